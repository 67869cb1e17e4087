import { optional, required } from '#domain/fields/field.js';
import { CROSSING_DIRECTIONS } from '#domain/observation/observation-codes.js';
import {
  BLANK,
  CONSENT_REFERENCE,
  COUNTRY,
  FACT_DATE,
  IIN,
  type RegisterFileDefinition,
  textOf,
} from './register-file.js';

/** Crossings of the border of Kazakhstan: `in` to it from a country, `out` of it to one. */
export const BORDER_CROSSINGS: RegisterFileDefinition = {
  columns: [
    IIN,
    required('date', 'date', FACT_DATE),
    required('direction', 'direction', { kind: 'code', values: CROSSING_DIRECTIONS }),
    optional('country', 'country', COUNTRY),
    CONSENT_REFERENCE,
  ],
  toEntry(record) {
    const from = textOf(record, 'date') ?? '';
    const direction = textOf(record, 'direction') === 'in' ? 'in' : 'out';
    return {
      ...BLANK,
      key: `${from} ${direction}`,
      from,
      to: from,
      direction,
      country: textOf(record, 'country'),
      consentReference: textOf(record, 'consentReference'),
    };
  },
};

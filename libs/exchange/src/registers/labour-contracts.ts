import { optional } from '#domain/fields/field.js';
import {
  BLANK,
  CONSENT_REFERENCE,
  EMPLOYER_BIN,
  EMPLOYER_NAME,
  END,
  IIN,
  keptText,
  type RegisterFileDefinition,
  START,
  TEXT,
  textOf,
} from './register-file.js';

/** Electronic labour contracts: one row per contract; no last day while it goes on. */
export const LABOUR_CONTRACTS: RegisterFileDefinition = {
  columns: [
    IIN,
    EMPLOYER_BIN,
    EMPLOYER_NAME,
    optional('position', 'position', TEXT),
    optional('occupation', 'occupation', { kind: 'pattern', pattern: 'occupation', max: 4 }),
    START,
    END,
    CONSENT_REFERENCE,
  ],
  toEntry(record, employerKey) {
    const from = textOf(record, 'start') ?? '';
    const organisationKey = employerKey(textOf(record, 'employerBin') ?? '');
    return {
      ...BLANK,
      key: `${organisationKey} ${from}`,
      from,
      to: textOf(record, 'end'),
      organisationKey,
      organisation: keptText(record, 'employerName'),
      occupation: textOf(record, 'occupation'),
      detail: keptText(record, 'position'),
      consentReference: textOf(record, 'consentReference'),
    };
  },
};

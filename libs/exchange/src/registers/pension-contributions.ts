import { optional, required } from '#domain/fields/field.js';
import { monthOf } from '#domain/observation/intervals.js';
import {
  BLANK,
  CONSENT_REFERENCE,
  EMPLOYER_BIN,
  EMPLOYER_NAME,
  FACT_DATE,
  IIN,
  keptText,
  type RegisterFileDefinition,
  textOf,
} from './register-file.js';

/**
 * Pension contributions: one row per person, month and employer. The month is any day in it, the first by custom. What was
 * paid may stand in the file; no figure needs it, so it is not kept.
 */
export const PENSION_CONTRIBUTIONS: RegisterFileDefinition = {
  columns: [
    IIN,
    required('month', 'month', FACT_DATE),
    EMPLOYER_BIN,
    EMPLOYER_NAME,
    optional('amount_kzt', 'amountKzt', { kind: 'integer', min: 0, max: 1_000_000_000_000 }),
    CONSENT_REFERENCE,
  ],
  toEntry(record, employerKey) {
    const { from, to } = monthOf(textOf(record, 'month') ?? '');
    const organisationKey = employerKey(textOf(record, 'employerBin') ?? '');
    return {
      ...BLANK,
      key: `${from} ${organisationKey}`,
      from,
      to,
      organisationKey,
      organisation: keptText(record, 'employerName'),
      consentReference: textOf(record, 'consentReference'),
    };
  },
};

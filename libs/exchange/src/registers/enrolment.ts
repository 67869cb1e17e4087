import { optional, required } from '#domain/fields/field.js';
import { STUDY_LEVELS } from '#domain/observation/observation-codes.js';
import {
  BLANK,
  CONSENT_REFERENCE,
  COUNTRY,
  END,
  IIN,
  keptText,
  type RegisterFileDefinition,
  START,
  TEXT,
  textOf,
} from './register-file.js';

/** Enrolment: one row per person, institution and level; no last day while the study goes on. */
export const ENROLMENT: RegisterFileDefinition = {
  columns: [
    IIN,
    required('institution', 'institution', TEXT),
    required('level', 'level', { kind: 'code', values: STUDY_LEVELS }),
    optional('country', 'country', COUNTRY),
    START,
    END,
    CONSENT_REFERENCE,
  ],
  toEntry(record) {
    const from = textOf(record, 'start') ?? '';
    const level = textOf(record, 'level');
    const organisation = keptText(record, 'institution');
    return {
      ...BLANK,
      key: `${from} ${level ?? ''} ${(organisation ?? '').toLowerCase()}`,
      from,
      to: textOf(record, 'end'),
      country: textOf(record, 'country'),
      organisation,
      detail: level,
      consentReference: textOf(record, 'consentReference'),
    };
  },
};

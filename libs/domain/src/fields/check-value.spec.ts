import { describe, expect, it } from '@jest/globals';
import { COMMITMENT_FIELDS } from '../commitment/commitment-fields.js';
import { GROUP_PROJECT_FIELDS } from '../group-project/group-project-fields.js';
import { OUTPUT_FIELDS } from '../output/output-fields.js';
import { PARTICIPATION_FIELDS } from '../participation/participation-fields.js';
import { REPORT_FIELDS } from '../report/report-fields.js';
import { type CheckContext, checkFields, checkValue } from './check-value.js';
import type { Field, FieldValue } from './field.js';
import { normaliseText, textProblem } from './text-hygiene.js';

const CONTEXT: CheckContext = {
  today: '2026-11-21',
  lookups: {
    isKnownCountry: (code) => ['KZ', 'TR'].includes(code),
    isKnownRegion: (code) => code === '75',
    isKnownField: (code) => code === '061',
  },
};
const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  participations: PARTICIPATION_FIELDS,
  commitments: COMMITMENT_FIELDS,
  group_projects: GROUP_PROJECT_FIELDS,
  reports: REPORT_FIELDS,
  outputs: OUTPUT_FIELDS,
};

/** The code of what is wrong with a value in a column, or `ok`. */
function problem(kind: string, column: string, value: FieldValue): string {
  const field = FIELDS[kind]?.find((candidate) => candidate.column === column);
  if (field === undefined) {
    throw new Error(`no column ${column} in ${kind}`);
  }
  return checkValue(field, value, CONTEXT)?.code ?? 'ok';
}

describe('the limits of single fields', () => {
  it.each<[string, string, FieldValue, string]>([
    ['participations', 'external_id', 'x'.repeat(64), 'ok'],
    ['participations', 'external_id', 'x'.repeat(65), 'text_too_long'],
    ['participations', 'external_id', '-1', 'formula_prefix'],
    ['participations', 'family_name', '@Иванов', 'formula_prefix'],
    ['participations', 'family_name', "О'Коннор", 'ok'],
    ['participations', 'group_code', '+G1', 'formula_prefix'],
    ['participations', 'host_institution', '-Universität', 'ok'],
    ['participations', 'host_institution', '=HYPERLINK()', 'formula_text'],
    ['participations', 'host_institution', '@Ә', 'formula_text'],
    ['participations', 'host_institution', '@ 10', 'ok'],
    ['participations', 'iin', '030515500123', 'iin_check_digit'],
    ['participations', 'sex', 'f', 'code_unknown'],
    ['participations', 'citizenship', 'kz', 'country_unknown'],
    ['participations', 'home_region', '51', 'region_unknown'],
    ['participations', 'field', '61', 'field_unknown'],
    ['participations', 'email', 'a.b+c@example.org', 'ok'],
    ['participations', 'email', 'a@b', 'email_invalid'],
    ['participations', 'email', '=a@example.org', 'email_invalid'],
    ['participations', 'email', 'a@example.org, b@example.org', 'email_invalid'],
    ['participations', 'phone', '+7 (701) 123-45-67', 'ok'],
    ['participations', 'phone', '=7701', 'phone_invalid'],
    ['participations', 'host_ror', '01k4yrm30', 'ror_check_digits'],
    ['participations', 'planned_end', '2030-01-01', 'ok'],
    ['participations', 'planned_end', '20240-01-01', 'date_unreadable'],
    ['participations', 'planned_end', '0204-01-01', 'date_out_of_range'],
    ['participations', 'actual_start', '2026-11-21', 'ok'],
    ['participations', 'actual_start', '2026-11-22', 'date_after_today'],
    ['participations', 'waiver_date', '2026-11-22', 'date_after_today'],
    ['participations', 'credits_earned', 29.5, 'ok'],
    ['participations', 'credits_earned', 29.55, 'number_too_precise'],
    ['participations', 'credits_earned', -1, 'number_out_of_range'],
    ['participations', 'amount_paid_kzt', 0.5, 'number_not_whole'],
    ['participations', 'amount_paid_kzt', 2 ** 53, 'number_out_of_range'],
    ['participations', 'rural', 'yes', 'yes_no_unreadable'],
    ['commitments', 'commitment_no', 0, 'number_out_of_range'],
    ['commitments', 'priority', 10, 'number_out_of_range'],
    ['commitments', 'weight', 0, 'number_not_positive'],
    ['commitments', 'weight', 0.001, 'ok'],
    ['commitments', 'verified_degree', 1.0001, 'number_out_of_range'],
    ['commitments', 'verified_degree', 0, 'ok'],
    ['commitments', 'verified_degree', Number.NaN, 'number_unreadable'],
    ['commitments', 'evidence', 'https://example.org/a?b', 'ok'],
    ['commitments', 'evidence', '10.5555/x', 'ok'],
    ['commitments', 'evidence', 'javascript:alert(1)', 'evidence_invalid'],
    ['commitments', 'due_date', '2031-01-01', 'ok'],
    ['group_projects', 'decided_on', '2026-11-22', 'date_after_today'],
    ['reports', 'wave', 'm18', 'code_unknown'],
    ['reports', 'submitted_on', '2026-11-22', 'date_after_today'],
    ['reports', 'activities', ['study', 'sleep'], 'code_unknown'],
    ['reports', 'activities', ['study', 'employed'], 'ok'],
    ['reports', 'occupation', 'X1', 'ok'],
    ['reports', 'occupation', '0', 'ok'],
    ['reports', 'occupation', 'x1', 'occupation_invalid'],
    ['reports', 'occupation', '12X', 'occupation_invalid'],
    ['reports', 'occupation', '25120', 'text_too_long'],
    ['reports', 'migration_intention', 6, 'number_out_of_range'],
    ['outputs', 'share', 0, 'number_not_positive'],
    ['outputs', 'share', 1, 'ok'],
    ['outputs', 'share', 1.01, 'number_out_of_range'],
    ['outputs', 'doi', 'https://doi.org/10.5555/x', 'doi_invalid'],
    ['outputs', 'date', '2026-11-22', 'date_after_today'],
  ])('%s.%s %j: %s', (kind, column, value, expected) => {
    expect(problem(kind, column, value)).toBe(expected);
  });

  it('names every required field that is blank', () => {
    expect(checkFields(REPORT_FIELDS, { wave: null, submittedOn: '2026-11-22' }, CONTEXT)).toMatchObject([
      { column: 'participation_external_id', code: 'required_missing' },
      { column: 'wave', code: 'required_missing' },
      { column: 'submitted_on', code: 'date_after_today' },
    ]);
  });

  it('says how many zeros an IIN has lost, never the IIN', () => {
    const field = PARTICIPATION_FIELDS[1] as Field;
    expect(checkValue(field, '40229590000', CONTEXT)).toEqual({
      column: 'iin',
      code: 'iin_leading_zeros_lost',
      severity: 'error',
      params: { zeros: 1 },
    });
  });
});

describe('text', () => {
  it('is composed and trimmed, names and codes without bidi controls', () => {
    expect(normaliseText(' И\u0306\u202E ', 'name')).toBe('Й');
    expect(normaliseText('\u200Fa', 'code')).toBe('a');
    expect(normaliseText('\u200Fa', 'free')).toBe('\u200Fa');
  });

  it('holds no control characters, broken characters or formulas', () => {
    expect(textProblem('a\nb', 'free')).toBeUndefined();
    expect(textProblem('a\nb', 'name')).toBe('text_control_character');
    expect(textProblem('a\u0000b', 'free')).toBe('text_control_character');
    expect(textProblem('\uD800', 'free')).toBe('text_malformed');
    expect(textProblem('+1', 'free')).toBeUndefined();
  });
});

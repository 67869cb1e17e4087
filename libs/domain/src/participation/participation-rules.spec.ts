import { describe, expect, it } from '@jest/globals';
import { mobilitiesOverlap } from './overlap.js';
import type { ParticipationDraft } from './participation-fields.js';
import { checkParticipation } from './participation-rules.js';

/** A verified return, every date in its place. */
const COMPLETED: ParticipationDraft = {
  externalId: 'A01',
  iin: '750314490004',
  birthDate: '1975-03-14',
  sex: 'F',
  plannedStart: '2024-02-11',
  plannedEnd: '2024-06-30',
  actualStart: '2024-02-11',
  actualEnd: '2024-06-30',
  status: 'completed',
  returnStatus: 'returned',
  returnDate: '2024-07-05',
  returnVerifiedOn: '2024-07-20',
  creditsEarned: 30,
  creditsRecognised: 30,
  amountPaidKzt: 2_000_000,
  amountRepaidKzt: 0,
};
const NO_RETURN = { returnStatus: null, returnDate: null, returnVerifiedOn: null } as const;
const NOT_GONE = { ...NO_RETURN, actualStart: null, actualEnd: null } as const;

/** The findings of the completed participation with some fields changed, as `column: code` pairs. */
function findings(changes: ParticipationDraft = {}, unreadable?: ReadonlySet<string>): string[] {
  return checkParticipation({ ...COMPLETED, ...changes }, unreadable).map(({ column, code }) => `${column}: ${code}`);
}

describe('a participation without contradictions', () => {
  it.each<[string, ParticipationDraft]>([
    ['returned and verified', {}],
    ['returned and claimed only', { returnVerifiedOn: null }],
    ['verified on the day of return', { returnVerifiedOn: '2024-07-05' }],
    ['verified by a source that does not tell the day', { returnDate: null }],
    ['terminated early, its end unknown', { status: 'terminated_early', actualEnd: null }],
    ['begun on an unknown day', { actualStart: null }],
    ['returned early', { returnDate: '2024-06-20' }],
    ['come back late, its non-return left on', { notReturnedOn: '2024-07-01' }],
    ['not returned', { ...NO_RETURN, returnStatus: 'not_returned', notReturnedOn: '2025-01-20' }],
    ['nothing known of the return', NO_RETURN],
    ['planned', { ...NOT_GONE, status: 'planned' }],
    ['cancelled', { ...NOT_GONE, status: 'cancelled' }],
    ['departed', { ...NO_RETURN, status: 'departed', actualEnd: null }],
    ['terminated early', { status: 'terminated_early', actualEnd: '2024-03-01', returnDate: '2024-03-02' }],
    ['of one day', { plannedEnd: '2024-02-11', actualEnd: '2024-02-11' }],
    ['of a foreigner with a document', { iin: null, documentNumber: 'N01234567' }],
    ['waived', { waiver: 'deceased', waiverDate: '2025-01-15' }],
    ['with unknown credits earned', { creditsEarned: null }],
    ['with an unknown amount paid', { amountPaidKzt: null, amountRepaidKzt: 5 }],
  ])('%s', (_name, changes) => {
    expect(findings(changes)).toEqual([]);
  });
});

describe('a participation that contradicts itself', () => {
  it.each<[string, ParticipationDraft, string[]]>([
    ['no identifier', { iin: null }, ['iin: person_id_missing']],
    ['two identifiers', { documentNumber: 'N1' }, ['document_number: document_number_with_iin']],
    ['plan reversed', { plannedEnd: '2024-02-10' }, ['planned_end: planned_end_before_start']],
    ['end before start', { actualStart: '2024-07-01' }, ['actual_end: actual_end_before_start']],
    [
      'planned, but gone',
      { ...NO_RETURN, status: 'planned' },
      ['actual_start: date_of_other_status', 'actual_end: date_of_other_status'],
    ],
    [
      'cancelled, but gone',
      { ...NO_RETURN, status: 'cancelled', actualEnd: null },
      ['actual_start: date_of_other_status'],
    ],
    [
      'planned, but returned',
      { ...NOT_GONE, status: 'planned', returnStatus: 'returned', returnDate: '2024-07-05' },
      ['return_status: return_without_departure'],
    ],
    ['departed, but ended', { ...NO_RETURN, status: 'departed' }, ['actual_end: date_of_other_status']],
    ['completed without its end', { actualEnd: null }, ['actual_end: status_date_missing']],
    [
      'returned, and no day says when or since when it is known',
      { returnDate: null, returnVerifiedOn: null },
      ['return_date: status_date_missing'],
    ],
    [
      'not returned without the day',
      { ...NO_RETURN, returnStatus: 'not_returned' },
      ['not_returned_on: status_date_missing'],
    ],
    [
      'not returned, with days of a return',
      { returnStatus: 'not_returned', notReturnedOn: '2025-01-20' },
      ['return_date: date_of_other_status', 'return_verified_on: date_of_other_status'],
    ],
    [
      'a day of return without a status',
      { returnStatus: null, returnVerifiedOn: null },
      ['return_date: date_of_other_status'],
    ],
    [
      'a non-return without a status',
      { ...NO_RETURN, notReturnedOn: '2025-01-20' },
      ['not_returned_on: date_of_other_status'],
    ],
    [
      'verified before the return',
      { returnVerifiedOn: '2024-07-04' },
      ['return_verified_on: return_verified_before_return'],
    ],
    ['a waiver without a date', { waiver: 'deceased' }, ['waiver_date: waiver_incomplete']],
    ['a waiver date alone', { waiverDate: '2025-01-15' }, ['waiver: waiver_incomplete']],
  ])('%s', (_name, changes, expected) => {
    expect(findings(changes)).toEqual(expected);
    expect(checkParticipation({ ...COMPLETED, ...changes }).every(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('a participation that raises a doubt', () => {
  it.each<[string, ParticipationDraft, string[]]>([
    ['another birth date', { birthDate: '1975-03-15' }, ['birth_date: iin_birth_date_mismatch']],
    ['another sex', { sex: 'M' }, ['sex: iin_sex_mismatch']],
    [
      'more recognised than earned',
      { creditsRecognised: 30.5 },
      ['credits_recognised: credits_recognised_above_earned'],
    ],
    ['more repaid than paid', { amountRepaidKzt: 2_000_001 }, ['amount_repaid_kzt: repaid_above_paid']],
  ])('%s', (_name, changes, expected) => {
    expect(findings(changes)).toEqual(expected);
    expect(checkParticipation({ ...COMPLETED, ...changes }).every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('stays silent about a column whose cell could not be read', () => {
    expect(findings({ actualEnd: undefined }, new Set(['actual_end']))).toEqual([]);
    expect(findings({ status: undefined }, new Set(['status']))).toEqual([]);
  });
});

describe('mobilitiesOverlap', () => {
  const other: ParticipationDraft = { status: 'planned', plannedStart: '2024-06-30', plannedEnd: '2024-12-20' };

  it('counts both end days', () => {
    expect(mobilitiesOverlap(COMPLETED, other)).toBe(true);
    expect(mobilitiesOverlap(COMPLETED, { ...other, plannedStart: '2024-07-01' })).toBe(false);
    expect(mobilitiesOverlap({ ...COMPLETED, actualEnd: '2024-06-29' }, other)).toBe(false);
  });

  it('leaves out cancelled ones and those without dates', () => {
    expect(mobilitiesOverlap(COMPLETED, { ...other, status: 'cancelled' })).toBe(false);
    expect(mobilitiesOverlap(COMPLETED, { status: 'planned' })).toBe(false);
  });
});

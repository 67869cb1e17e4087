import { describe, expect, it } from '@jest/globals';
import { checkGroupProject } from '../group-project/group-project-rules.js';
import type { CommitmentDraft } from './commitment-fields.js';
import { checkCommitment } from './commitment-rules.js';

const CLAIM = { claimedDegree: 0.8, claimedOn: '2025-07-05' } as const;

/** The findings of a commitment, as `column: code` pairs. */
function findings(record: CommitmentDraft): string[] {
  return checkCommitment(record).map(({ column, code }) => `${column}: ${code}`);
}

describe('a commitment without contradictions', () => {
  it.each<CommitmentDraft>([
    { status: 'agreed' },
    { status: 'claimed', ...CLAIM },
    { status: 'claimed', claimedDegree: 0, claimedOn: '2025-07-05' },
    { status: 'verified', ...CLAIM, verifiedDegree: 0, verifiedOn: '2025-07-05' },
    { status: 'verified', verifiedDegree: 1, verifiedOn: '2025-07-05' },
    { status: 'rejected', ...CLAIM, rejectedOn: '2025-08-01' },
    { status: 'claimed', claimedDegree: 1 },
    { status: 'claimed', claimedOn: '2025-07-05' },
    { status: 'waived', waivedOn: '2025-08-01' },
    { status: 'waived', ...CLAIM, waivedOn: '2025-08-01' },
  ])('%j', (record) => {
    expect(findings(record)).toEqual([]);
  });
});

describe('a commitment that contradicts itself', () => {
  it.each<[CommitmentDraft, string[]]>([
    [{ status: 'verified', ...CLAIM, verifiedDegree: 1 }, ['verified_on: status_date_missing']],
    [{ status: 'verified', ...CLAIM, verifiedOn: '2025-07-06' }, ['verified_degree: status_degree_missing']],
    [{ status: 'rejected', ...CLAIM }, ['rejected_on: status_date_missing']],
    [{ status: 'waived' }, ['waived_on: status_date_missing']],
    [{ status: 'agreed', ...CLAIM }, ['claimed_on: date_of_other_status']],
    [{ status: 'claimed', ...CLAIM, rejectedOn: '2025-08-01' }, ['rejected_on: date_of_other_status']],
    [
      { status: 'verified', ...CLAIM, verifiedDegree: 1, verifiedOn: '2025-08-01', waivedOn: '2025-08-01' },
      ['waived_on: date_of_other_status'],
    ],
    [{ status: 'rejected', rejectedOn: '2025-08-01', verifiedOn: '2025-08-01' }, ['verified_on: date_of_other_status']],
    [
      { status: 'verified', ...CLAIM, verifiedDegree: 1, verifiedOn: '2025-07-04' },
      ['verified_on: verified_before_claimed'],
    ],
    [{ status: 'rejected', ...CLAIM, rejectedOn: '2025-07-04' }, ['rejected_on: rejected_before_claimed']],
  ])('%j', (record, expected) => {
    expect(findings(record)).toEqual(expected);
  });
});

describe('a group project', () => {
  it.each(['accepted', 'rejected'] as const)('needs the day of the decision when %s', (status) => {
    expect(checkGroupProject({ status, decidedOn: '2025-06-20' })).toEqual([]);
    expect(checkGroupProject({ status })).toMatchObject([{ column: 'decided_on', code: 'status_date_missing' }]);
  });

  it.each(['agreed', 'claimed'] as const)('has no decision yet when %s', (status) => {
    expect(checkGroupProject({ status })).toEqual([]);
    expect(checkGroupProject({ status, decidedOn: '2025-06-20' })).toMatchObject([{ code: 'date_of_other_status' }]);
  });

  it('may be cancelled with or without a day', () => {
    expect(checkGroupProject({ status: 'cancelled' })).toEqual([]);
    expect(checkGroupProject({ status: 'cancelled', decidedOn: '2025-06-20' })).toEqual([]);
  });
});

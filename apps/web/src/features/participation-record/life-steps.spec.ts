import { describe, expect, it } from '@jest/globals';
import type { CommitmentView } from '../../api/contract.js';
import { type LifeFacts, lifeSteps, stepsNeedingAttention } from './life-steps.js';

const commitment: CommitmentView = {
  id: 'c1',
  version: 1,
  commitmentNo: 1,
  title: 'A course',
  kind: 'educational',
  priority: null,
  dueDate: '2025-06-30',
  weight: 1,
  status: 'agreed',
  claimedDegree: null,
  claimedOn: null,
  verifiedDegree: null,
  verifiedOn: null,
  rejectedOn: null,
  waivedOn: null,
  evidence: null,
};

const completed: LifeFacts = {
  status: 'completed',
  mode: 'physical',
  plannedStart: '2024-09-01',
  plannedEnd: '2025-01-31',
  actualStart: '2024-09-02',
  actualEnd: '2025-01-31',
  returnStatus: null,
  returnDate: null,
  returnVerifiedOn: null,
  notReturnedOn: null,
  waiver: null,
  waiverDate: null,
  groupProject: null,
  commitments: [],
  reports: [],
};

const stateOf = (record: LifeFacts, today: string, kind: string, wave?: string) =>
  lifeSteps(record, today).find((step) => step.kind === kind && step.wave === wave)?.state;

describe('the course of a mobility', () => {
  it('expects the return within 30 days of the end', () => {
    expect(lifeSteps(completed, '2025-02-10').find(({ kind }) => kind === 'return')).toEqual({
      kind: 'return',
      state: 'future',
      date: '2025-03-02',
    });
    expect(stateOf(completed, '2025-03-02', 'return')).toBe('future');
    expect(stateOf(completed, '2025-03-03', 'return')).toBe('overdue');
  });

  it('takes a report for done when it is sent in, and until then waits for its own deadline', () => {
    const underWay = { wave: 'end' as const, submittedOn: null, deadlineOn: '2025-03-31' };
    const report = (reports: LifeFacts['reports']) =>
      lifeSteps({ ...completed, reports }, '2025-03-01').find(({ kind, wave }) => kind === 'report' && wave === 'end');
    expect(report([{ ...underWay, deadlineOn: '2025-02-20' }])).toMatchObject({ state: 'overdue', date: '2025-02-20' });
    expect(report([underWay])).toMatchObject({ state: 'future', date: '2025-03-31' });
    expect(report([underWay, { ...underWay, submittedOn: '2025-02-20', deadlineOn: null }])).toMatchObject({
      state: 'done',
      date: '2025-02-20',
    });
  });

  it('says of a wave that nobody is asked for that no report was filed, once its deadline is over', () => {
    expect(stateOf(completed, '2025-02-14', 'report', 'end')).toBe('future');
    expect(stateOf(completed, '2025-02-15', 'report', 'end')).toBe('missed');
  });

  it('takes a return without the day of verification for a claim', () => {
    const claimed: LifeFacts = { ...completed, returnStatus: 'returned', returnDate: '2025-02-02' };
    expect(stateOf(claimed, '2025-06-01', 'return')).toBe('claimed');
    expect(stateOf({ ...claimed, returnVerifiedOn: '2025-02-09' }, '2025-06-01', 'return')).toBe('done');
  });

  it('clips the months of a wave before it adds the 30 days', () => {
    const toAugust = { ...completed, plannedEnd: '2025-08-31', actualEnd: '2025-08-31' };
    const sixMonths = lifeSteps(toAugust, '2025-09-01').find(({ wave }) => wave === 'm6');
    expect(sixMonths?.date).toBe('2026-03-30');
  });

  it('asks no return of a virtual mobility', () => {
    expect(stateOf({ ...completed, mode: 'virtual' }, '2025-06-01', 'return')).toBeUndefined();
  });

  it('releases by a waiver only from what falls due on its day or later', () => {
    const waived: LifeFacts = { ...completed, waiver: 'force_majeure', waiverDate: '2025-03-01' };
    expect(stateOf(waived, '2026-06-01', 'report', 'end')).toBe('missed');
    expect(stateOf(waived, '2026-06-01', 'report', 'm6')).toBe('released');
  });

  it('puts what is late before what waits for a verification', () => {
    const steps = lifeSteps(
      {
        ...completed,
        returnStatus: 'returned',
        returnDate: '2025-02-02',
        reports: [],
        commitments: [
          commitment,
          { ...commitment, id: 'c2', commitmentNo: 2, status: 'rejected', rejectedOn: '2025-06-01' },
        ],
      },
      '2025-07-01',
    );
    expect(stepsNeedingAttention(steps).map(({ kind, wave, state }) => [kind, wave, state])).toEqual([
      ['commitment', undefined, 'overdue'],
      ['report', 'end', 'missed'],
      ['return', undefined, 'claimed'],
    ]);
  });

  it('leaves nothing of a cancelled participation but its cancellation', () => {
    expect(lifeSteps({ ...completed, status: 'cancelled' }, '2025-07-01').map(({ kind }) => kind)).toEqual([
      'cancelled',
    ]);
  });
});

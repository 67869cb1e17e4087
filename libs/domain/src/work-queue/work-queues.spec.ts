import { describe, expect, it } from '@jest/globals';
import { COMMITMENT_STATUSES } from '../commitment/commitment-codes.js';
import { GROUP_PROJECT_STATUSES } from '../group-project/group-project-codes.js';
import { PARTICIPATION_STATUSES } from '../participation/participation-codes.js';
import { RETURN_STATES } from '../participation/return-life-cycle.js';
import { REPORT_STATUSES } from '../report/report-codes.js';
import { type MobilityStanding, queueOfParticipation, queueOfReturn } from './mobility-queues.js';
import { queueOfCommitment, queueOfGroupProject } from './promise-queues.js';
import { QUEUE_OWNERS, QUEUES, queuesOf } from './queues.js';
import { queueOfReport } from './report-queues.js';

const mobility = (standing: Partial<MobilityStanding>): MobilityStanding => ({
  status: 'completed',
  mode: 'physical',
  plannedStart: '2025-09-01',
  end: '2026-01-31',
  returnState: 'pending',
  waived: false,
  ...standing,
});
const report = { status: 'overdue', deadlineOn: '2026-02-14', stopped: false, byFile: false } as const;

describe('the queues', () => {
  it('belong each to one owner, and every queue to somebody', () => {
    expect(QUEUE_OWNERS.flatMap(queuesOf).sort()).toEqual(Object.keys(QUEUES).sort());
  });

  it('ask the coordinator to confirm a departure on the day it was planned for, not before', () => {
    const planned = mobility({ status: 'planned' });
    expect(queueOfParticipation(planned, '2025-08-31')).toBe('departures_ahead');
    expect(queueOfParticipation(planned, '2025-09-01')).toBe('departures_to_confirm');
  });

  it('ask for the end on the day after it', () => {
    const departed = mobility({ status: 'departed' });
    expect(queueOfParticipation(departed, '2026-01-31')).toBe('abroad');
    expect(queueOfParticipation(departed, '2026-02-01')).toBe('ends_to_confirm');
  });

  it('wait for a return from the end on, of those who went and are not excused', () => {
    expect(queueOfReturn(mobility({}), '2026-01-30')).toBe('returns_ahead');
    expect(queueOfReturn(mobility({}), '2026-01-31')).toBe('returns_to_claim');
    expect(queueOfReturn(mobility({ waived: true }), '2026-01-31')).toBe('returns_over');
    expect(queueOfReturn(mobility({ mode: 'virtual' }), '2026-01-31')).toBe('returns_over');
    expect(queueOfReturn(mobility({ status: 'cancelled' }), '2026-01-31')).toBe('returns_over');
    expect(queueOfReturn(mobility({ returnState: 'claimed', mode: 'virtual' }), '2026-01-31')).toBe(
      'returns_to_verify',
    );
  });

  it('hand a report to the coordinator 21 days after its deadline, and again when it is sent in', () => {
    expect(queueOfReport(report, '2026-03-06')).toBe('reports_to_file');
    expect(queueOfReport(report, '2026-03-07')).toBe('reports_long_overdue');
    expect(queueOfReport({ ...report, stopped: true }, '2026-03-07')).toBe('reports_over');
    expect(queueOfReport({ ...report, status: 'submitted' }, '2026-03-07')).toBe('reports_to_review');
    expect(queueOfReport({ ...report, status: 'submitted', byFile: true }, '2026-03-07')).toBe('reports_over');
    expect(queueOfReport({ ...report, status: 'returned' }, '2026-03-07')).toBe('reports_to_correct');
  });

  it('ask nobody for the commitment of a mobility that was cancelled, unless it is claimed', () => {
    for (const status of ['agreed', 'rejected'] as const) {
      expect(queueOfCommitment({ status, cancelled: true }, '2026-01-01')).toBe('commitments_over');
      expect(QUEUES[queueOfCommitment({ status, cancelled: false }, '2026-01-01')]).toBe('participant');
    }
    expect(queueOfCommitment({ status: 'claimed', cancelled: true }, '2026-01-01')).toBe('commitments_to_verify');
  });

  it('take every state of every record', () => {
    for (const today of ['2025-01-01', '2025-12-01', '2026-06-01']) {
      const placed = [
        ...PARTICIPATION_STATUSES.flatMap((status) => [
          queueOfParticipation(mobility({ status }), today),
          ...RETURN_STATES.map((returnState) => queueOfReturn(mobility({ status, returnState }), today)),
        ]),
        ...COMMITMENT_STATUSES.map((status) => queueOfCommitment({ status, cancelled: false }, today)),
        ...GROUP_PROJECT_STATUSES.map(queueOfGroupProject),
        ...REPORT_STATUSES.map((status) => queueOfReport({ ...report, status }, today)),
      ];
      for (const queue of placed) expect(QUEUES[queue]).toBeDefined();
    }
  });
});

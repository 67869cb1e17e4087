import { describe, expect, it } from '@jest/globals';
import type { ParticipationRecord } from '../../api/contract.js';
import type { Amendment, CommitmentRecord } from '../../api/own-records.js';
import type { OwnSurvey } from '../../api/own-surveys.js';
import type { ReportRow } from '../../api/reports.js';
import type { ApplicationRow } from '../../api/applications.js';
import { type OwnRecords, ownTasks } from './own-tasks.js';

const TODAY = '2026-06-15';
const NONE: OwnRecords = {
  participations: [],
  reports: [],
  commitments: [],
  amendments: [],
  applications: [],
  surveys: [],
};

const report = (id: string, status: string, deadlineOn: string | null) =>
  ({ id, wave: 'm12', status, deadlineOn }) as ReportRow;
const commitment = (id: string, dueDate: string, actions: string[], status = 'agreed') =>
  ({
    id,
    title: id,
    status,
    dueDate,
    actions,
    decisionReason: status === 'rejected' ? 'why' : null,
    decisionGround: status === 'rejected' ? 'unclear' : null,
  }) as CommitmentRecord;
const mobility = (more: Partial<ParticipationRecord>) =>
  ({
    id: 'p',
    status: 'completed',
    mode: 'physical',
    plannedStart: '2025-02-01',
    plannedEnd: '2025-06-14',
    actualEnd: '2025-06-14',
    returnStatus: null,
    returnVerifiedOn: null,
    waiver: null,
    waiverDate: null,
    groupProject: null,
    ...more,
  }) as ParticipationRecord;
const lines = (records: Partial<OwnRecords>) =>
  ownTasks({ ...NONE, ...records }, TODAY, 'kk').map(({ kind, at, late }) => `${kind} ${at}${late ? ' late' : ''}`);

describe('what is asked of a participant', () => {
  it('puts first what is late, then what is wanted now, then the rest by its day', () => {
    expect(
      lines({
        reports: [
          report('r1', 'open', '2026-07-14'),
          report('r2', 'overdue', '2026-05-01'),
          report('r3', 'returned', null),
        ],
        commitments: [
          commitment('c1', '2026-06-20', ['claim']),
          commitment('c2', '2026-06-10', ['claim']),
          commitment('c3', '2026-09-01', ['confirm', 'claim']),
        ],
      }),
    ).toEqual(['report r2 late', 'carryOut c2 late', 'reportReturned r3', 'confirm c3', 'carryOut c1', 'report r1']);
  });

  it('asks nothing for what others have to do', () => {
    expect(
      lines({
        reports: [
          report('r1', 'scheduled', null),
          report('r2', 'submitted', '2026-01-01'),
          report('r3', 'accepted', null),
        ],
        commitments: [commitment('c1', '2026-01-01', [], 'claimed')],
      }),
    ).toEqual([]);
  });

  it('says why something was not accepted', () => {
    const commitments = [commitment('c1', '2026-01-01', ['claim'], 'rejected')];
    const [task] = ownTasks({ ...NONE, commitments }, TODAY, 'kk');
    expect(task).toMatchObject({ kind: 'rejected', reason: 'why', ground: 'unclear', late: false });
  });

  it('asks for the return once the mobility is over, and only where there is one', () => {
    expect(lines({ participations: [mobility({})] })).toEqual(['return p']);
    expect(lines({ participations: [mobility({ returnStatus: 'returned' })] })).toEqual([]);
    expect(lines({ participations: [mobility({ mode: 'virtual' })] })).toEqual([]);
    expect(lines({ participations: [mobility({ status: 'planned' })] })).toEqual([]);
    expect(lines({ participations: [mobility({ waiver: 'deceased', waiverDate: '2026-01-01' })] })).toEqual([]);
  });

  it('asks for an answer to proposals of the university, not to one’s own', () => {
    const amendment = (proposerSide: string) => ({ commitmentId: 'c', proposerSide, reason: 'why' }) as Amendment;
    expect(lines({ amendments: [amendment('coordinator'), amendment('participant')] })).toEqual(['amendment c']);
  });

  it('tells of a place to accept and of a draft to finish', () => {
    const application = (id: string, status: string) => ({ id, status, call: { title: 'Call' } }) as ApplicationRow;
    expect(
      lines({
        applications: [application('a1', 'draft'), application('a2', 'selected'), application('a3', 'submitted')],
      }),
    ).toEqual(['application a1', 'place a2']);
  });

  it('tells of a survey while it can be answered, and not again afterwards', () => {
    const survey = (id: string, more: Partial<OwnSurvey> = {}) =>
      ({
        id,
        status: 'open',
        title: { kk: 'Пікір', ru: 'Мнение', en: 'Views' },
        opensOn: '2026-06-01',
        closesOn: '2026-06-15',
        answeredOn: null,
        ...more,
      }) as OwnSurvey;
    const surveys = [
      survey('s1'),
      survey('s2', { answeredOn: '2026-06-02' }),
      survey('s3', { opensOn: '2026-06-16', closesOn: '2026-06-30' }),
      survey('s4', { closesOn: '2026-06-14' }),
      survey('s5', { status: 'closed' }),
    ];
    expect(lines({ surveys })).toEqual(['survey s1']);
    expect(ownTasks({ ...NONE, surveys }, TODAY, 'ru')).toMatchObject([{ what: 'Мнение', dueOn: '2026-06-15' }]);
  });
});

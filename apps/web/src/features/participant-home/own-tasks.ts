import { type QueueCode } from '#domain/work-queue/queues.js';
import { queueOfReturn } from '#domain/work-queue/mobility-queues.js';
import type { Mode, ParticipationStatus } from '#domain/participation/participation-codes.js';
import type { Language } from '#reference/label.js';
import type { ApplicationRow } from '../../api/applications.js';
import type { Amendment, CommitmentRecord } from '../../api/own-records.js';
import type { ParticipationRecord } from '../../api/contract.js';
import type { OwnSurvey } from '../../api/own-surveys.js';
import type { ReportRow } from '../../api/reports.js';
import { returnStateOf } from '../../components/participation-tones.js';
import { surveyState } from '../report-form/survey/survey-state.js';

/** What is asked of the reader. `at` is the id that the page of the matter goes by. */
export interface OwnTask {
  readonly kind:
    | 'reportReturned'
    | 'report'
    | 'confirm'
    | 'rejected'
    | 'carryOut'
    | 'amendment'
    | 'groupResult'
    | 'groupRejected'
    | 'return'
    | 'place'
    | 'application'
    | 'survey';
  readonly at: string;
  /** Wave of a report, title of a commitment or project, title of a call or survey. */
  readonly what: string;
  /** By when, or since when it is possible; null where no day is set. */
  readonly dueOn: string | null;
  readonly late: boolean;
  /** Why something was decided as it was: as somebody wrote it, */
  readonly reason: string | null;
  /** and on which ground, as a code. */
  readonly ground: string | null;
  /** Whether it has been begun. */
  readonly begun: boolean;
}

/** What is known of the reader, each as the API answers it. */
export interface OwnRecords {
  readonly participations: readonly ParticipationRecord[];
  readonly reports: readonly ReportRow[];
  /** Commitments in which something may be done. */
  readonly commitments: readonly CommitmentRecord[];
  readonly amendments: readonly Amendment[];
  readonly applications: readonly ApplicationRow[];
  readonly surveys: readonly OwnSurvey[];
}

const TO_FILE: ReadonlySet<string> = new Set(['open', 'draft', 'overdue']);
const RETURN_STATES = {
  none: 'pending',
  claimed: 'claimed',
  verified: 'verified',
  notReturned: 'not_returned',
} as const;
const TO_CLAIM: QueueCode = 'returns_to_claim';

/**
 * Everything that waits for the reader, first things first: what is late, what is wanted now, then by its day.
 * @param language in which the titles of surveys are told
 */
export function ownTasks(records: OwnRecords, today: string, language: Language): OwnTask[] {
  const task = (kind: OwnTask['kind'], at: string, what: string, more: Partial<OwnTask> = {}): OwnTask => {
    const dueOn = more.dueOn ?? null;
    return {
      kind,
      at,
      what,
      reason: null,
      ground: null,
      begun: false,
      ...more,
      dueOn,
      late: dueOn !== null && dueOn < today,
    };
  };
  const tasks = [
    ...records.reports.flatMap(({ id, wave, status, deadlineOn }) => {
      if (status === 'returned') return [task('reportReturned', id, wave)];
      return TO_FILE.has(status) ? [task('report', id, wave, { dueOn: deadlineOn, begun: status === 'draft' })] : [];
    }),
    ...records.participations.filter((record) => returnToClaim(record, today)).map(({ id }) => task('return', id, '')),
    ...records.commitments.flatMap((commitment) => {
      const { id, title, status, dueDate, actions, decisionReason, decisionGround } = commitment;
      if (actions.includes('confirm')) return [task('confirm', id, title)];
      if (!actions.includes('claim')) return [];
      if (status === 'rejected')
        return [task('rejected', id, title, { reason: decisionReason, ground: decisionGround })];
      return [task('carryOut', id, title, { dueOn: dueDate })];
    }),
    ...records.amendments
      .filter(({ proposerSide }) => proposerSide === 'coordinator')
      .map(({ commitmentId, reason }) => task('amendment', commitmentId, '', { reason })),
    ...records.participations.flatMap(({ groupProject }) => {
      if (!groupProject) return [];
      const { id, title, status, dueDate } = groupProject;
      if (status === 'rejected') return [task('groupRejected', id, title)];
      return status === 'agreed' ? [task('groupResult', id, title, { dueOn: dueDate })] : [];
    }),
    ...records.applications.flatMap(({ id, status, call }) => {
      if (status === 'selected') return [task('place', id, call.title)];
      return status === 'draft' ? [task('application', id, call.title)] : [];
    }),
    ...records.surveys
      .filter((survey) => surveyState(survey, today) === 'waits')
      .map(({ id, title, closesOn }) => task('survey', id, title[language], { dueOn: closesOn })),
  ];
  return tasks.toSorted((a, b) => rank(a) - rank(b) || (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
}

function rank({ late, dueOn }: OwnTask): number {
  if (late) return 0;
  return dueOn === null ? 1 : 2;
}

function returnToClaim(record: ParticipationRecord, today: string): boolean {
  const standing = {
    status: record.status as ParticipationStatus,
    mode: record.mode as Mode | null,
    plannedStart: record.plannedStart,
    end: record.actualEnd ?? record.plannedEnd,
    returnState: RETURN_STATES[returnStateOf(record)],
    waived: record.waiver !== null && record.waiverDate !== null && record.waiverDate <= today,
  };
  return queueOfReturn(standing, today) === TO_CLAIM;
}

import { addDays, addMonths } from '#domain/calendar/calendar-date.js';
import type { ParticipationRecord } from '../../api/contract.js';

/**
 * `claimed`: waits for a verification; `negative`: decided against; `overdue`: should have happened; `missed`: did not happen
 * by its day, and nobody is asked for it; `released`: waived.
 */
export type StepState = 'done' | 'claimed' | 'negative' | 'overdue' | 'missed' | 'future' | 'released';

/** What a life is told from. */
export type LifeFacts = Pick<
  ParticipationRecord,
  | 'status'
  | 'mode'
  | 'plannedStart'
  | 'plannedEnd'
  | 'actualStart'
  | 'actualEnd'
  | 'returnStatus'
  | 'returnDate'
  | 'returnVerifiedOn'
  | 'notReturnedOn'
  | 'waiver'
  | 'waiverDate'
  | 'commitments'
  | 'groupProject'
> & { reports: readonly Pick<ParticipationRecord['reports'][number], 'wave' | 'submittedOn' | 'deadlineOn'>[] };

export interface LifeStep {
  kind: 'departure' | 'end' | 'return' | 'notReturned' | 'cancelled' | 'report' | 'commitment' | 'groupProject';
  state: StepState;
  /** The day it happened, or by which it is to happen; null where no day is set. */
  date: string | null;
  /** Wave of a report. */
  wave?: string;
  /** Number of a commitment. */
  number?: number;
  title?: string;
}

const WAVE_MONTHS = { m6: 6, m12: 12, m24: 24 } as const;

/**
 * A participation's life in the order of its days: what has happened, what is due, what lies ahead. Deadlines are those
 * of the KPI catalogue (K01: 30 days after the end; K05: 14 days, and 30 days after the 6th, 12th and 24th month).
 * @param today ISO date
 */
export function lifeSteps(record: LifeFacts, today: string): LifeStep[] {
  if (record.status === 'cancelled') return [{ kind: 'cancelled', state: 'negative', date: record.plannedStart }];
  const end = record.actualEnd ?? record.plannedEnd;
  const waivedFrom = record.waiver === null ? null : record.waiverDate;
  /** State of something not yet done: a waiver releases from what falls due on its day or later. */
  const open = (due: string | null): StepState => {
    if (waivedFrom !== null && (due === null || waivedFrom <= due)) return 'released';
    return due !== null && due < today ? 'overdue' : 'future';
  };

  const steps = [
    departure(record, today),
    ending(record, today, end),
    ...(record.mode === 'virtual' ? [] : [returning(record, open, addDays(end, 30))]),
    ...reporting(record, open, end),
    ...committing(record, open),
    ...groupWork(record, open),
  ];
  return steps.toSorted((a, b) => (a.date ?? '9999-12-31').localeCompare(b.date ?? '9999-12-31'));
}

/** The steps that somebody has to see to: late ones first, then what was never filed, then what waits for a verification. */
export function stepsNeedingAttention(steps: readonly LifeStep[]): LifeStep[] {
  const order: readonly StepState[] = ['overdue', 'missed', 'claimed'];
  return order.flatMap((wanted) => steps.filter(({ state }) => state === wanted));
}

type Open = (due: string | null) => StepState;

function departure(record: LifeFacts, today: string): LifeStep {
  const date = record.actualStart ?? record.plannedStart;
  if (record.status !== 'planned') return { kind: 'departure', state: 'done', date };
  return { kind: 'departure', state: date < today ? 'overdue' : 'future', date };
}

function ending(record: LifeFacts, today: string, end: string): LifeStep {
  const ended = record.status === 'completed' || record.status === 'terminated_early';
  if (ended) return { kind: 'end', state: 'done', date: end };
  return { kind: 'end', state: end < today ? 'overdue' : 'future', date: end };
}

function returning(record: LifeFacts, open: Open, due: string): LifeStep {
  if (record.returnStatus === 'not_returned') {
    return { kind: 'notReturned', state: 'negative', date: record.notReturnedOn };
  }
  if (record.returnStatus === 'returned') {
    return { kind: 'return', state: record.returnVerifiedOn ? 'done' : 'claimed', date: record.returnDate };
  }
  return { kind: 'return', state: open(due), date: due };
}

function reporting(record: LifeFacts, open: Open, end: string): LifeStep[] {
  const deadlines = [
    { wave: 'end', due: addDays(end, 14) },
    ...Object.entries(WAVE_MONTHS).map(([wave, months]) => ({ wave, due: addDays(addMonths(end, months), 30) })),
  ];
  return deadlines.map(({ wave, due }) => {
    const ofWave = record.reports.filter((report) => report.wave === wave);
    const first = ofWave.flatMap(({ submittedOn }) => submittedOn ?? []).toSorted()[0];
    if (first !== undefined) return { kind: 'report', wave, state: 'done', date: first };
    // One that is under way has a deadline of its own, which its university may have set.
    const deadline = ofWave.find(({ deadlineOn }) => deadlineOn !== null)?.deadlineOn ?? due;
    const state = open(deadline);
    // A wave that was over when the record was entered is never asked for: the participant finds no report to file.
    return {
      kind: 'report',
      wave,
      state: state === 'overdue' && ofWave.length === 0 ? 'missed' : state,
      date: deadline,
    };
  });
}

function committing(record: LifeFacts, open: Open): LifeStep[] {
  return record.commitments.map((commitment) => {
    const step = { kind: 'commitment' as const, number: commitment.commitmentNo, title: commitment.title };
    switch (commitment.status) {
      case 'verified': {
        const state = commitment.verifiedDegree === 0 ? 'negative' : 'done';
        return { ...step, state, date: commitment.verifiedOn };
      }
      case 'rejected':
        return { ...step, state: 'negative', date: commitment.rejectedOn };
      case 'waived':
        return { ...step, state: 'released', date: commitment.waivedOn };
      case 'claimed':
        return { ...step, state: 'claimed', date: commitment.claimedOn };
      default:
        return { ...step, state: open(commitment.dueDate), date: commitment.dueDate };
    }
  });
}

function groupWork({ groupProject }: LifeFacts, open: Open): LifeStep[] {
  if (!groupProject) return [];
  const step = { kind: 'groupProject' as const, title: groupProject.title };
  switch (groupProject.status) {
    case 'accepted':
      return [{ ...step, state: 'done', date: groupProject.decidedOn }];
    case 'rejected':
      return [{ ...step, state: 'negative', date: groupProject.decidedOn }];
    case 'cancelled':
      return [{ ...step, state: 'released', date: groupProject.decidedOn }];
    case 'claimed':
      return [{ ...step, state: 'claimed', date: groupProject.dueDate }];
    default:
      return [{ ...step, state: open(groupProject.dueDate), date: groupProject.dueDate }];
  }
}

import { isDueToClose, lastDayOfAppeal, publicationProblems } from '#domain/selection/call-rules.js';
import type { FieldProblem } from '#domain/errors/coded-error.js';
import type { Call } from '../../api/calls.js';
import type { LifeStepState } from '../../components/life-steps.js';

export type CallStepName = 'prepared' | 'taking' | 'deciding' | 'results' | 'appeals' | 'cancelled';

export interface CallStep {
  name: CallStepName;
  state: LifeStepState;
  from: string | null;
  /** The last day of the step, where it has one. */
  to: string | null;
}

const ORDER = ['draft', 'published', 'closed', 'decided', 'results_published'] as const;

/** The last day for an appeal; null before the results or where none is offered. */
export function appealDeadline(call: Pick<Call, 'resultsPublishedOn' | 'appealWindowDays'>): string | null {
  if (call.resultsPublishedOn === null) return null;
  return lastDayOfAppeal(call.resultsPublishedOn, call.appealWindowDays ?? 0) ?? null;
}

/**
 * The life of a call as steps, with their days.
 * @param today ISO date
 */
export function callSteps(call: Call, today: string): CallStep[] {
  const cancelled = call.status === 'cancelled';
  const at = ORDER.findIndex((status) => status === call.status);
  const reached = cancelled ? (call.publishedOn === null ? 0 : 1) : at;
  const stateOf = (place: number): LifeStepState => (place < reached ? 'done' : place === reached ? 'now' : 'ahead');
  const deadline = appealDeadline(call);
  const steps: CallStep[] = [
    { name: 'prepared', state: stateOf(0), from: call.publishedOn, to: null },
    { name: 'taking', state: stateOf(1), from: call.opensOn, to: call.closesOn },
    { name: 'deciding', state: stateOf(2), from: call.closedOn, to: call.decidedOn },
    {
      name: 'results',
      state: reached >= ORDER.indexOf('results_published') ? 'done' : stateOf(3),
      from: call.resultsPublishedOn,
      to: null,
    },
  ];
  if (cancelled) {
    return [
      ...steps.slice(0, reached + 1).map((step): CallStep => ({ ...step, state: 'done' })),
      { name: 'cancelled', state: 'stopped', from: call.cancelledOn, to: null },
    ];
  }
  if (call.appealWindowDays === 0) return steps;
  const state = deadline === null ? 'ahead' : deadline < today ? 'done' : 'now';
  return [...steps, { name: 'appeals', state, from: null, to: deadline }];
}

export type CallNext =
  | 'publish'
  | 'awaitOpening'
  | 'awaitClosing'
  | 'close'
  | 'awaitReviews'
  | 'decideApplications'
  | 'decide'
  | 'publishResults'
  | 'answerAppeals'
  | 'awaitAppeals'
  | 'over'
  | 'cancelled';

/**
 * What comes next in the life of a call.
 * @param today ISO date
 */
export function nextOf(call: Call, today: string): CallNext {
  const { undecided = 0, reviewed = 0, received = 0, openAppeals = 0 } = call.applications ?? {};
  switch (call.status) {
    case 'draft':
      return 'publish';
    case 'published':
      if (isDueToClose(call.closesOn, today)) return 'close';
      return call.opensOn !== null && call.opensOn > today ? 'awaitOpening' : 'awaitClosing';
    case 'closed':
      if (undecided === 0) return 'decide';
      return reviewed < received ? 'awaitReviews' : 'decideApplications';
    case 'decided':
      return 'publishResults';
    case 'results_published':
      if (openAppeals > 0) return 'answerAppeals';
      return (appealDeadline(call) ?? '') >= today ? 'awaitAppeals' : 'over';
    case 'cancelled':
      return 'cancelled';
  }
}

/** What a draft still lacks before it may be published today. */
export function lackingOf(call: Call, today: string): FieldProblem[] {
  return publicationProblems({ ...call, reviewers: call.reviewers?.length ?? 0 }, today);
}

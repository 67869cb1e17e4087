import type { ReviewedCall } from '../../api/reviewing.js';

type Application = ReviewedCall['applications'][number];

/** An application one reviews, with its call. */
export interface ReviewRow extends Application {
  call: Omit<ReviewedCall, 'applications'>;
  state: ReviewState;
}

/** How far one is: `waiting` and `begun` are one's turn; `over` was decided before one had scored it. */
export type ReviewState = 'waiting' | 'begun' | 'completed' | 'conflict' | 'over';

/** Reviews are written until the application is decided. */
function isOpen(call: Pick<ReviewedCall, 'status'>, { status }: Application): boolean {
  return status === 'submitted' && (call.status === 'published' || call.status === 'closed');
}

function stateOf(call: Pick<ReviewedCall, 'status'>, application: Application): ReviewState {
  if (application.reviewStatus === 'completed' || application.reviewStatus === 'conflict') {
    return application.reviewStatus;
  }
  if (!isOpen(call, application)) return 'over';
  return application.reviewStatus === null ? 'waiting' : 'begun';
}

/** Every application of the calls one is named for: what waits by the day it is wanted, and the rest. */
export function sortReviews(calls: readonly ReviewedCall[]): { waiting: ReviewRow[]; done: ReviewRow[] } {
  const rows = calls.flatMap(({ applications, ...call }) =>
    applications.map((application): ReviewRow => ({ ...application, call, state: stateOf(call, application) })),
  );
  const turn = rows.filter(({ state }) => state === 'waiting' || state === 'begun');
  const day = ({ call }: ReviewRow) => call.closesOn ?? '9999';
  return {
    waiting: turn.toSorted((one, other) => day(one).localeCompare(day(other))),
    done: rows.filter((row) => !turn.includes(row)),
  };
}

/** The application to score after this one; nothing when none waits. */
export function nextToScore(calls: readonly ReviewedCall[], id: string): ReviewRow | undefined {
  return sortReviews(calls).waiting.find((row) => row.id !== id);
}

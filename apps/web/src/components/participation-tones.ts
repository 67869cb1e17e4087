import type { Tone } from './status-mark.js';

const STATUS_TONES: Record<string, Tone> = {
  planned: 'neutral',
  departed: 'accent',
  completed: 'good',
  terminated_early: 'waiting',
  cancelled: 'neutral',
};

/** The mark of a participation's status. */
export function toneOfStatus(status: string): Tone {
  return STATUS_TONES[status] ?? 'neutral';
}

export type ReturnState = 'none' | 'claimed' | 'verified' | 'notReturned';

/** Where the return stands: a returned one counts as verified only with the day of verification. */
export function returnStateOf(row: { returnStatus: string | null; returnVerifiedOn: string | null }): ReturnState {
  if (row.returnStatus === 'not_returned') return 'notReturned';
  if (row.returnStatus !== 'returned') return 'none';
  return row.returnVerifiedOn === null ? 'claimed' : 'verified';
}

export const RETURN_TONES: Record<ReturnState, Tone> = {
  none: 'neutral',
  claimed: 'waiting',
  verified: 'good',
  notReturned: 'bad',
};

import type { OwnQueue } from '../work/own-queues.js';

/** The queues in which something claimed, proposed or reported is looked at beside what shows it, and decided. */
export const VERIFICATION_QUEUES = [
  'returns_to_verify',
  'breaches_to_decide',
  'commitments_to_verify',
  'amendments_to_decide',
  'group_results_to_decide',
  'outputs_to_verify',
  'reports_to_review',
  'corrections_to_decide',
  'conflicts_to_resolve',
] as const satisfies readonly OwnQueue[];

export type VerificationQueue = (typeof VERIFICATION_QUEUES)[number];

/** Whether a queue of the address is decided side by side. */
export function isVerificationQueue(code: string): code is VerificationQueue {
  return VERIFICATION_QUEUES.some((known) => known === code);
}

export interface Place {
  /** From 1; absent for a record that does not wait any more. */
  readonly position?: number;
  readonly former?: string;
  readonly next?: string;
}

/**
 * Where a record stands among those that wait, and its neighbours. After the last one comes the first: whoever skipped a
 * record comes back to it.
 *
 * @param isMore more wait than were loaded: what comes after the last of them is not known yet
 */
export function placeOf(waiting: readonly { readonly id: string }[], id: string, isMore = false): Place {
  const at = waiting.findIndex((item) => item.id === id);
  const former = waiting[at - 1]?.id;
  const next = (waiting[at + 1] ?? (at > 0 && !isMore ? waiting[0] : undefined))?.id;
  return {
    ...(at >= 0 ? { position: at + 1 } : {}),
    ...(former === undefined ? {} : { former }),
    ...(next === undefined || next === id ? {} : { next }),
  };
}

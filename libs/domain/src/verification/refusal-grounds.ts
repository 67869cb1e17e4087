/**
 * On which ground a claimed commitment, an output or the result of a group is not accepted. Kept beside what the coordinator
 * wrote, so that the participant reads the ground in the own language, whatever the coordinator's was.
 */
export const REFUSAL_GROUNDS = [
  'no_evidence',
  'unclear',
  'other_work',
  'not_fulfilled',
  'wrong_dates',
  'other',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** Why something is not accepted. */
export interface Refusal {
  /** Null where none was named. */
  readonly ground: RefusalGround | null;
  /** What exactly is missing or wrong, as the coordinator wrote it. */
  readonly reason: string;
}

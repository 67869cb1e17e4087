import type { CalendarDate } from '../calendar/calendar-date.js';
import { CodedError } from '../errors/coded-error.js';
import type { CommitmentStatus } from './commitment-codes.js';
import type { CommitmentFields } from './commitment-fields.js';

/** What was agreed: it changes by amendment alone. */
export const AGREED_PROPERTIES = ['title', 'kind', 'priority', 'dueDate', 'weight'] as const;
export type AgreedTerms = Pick<CommitmentFields, (typeof AGREED_PROPERTIES)[number]>;

/** Statuses in which what was agreed may still be amended: nobody is about to judge it, and nobody has for good. */
const AMENDABLE: ReadonlySet<CommitmentStatus> = new Set(['agreed', 'rejected']);

/**
 * The terms that a proposal would really change.
 *
 * @throws CodedError `commitment_not_amendable` while it is claimed, verified or waived; `amendment_empty` when nothing
 * differs; `due_date_past` when the due date would move before today
 */
export function amendedTerms(
  stored: { readonly status: CommitmentStatus } & {
    readonly [Property in keyof AgreedTerms]: AgreedTerms[Property] | null;
  },
  proposed: { readonly [Property in keyof AgreedTerms]?: AgreedTerms[Property] | null },
  today: CalendarDate,
): Partial<AgreedTerms> {
  if (!AMENDABLE.has(stored.status)) {
    throw new CodedError(
      'commitment_not_amendable',
      'conflict',
      'What was agreed changes only while the commitment is agreed or rejected.',
    );
  }
  const changes = Object.fromEntries(
    AGREED_PROPERTIES.filter((property) => (proposed[property] ?? null) !== null)
      .filter((property) => proposed[property] !== stored[property])
      .map((property) => [property, proposed[property]]),
  ) as Partial<AgreedTerms>;
  if (Object.keys(changes).length === 0) {
    throw new CodedError('amendment_empty', 'unprocessable', 'The amendment changes nothing of what was agreed.');
  }
  requireDueDateAhead(changes.dueDate, today);
  return changes;
}

/**
 * What is agreed today cannot have been due yesterday.
 *
 * @throws CodedError `due_date_past`
 */
export function requireDueDateAhead(dueDate: CalendarDate | null | undefined, today: CalendarDate): void {
  if (!dueDate || dueDate >= today) return;
  throw new CodedError('due_date_past', 'unprocessable', 'A due date cannot be set to a day that is over.', [
    { field: 'dueDate', code: 'due_date_past', message: `The earliest day is ${today}.` },
  ]);
}

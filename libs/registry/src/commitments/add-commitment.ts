import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { AGREED_PROPERTIES, requireDueDateAhead } from '#domain/commitment/amendment-rules.js';
import { COMMITMENT_FIELDS, type CommitmentDraft } from '#domain/commitment/commitment-fields.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { Context } from '#persistence/context.js';
import { requireValidFields } from '../field-refusal.js';
import { takeNextNumber } from '../next-number.js';
import { getParticipationKey } from '../participations/get-participation-key.js';
import { Commitment } from './commitment.entity.js';

const AGREED = new Set<string>(AGREED_PROPERTIES);
/** The fields of what is agreed, as forms and amendments name them. */
export const AGREED_FIELDS = COMMITMENT_FIELDS.filter(({ property }) => AGREED.has(property));

export type NewCommitment = Pick<CommitmentDraft, (typeof AGREED_PROPERTIES)[number]> & {
  readonly description?: string | null;
};

/**
 * Adds a commitment to a participation. It is agreed, and waits for the participant to confirm it.
 *
 * @returns its id
 * @throws CodedError `record_not_found`, `participation_cancelled`, `record_invalid`, `due_date_past`
 */
export async function addCommitment(
  context: Context,
  participationId: string,
  input: NewCommitment,
  locale: Locale,
): Promise<string> {
  const { status, ...key } = await getParticipationKey(context, participationId);
  if (status === 'cancelled') {
    throw new CodedError('participation_cancelled', 'conflict', 'Nothing more is promised for a cancelled mobility.');
  }
  const { description, ...terms } = input;
  requireValidFields(context, AGREED_FIELDS, terms, locale);
  requireDueDateAhead(terms.dueDate, context.today);
  const id = uuidv7();
  await context.manager.insert(Commitment, {
    ...(terms as Partial<Commitment>),
    ...key,
    id,
    commitmentNo: await takeNextNumber(context, 'commitment', key),
    description: description ?? null,
    status: 'agreed',
    createdAt: context.now,
    updatedAt: context.now,
  });
  await recordAudit(context, {
    action: 'commitment.added',
    objectType: 'commitment',
    objectId: id,
    universityId: key.universityId,
    details: { participation: participationId },
  });
  return id;
}

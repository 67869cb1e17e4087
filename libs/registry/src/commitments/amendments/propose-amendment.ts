import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { type AgreedTerms, amendedTerms } from '#domain/commitment/amendment-rules.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { Context } from '#persistence/context.js';
import { setReason } from '#persistence/with-principal.js';
import { actingSide } from '../../acting-side.js';
import { requireValidFields } from '../../field-refusal.js';
import { AGREED_FIELDS } from '../add-commitment.js';
import { lockCommitment } from '../lock-commitment.js';

export type ProposedTerms = { readonly [Property in keyof AgreedTerms]?: AgreedTerms[Property] | null };

/**
 * Proposes to change what was agreed. One proposal is open at a time, so that both sides speak of the same thing.
 *
 * @returns the id of the amendment
 * @throws CodedError `record_not_found`, `commitment_not_amendable`, `amendment_empty`, `due_date_past`,
 * `amendment_open`, `record_invalid`
 */
export async function proposeAmendment(
  context: Context,
  commitmentId: string,
  { reason, ...proposed }: ProposedTerms & { readonly reason: string },
  locale: Locale,
): Promise<string> {
  const commitment = await lockCommitment(context, commitmentId);
  const given = AGREED_FIELDS.filter(({ property }) => (proposed[property as keyof AgreedTerms] ?? null) !== null);
  requireValidFields(context, given, proposed, locale);
  const terms = amendedTerms(commitment as Parameters<typeof amendedTerms>[0], proposed, context.today);
  await requireNoneOpen(context, commitment);
  await setReason(context, reason);
  const id = uuidv7();
  await context.manager.query(
    `insert into commitment_amendment (university_id, id, participation_id, commitment_id, proposer_side, proposed_by, reason,
       title, kind, priority, due_date, weight, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
    [
      commitment.universityId,
      id,
      commitment.participationId,
      commitmentId,
      actingSide(context),
      context.principal.userId,
      reason,
      terms.title ?? null,
      terms.kind ?? null,
      terms.priority ?? null,
      terms.dueDate ?? null,
      terms.weight ?? null,
      context.now,
    ],
  );
  await recordAudit(context, {
    action: 'amendment.proposed',
    objectType: 'commitment_amendment',
    objectId: id,
    universityId: commitment.universityId,
    details: { commitment: commitmentId, terms: Object.keys(terms) },
  });
  return id;
}

async function requireNoneOpen(
  context: Context,
  { universityId, id }: { readonly universityId: string; readonly id: string },
): Promise<void> {
  const open = await context.manager.query<unknown[]>(
    `select from commitment_amendment where university_id = $1 and commitment_id = $2 and status = 'proposed'`,
    [universityId, id],
  );
  if (open.length === 0) return;
  throw new CodedError(
    'amendment_open',
    'conflict',
    'A proposal to change this commitment waits for an answer already.',
  );
}

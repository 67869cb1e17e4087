import { recordAudit } from '#audit/record-audit.js';
import {
  BREACH_LIFE_CYCLE,
  type BreachAction,
  type BreachKind,
  type BreachStatus,
} from '#domain/breach/breach-life-cycle.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { checkFields } from '#domain/fields/check-value.js';
import { type Field, required } from '#domain/fields/field.js';
import { readDraft } from '#domain/fields/read-draft.js';
import { hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { REASON } from '#domain/mobility/mobility-fields.js';
import type { Context } from '#persistence/context.js';
import { setReason } from '#persistence/with-principal.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { actingRole } from '../mobility/acting-role.js';
import { confirmNonReturn } from '../mobility/act-on-return.js';
import { refuseInput } from '../mobility/mobility-refusal.js';

/** What a decision on a proposed breach asks for. */
export const BREACH_DECISION_FIELDS: readonly Field<'reason'>[] = [required('reason', 'reason', REASON)];

interface ProposalRow {
  readonly universityId: string;
  readonly participationId: string;
  readonly commitmentId: string | null;
  readonly kind: BreachKind;
  readonly status: BreachStatus;
  readonly dueOn: string;
}

/**
 * Decides a proposed breach, as a named person with a reason. Confirming a non-return confirms it on the participation too;
 * a commitment keeps its own status, of which a breach is no arrow.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `breach_outdated` where the commitment was claimed or
 *   its date moved meanwhile, `return_not_due`, `record_invalid` without a reason
 */
export async function decideBreach(
  context: Context,
  proposalId: string,
  action: Exclude<BreachAction, 'lapse'>,
  draft: { readonly reason?: string | null },
  locale: Locale,
): Promise<void> {
  const proposal = await getProposal(context, proposalId);
  const status = takeAction(BREACH_LIFE_CYCLE, proposal.status, action, actingRole(context.principal));
  const { reason } = readReason(context, draft, locale);
  const aboutReturn = action === 'confirm' && proposal.kind === 'non_return';
  // Confirming a non-return moves this very proposal; the participation is held first, as in every other action on it.
  if (aboutReturn) await confirmNonReturn(context, proposal.participationId, { reason }, locale);
  else {
    if (action === 'confirm') await requireUnclaimed(context, proposal);
    await setReason(context, reason);
    await decide(context, proposal.universityId, proposalId, status, reason);
  }
  await recordAudit(context, {
    action: `breach_proposal.${status}`,
    objectType: 'breach_proposal',
    objectId: proposalId,
    universityId: proposal.universityId,
  });
}

async function getProposal({ manager }: Context, id: string): Promise<ProposalRow> {
  const [row] = await manager.query<ProposalRow[]>(
    `select university_id as "universityId", participation_id as "participationId", commitment_id as "commitmentId", kind,
       status, due_on as "dueOn"
     from breach_proposal where id = $1`,
    [id],
  );
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such proposal.');
  return row;
}

function readReason(context: Context, draft: object, locale: Locale): { readonly reason: string } {
  const input = readDraft(BREACH_DECISION_FIELDS, draft as Record<string, string>);
  const findings = checkFields(BREACH_DECISION_FIELDS, input, { today: context.today, lookups: REFERENCE_LOOKUPS });
  if (hasError(findings)) throw refuseInput(findings, BREACH_DECISION_FIELDS, locale);
  return { reason: String(input.reason) };
}

async function requireUnclaimed({ manager }: Context, { universityId, commitmentId, dueOn }: ProposalRow) {
  const open = await manager.query<unknown[]>(
    `select from commitment where university_id = $1 and id = $2 and status = 'agreed' and due_date = $3 for update`,
    [universityId, commitmentId, dueOn],
  );
  if (open.length === 0) {
    throw new CodedError('breach_outdated', 'conflict', 'The commitment is not open for that date any more.');
  }
}

async function decide(
  { manager, today, now, principal }: Context,
  universityId: string,
  id: string,
  status: BreachStatus,
  reason: string,
): Promise<void> {
  const [, changed] = await manager.query<[unknown[], number]>(
    `update breach_proposal set status = $3, decided_on = $4, decided_by = $5, reason = $6, updated_at = $7,
       version = version + 1
     where university_id = $1 and id = $2 and status = 'proposed'`,
    [universityId, id, status, today, principal.userId, reason, now],
  );
  if (changed === 0) {
    throw new CodedError('transition_not_allowed', 'conflict', 'Somebody decided this proposal meanwhile.');
  }
}

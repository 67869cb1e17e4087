import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { sameValue } from '#domain/fields/draft.js';
import type { Context } from '#persistence/context.js';
import { requireVersion, updateGuarded } from '#persistence/guarded-update.js';
import type { Call } from './call.entity.js';
import type { CallCriterion } from './call-criterion.entity.js';
import { CALL_COLUMNS, type CallInput, type CriterionInput, replaceCriteria, requireSoundCall } from './call-input.js';
import { requireFreeCode } from './create-call.js';
import { listCriteria, lockCall } from './get-call.js';
import { replaceReviewers } from './name-reviewers.js';

/**
 * Changes a call in preparation: absent leaves alone, null clears. What is published stands, but for its closing date.
 *
 * @returns the new version; the old one when nothing differs
 * @throws CodedError `record_not_found`, `version_mismatch`, `call_published`, `call_code_taken`, `call_invalid`,
 *   `reviewer_unknown`
 */
export async function changeCall(
  context: Context,
  id: string,
  expectedVersion: number,
  input: CallInput,
): Promise<number> {
  const call = await lockCall(context, id);
  requireVersion(call.version, expectedVersion);
  if (call.status !== 'draft') {
    throw new CodedError(
      'call_published',
      'conflict',
      'The terms, criteria and weights of a published call stand; only its closing date can be put off.',
    );
  }
  const stored = await listCriteria(context, call);
  const { criteria, reviewerIds, ...terms } = input;
  requireSoundCall({ opensOn: call.opensOn, closesOn: call.closesOn, ...input }, criteria ?? stored);
  if (terms.code !== undefined && terms.code !== call.code) {
    await requireFreeCode(context, call.universityId, terms.code);
  }
  const changes = changesOf(terms, call);
  const otherCriteria = criteria !== undefined && !sameCriteria(criteria, stored);
  const otherReviewers = reviewerIds !== undefined && !(await hasReviewers(context, call, reviewerIds));
  if (Object.keys(changes).length === 0 && !otherCriteria && !otherReviewers) return expectedVersion;
  if (otherCriteria) await replaceCriteria(context, call, criteria);
  if (otherReviewers) await replaceReviewers(context, call, reviewerIds);
  const version = await updateGuarded(context, 'call', call, expectedVersion, changes);
  await recordAudit(context, {
    action: 'call.changed',
    objectType: 'call',
    objectId: id,
    details: { columns: Object.keys(changes), criteria: otherCriteria, reviewers: otherReviewers, version },
  });
  return version;
}

function changesOf(terms: Omit<CallInput, 'criteria' | 'reviewerIds'>, call: Call): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const [property, column] of Object.entries(CALL_COLUMNS) as [keyof typeof CALL_COLUMNS, string][]) {
    const value = terms[property];
    if (value !== undefined && !sameValue(value, call[property])) changes[column] = value;
  }
  return changes;
}

function sameCriteria(given: readonly CriterionInput[], stored: readonly CallCriterion[]): boolean {
  const said = (criteria: readonly CriterionInput[]) =>
    JSON.stringify(criteria.map(({ code, nameKk, nameRu, nameEn, weight }) => [code, nameKk, nameRu, nameEn, weight]));
  return said(given) === said(stored);
}

async function hasReviewers({ manager }: Context, call: Call, ids: readonly string[]): Promise<boolean> {
  const rows = await manager.query<{ user_id: string }[]>(
    'select user_id from call_reviewer where university_id = $1 and call_id = $2',
    [call.universityId, call.id],
  );
  const named = new Set(rows.map(({ user_id: userId }) => userId));
  return named.size === new Set(ids).size && ids.every((id) => named.has(id));
}

import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { Call } from './call.entity.js';
import { type CallInput, replaceCriteria, requireSoundCall } from './call-input.js';
import { addReviewers } from './name-reviewers.js';

/** What a call cannot do without from its first draft on. */
export type NewCall = CallInput & Required<Pick<CallInput, 'code' | 'title' | 'academicYear'>>;

/**
 * Begins a call of the coordinator's university, as a draft.
 *
 * @returns its id
 * @throws CodedError `call_code_taken`, `call_invalid`, `reviewer_unknown`
 */
export async function createCall(context: Context, input: NewCall): Promise<string> {
  const { manager, principal, now } = context;
  const { universityId } = principal;
  if (!universityId) {
    throw new CodedError('university_required', 'forbidden', 'Only a coordinator of a university makes calls.');
  }
  const { criteria = [], reviewerIds = [], ...terms } = input;
  requireSoundCall(input, criteria);
  await requireFreeCode(context, universityId, input.code);
  const id = uuidv7();
  await manager.insert(Call, {
    ...terms,
    hostCountries: [...(terms.hostCountries ?? [])],
    categories: [...(terms.categories ?? [])],
    tieBreak: [...(terms.tieBreak ?? [])],
    universityId,
    id,
    status: 'draft',
    createdAt: now,
    updatedAt: now,
  });
  await replaceCriteria(context, { universityId, id }, criteria);
  await addReviewers(context, { universityId, id }, reviewerIds);
  await recordAudit(context, { action: 'call.created', objectType: 'call', objectId: id });
  return id;
}

/** @throws CodedError `call_code_taken` */
export async function requireFreeCode(context: Context, universityId: string, code: string): Promise<void> {
  if (!(await context.manager.existsBy(Call, { universityId, code }))) return;
  throw new CodedError('call_code_taken', 'conflict', 'Your university has a call with this code already.');
}

import { recordAudit } from '#audit/record-audit.js';
import {
  ACTION_OF_MARK,
  FINDING_LIFE_CYCLE,
  FINDING_MARKS,
  type FindingMark,
  type FindingStatus,
} from '#domain/data-quality/finding-life-cycle.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { type Field, optional, required } from '#domain/fields/field.js';
import { readDraft } from '#domain/fields/read-draft.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { REASON } from '#domain/mobility/mobility-fields.js';
import type { Context } from '#persistence/context.js';
import { setReason } from '#persistence/with-principal.js';
import { requireValidFields } from '../field-refusal.js';
import { actingRole } from '../mobility/acting-role.js';
import { findingNotFound } from './list-findings.js';

/** What a mark of follow-up says; an explanation is one only with words. */
export const FINDING_MARK_FIELDS: readonly Field<'mark' | 'note'>[] = [
  required('mark', 'mark', { kind: 'code', values: FINDING_MARKS }),
  optional('note', 'note', REASON),
];
const EXPLANATION_FIELDS = FINDING_MARK_FIELDS.map((field) => ({ ...field, required: true }));

export interface FindingMarkDraft {
  readonly mark?: string | null;
  readonly note?: string | null;
}

/**
 * Says what is done about a finding, in one's own name: seen, to be corrected, or explained, which needs a note; `open` takes
 * a mark back. The finding keeps it for as long as the data show it.
 *
 * @throws CodedError `record_not_found`; `transition_not_allowed` where it has that mark already or is resolved;
 *   `record_invalid` for an unknown mark, and for an explanation without a note
 */
export async function markFinding(
  context: Context,
  id: string,
  draft: FindingMarkDraft,
  locale: Locale,
): Promise<void> {
  const { manager, principal, today, now } = context;
  const input = readDraft(FINDING_MARK_FIELDS, { mark: draft.mark ?? null, note: draft.note ?? null });
  const [finding] = await manager.query<{ universityId: string; status: FindingStatus }[]>(
    `select university_id as "universityId", status from data_quality_finding where id = $1 for update`,
    [id],
  );
  if (!finding) throw findingNotFound();
  const fields = input.mark === 'explained' ? EXPLANATION_FIELDS : FINDING_MARK_FIELDS;
  requireValidFields(context, fields, input, locale);
  const action = ACTION_OF_MARK[input.mark as FindingMark];
  const status = takeAction(FINDING_LIFE_CYCLE, finding.status, action, actingRole(principal));
  const note = typeof input.note === 'string' ? input.note : null;
  if (note !== null) await setReason(context, note);
  const [, changed] = await manager.query<[unknown[], number]>(
    `update data_quality_finding set status = $3, note = $4, marked_by = $5, marked_on = $6, updated_at = $7,
       version = version + 1
     where university_id = $1 and id = $2 and status = $8`,
    [
      finding.universityId,
      id,
      status,
      note,
      ...(status === 'open' ? [null, null] : [principal.userId, today]),
      now,
      finding.status,
    ],
  );
  if (changed === 0)
    throw new CodedError('transition_not_allowed', 'conflict', 'Somebody marked this finding meanwhile.');
  await recordAudit(context, {
    action: 'data_quality_finding.marked',
    objectType: 'data_quality_finding',
    objectId: id,
    universityId: finding.universityId,
    details: { mark: status },
  });
}

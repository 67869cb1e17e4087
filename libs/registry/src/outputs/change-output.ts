import { recordAudit } from '#audit/record-audit.js';
import { applyDraft, changedFields } from '#domain/fields/draft.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { OUTPUT_LIFE_CYCLE, outputState } from '#domain/output/output-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { requireVersion, updateGuarded } from '#persistence/guarded-update.js';
import { actingSide } from '../acting-side.js';
import { requireValidFields } from '../field-refusal.js';
import { lockOutput } from './lock-output.js';
import { OUTPUT_FORM_FIELDS, type OutputForm } from './output-terms.js';

/**
 * Changes an output that nobody has verified: absent leaves alone, null clears. A refused one is entered anew by it.
 *
 * @returns the new version; the old one when nothing differs
 * @throws CodedError `record_not_found`, `version_mismatch`, `transition_not_allowed`, `record_invalid`
 */
export async function changeOutput(
  context: Context,
  id: string,
  expectedVersion: number,
  form: OutputForm,
  locale: Locale,
): Promise<number> {
  const stored = await lockOutput(context, id);
  requireVersion(stored.version, expectedVersion);
  takeAction(OUTPUT_LIFE_CYCLE, outputState(stored), 'change', actingSide(context));
  const after = applyDraft(OUTPUT_FORM_FIELDS, form, { ...stored });
  requireValidFields(context, OUTPUT_FORM_FIELDS, after, locale);
  const changed = changedFields(OUTPUT_FORM_FIELDS, after, { ...stored });
  if (changed.length === 0) return expectedVersion;
  const version = await updateGuarded(context, 'output', stored, expectedVersion, {
    ...Object.fromEntries(changed.map(({ column, property }) => [column, after[property]])),
    changed_by: context.principal.userId,
    refused_on: null,
    decided_by: null,
    decision_reason: null,
    decision_ground: null,
  });
  await recordAudit(context, {
    action: 'output.changed',
    objectType: 'output',
    objectId: id,
    universityId: stored.universityId,
    details: { columns: changed.map(({ column }) => column), version },
  });
  return version;
}

import { recordAudit } from '#audit/record-audit.js';
import { requireDueDateAhead } from '#domain/commitment/amendment-rules.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { applyDraft, changedFields } from '#domain/fields/draft.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { Context } from '#persistence/context.js';
import { requireVersion, updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import { requireValidFields } from '../field-refusal.js';
import { GROUP_PROJECT_FORM_FIELDS, type GroupProjectForm } from './create-group-project.js';
import { type LockedGroupProject, lockGroupProject } from './lock-group-project.js';

const CHANGEABLE = GROUP_PROJECT_FORM_FIELDS.filter(({ property }) => property !== 'groupCode');

/**
 * Changes title, task or due date of an agreed group project, with a reason that every member finds in its history.
 *
 * @returns the new version; the old one when nothing differs
 * @throws CodedError `record_not_found`, `version_mismatch`, `group_project_not_agreed`, `record_invalid`, `due_date_past`
 */
export async function changeGroupProject(
  context: Context,
  id: string,
  expectedVersion: number,
  { reason, ...form }: Omit<GroupProjectForm, 'groupCode'> & { readonly reason: string },
  locale: Locale,
): Promise<number> {
  const stored = await lockGroupProject(context, id);
  requireVersion(stored.version, expectedVersion);
  requireAgreed(stored);
  const after = applyDraft(CHANGEABLE, form, { ...stored });
  requireValidFields(context, CHANGEABLE, after, locale);
  const changed = changedFields(CHANGEABLE, after, { ...stored });
  if (changed.length === 0) return expectedVersion;
  if (changed.some(({ property }) => property === 'dueDate')) {
    requireDueDateAhead(after.dueDate as string | null, context.today);
  }
  await setReason(context, reason);
  const version = await updateGuarded(
    context,
    'group_project',
    stored,
    expectedVersion,
    Object.fromEntries(changed.map(({ column, property }) => [column, after[property]])),
  );
  await recordAudit(context, {
    action: 'group_project.changed',
    objectType: 'group_project',
    objectId: id,
    universityId: stored.universityId,
    details: { columns: changed.map(({ column }) => column), version },
  });
  return version;
}

/**
 * @throws CodedError `group_project_not_agreed` (conflict)
 */
export function requireAgreed({ status }: LockedGroupProject): void {
  if (status === 'agreed') return;
  throw new CodedError('group_project_not_agreed', 'conflict', 'A group project changes only while it is agreed.');
}

import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { requireDueDateAhead } from '#domain/commitment/amendment-rules.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { GROUP_PROJECT_FIELDS, type GroupProjectDraft } from '#domain/group-project/group-project-fields.js';
import type { Context } from '#persistence/context.js';
import { requireValidFields } from '../field-refusal.js';
import { GroupProject } from './group-project.entity.js';

const SET_BY_ACTIONS = new Set<string>(['status', 'decidedOn']);
/** What a form says of a group project. */
export const GROUP_PROJECT_FORM_FIELDS = GROUP_PROJECT_FIELDS.filter(({ property }) => !SET_BY_ACTIONS.has(property));
export type GroupProjectForm = Omit<GroupProjectDraft, 'status' | 'decidedOn'>;

/**
 * Enters a group project of the coordinator's university: one task, one due date, agreed.
 *
 * @returns its id
 * @throws CodedError `university_required`, `record_invalid`, `due_date_past`, `group_code_taken`
 */
export async function createGroupProject(context: Context, form: GroupProjectForm, locale: Locale): Promise<string> {
  const { universityId } = context.principal;
  if (!universityId)
    throw new CodedError('university_required', 'forbidden', 'Only a coordinator of a university enters records.');
  requireValidFields(context, GROUP_PROJECT_FORM_FIELDS, form, locale);
  requireDueDateAhead(form.dueDate, context.today);
  if (await context.manager.existsBy(GroupProject, { universityId, groupCode: form.groupCode ?? '' })) {
    throw new CodedError('group_code_taken', 'conflict', 'Your university has a group project with this code already.');
  }
  const id = uuidv7();
  await context.manager.insert(GroupProject, {
    ...(form as Partial<GroupProject>),
    universityId,
    id,
    status: 'agreed',
    createdAt: context.now,
    updatedAt: context.now,
  });
  await recordAudit(context, { action: 'group_project.created', objectType: 'group_project', objectId: id });
  return id;
}

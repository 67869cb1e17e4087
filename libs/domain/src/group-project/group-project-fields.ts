import type { CalendarDate } from '../calendar/calendar-date.js';
import { type Draft, EXTERNAL_CODE, FACT_DATE, type Field, PLANNED_DATE, optional, required } from '../fields/field.js';
import { GROUP_PROJECT_STATUSES, type GroupProjectStatus } from './group-project-codes.js';

/** A group project: a common task of several participants. */
export interface GroupProjectFields {
  groupCode: string;
  title: string;
  task: string;
  dueDate: CalendarDate;
  status: GroupProjectStatus;
  decidedOn: CalendarDate;
}

export type GroupProjectDraft = Draft<GroupProjectFields>;

/** The columns of `group_projects`, in the order of the template (records.md §2). */
export const GROUP_PROJECT_FIELDS: readonly Field<keyof GroupProjectFields>[] = [
  required('group_code', 'groupCode', EXTERNAL_CODE),
  required('title', 'title', { kind: 'text', style: 'free', max: 500 }),
  optional('task', 'task', { kind: 'text', style: 'free', max: 4000 }),
  required('due_date', 'dueDate', PLANNED_DATE),
  required('status', 'status', { kind: 'code', values: GROUP_PROJECT_STATUSES }),
  optional('decided_on', 'decidedOn', FACT_DATE),
];

import type { CalendarDate } from '../calendar/calendar-date.js';
import { COMMITMENT_KINDS, type CommitmentKind } from '../commitment/commitment-codes.js';
import {
  ANY_DECIMALS,
  type Draft,
  EXTERNAL_CODE,
  FACT_DATE,
  type Field,
  type FieldType,
  PLANNED_DATE,
  YES_NO,
  optional,
  required,
} from '../fields/field.js';
import type { Sex } from '../identifiers/iin.js';
import { CATEGORIES, type Category, SEXES } from '../participation/participation-codes.js';
import { PROPOSAL_FORMS, type ProposalForm, STUDY_LANGUAGES, type StudyLanguage } from './selection-codes.js';

/** An application: who applies, for what stay, and the project they would carry out. */
export interface ApplicationFields {
  iin: string;
  documentNumber: string;
  familyName: string;
  givenName: string;
  patronymic: string;
  birthDate: CalendarDate;
  sex: Sex;
  citizenship: string;
  homeRegion: string;
  rural: boolean;
  category: Category;
  field: string;
  studyLanguage: StudyLanguage;
  /** Grade point average on the scale of 4. */
  gpa: number;
  languageCertificate: string;
  plannedStart: CalendarDate;
  plannedEnd: CalendarDate;
  hostCountry: string;
  hostInstitution: string;
  problem: string;
  task: string;
  kind: CommitmentKind;
  /** The task of the university that the project serves, in words or by reference. */
  universityTask: string;
  proposalForm: ProposalForm;
  groupCode: string;
  /** The terms of reference: what the host promises to a member of staff. */
  hostMentor: string;
  hostAccess: string;
  hostCourses: string;
  hostFees: string;
}

export type ApplicationDraft = Draft<ApplicationFields>;

/** What the applicant will deliver; each becomes a commitment when the place is accepted. */
export interface DeliverableFields {
  title: string;
  kind: CommitmentKind;
  /** National research priority, 1–9. */
  priority: number;
  dueDate: CalendarDate;
  weight: number;
}

export type DeliverableDraft = Draft<DeliverableFields>;

const NAME = { kind: 'text', style: 'name', max: 200 } as const satisfies FieldType;
const LINE = { kind: 'text', style: 'free', max: 300 } as const satisfies FieldType;
const PASSAGE = { kind: 'text', style: 'free', max: 4000 } as const satisfies FieldType;

/** The fields of an application; what is required is required when it is sent in, a draft may lack anything. */
export const APPLICATION_FIELDS: readonly Field<keyof ApplicationFields>[] = [
  optional('iin', 'iin', { kind: 'pattern', pattern: 'iin', max: 64 }),
  optional('document_number', 'documentNumber', EXTERNAL_CODE),
  required('family_name', 'familyName', NAME),
  required('given_name', 'givenName', NAME),
  optional('patronymic', 'patronymic', NAME),
  required('birth_date', 'birthDate', FACT_DATE),
  required('sex', 'sex', { kind: 'code', values: SEXES }),
  optional('citizenship', 'citizenship', { kind: 'reference', list: 'country' }),
  optional('home_region', 'homeRegion', { kind: 'reference', list: 'region' }),
  optional('rural', 'rural', YES_NO),
  required('category', 'category', { kind: 'code', values: CATEGORIES }),
  optional('field', 'field', { kind: 'reference', list: 'field' }),
  required('study_language', 'studyLanguage', { kind: 'code', values: STUDY_LANGUAGES }),
  optional('gpa', 'gpa', { kind: 'decimal', min: 0, max: 4, decimals: 2 }),
  optional('language_certificate', 'languageCertificate', LINE),
  required('planned_start', 'plannedStart', PLANNED_DATE),
  required('planned_end', 'plannedEnd', PLANNED_DATE),
  required('host_country', 'hostCountry', { kind: 'reference', list: 'country' }),
  required('host_institution', 'hostInstitution', LINE),
  required('problem', 'problem', PASSAGE),
  required('task', 'task', PASSAGE),
  required('kind', 'kind', { kind: 'code', values: COMMITMENT_KINDS }),
  optional('university_task', 'universityTask', PASSAGE),
  optional('proposal_form', 'proposalForm', { kind: 'code', values: PROPOSAL_FORMS }),
  optional('group_code', 'groupCode', EXTERNAL_CODE),
  optional('host_mentor', 'hostMentor', PASSAGE),
  optional('host_access', 'hostAccess', PASSAGE),
  optional('host_courses', 'hostCourses', PASSAGE),
  optional('host_fees', 'hostFees', PASSAGE),
];

/** The fields of a deliverable; its limits are those of the commitment it becomes. */
export const DELIVERABLE_FIELDS: readonly Field<keyof DeliverableFields>[] = [
  required('title', 'title', { kind: 'text', style: 'free', max: 500 }),
  optional('kind', 'kind', { kind: 'code', values: COMMITMENT_KINDS }),
  optional('priority', 'priority', { kind: 'integer', min: 1, max: 9 }),
  required('due_date', 'dueDate', PLANNED_DATE),
  required('weight', 'weight', { kind: 'decimal', min: 0, max: 10_000, above: true, decimals: ANY_DECIMALS }),
];

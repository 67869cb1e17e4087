import type { CalendarDate } from '../calendar/calendar-date.js';
import {
  type Draft,
  EXTERNAL_CODE,
  FACT_DATE,
  type Field,
  type FieldType,
  YES_NO,
  optional,
  required,
} from '../fields/field.js';
import {
  ACTIVITIES,
  type Activity,
  EVIDENCE_LEVELS,
  type EvidenceLevel,
  PROBLEMS,
  type Problem,
  WAVES,
  type Wave,
} from './report-codes.js';

/** A filed report: one participant's answers at one wave, at one level of evidence. */
export interface ReportFields {
  participationExternalId: string;
  wave: Wave;
  submittedOn: CalendarDate;
  evidenceLevel: EvidenceLevel;
  referenceDate: CalendarDate;
  activities: readonly Activity[];
  residenceCountry: string;
  employer: string;
  occupation: string;
  levelMatch: boolean;
  fieldMatch: boolean;
  contactWithHost: boolean;
  /** 1 very unlikely … 5 very likely. */
  migrationIntention: number;
  supportMentor: number;
  supportAccess: number;
  supportAdmin: number;
  supportHousing: number;
  supportLanguage: number;
  supportIntegration: number;
  problems: readonly Problem[];
  seriousProblem: boolean;
}

export type ReportDraft = Draft<ReportFields>;

const FIVE_STEPS = { kind: 'integer', min: 1, max: 5 } as const satisfies FieldType;

/** The columns of `reports`, in the order of the template (records.md §2). */
export const REPORT_FIELDS: readonly Field<keyof ReportFields>[] = [
  required('participation_external_id', 'participationExternalId', EXTERNAL_CODE),
  required('wave', 'wave', { kind: 'code', values: WAVES }),
  required('submitted_on', 'submittedOn', FACT_DATE),
  optional('evidence_level', 'evidenceLevel', { kind: 'code', values: EVIDENCE_LEVELS }),
  optional('reference_date', 'referenceDate', FACT_DATE),
  optional('activities', 'activities', { kind: 'codes', values: ACTIVITIES }),
  optional('residence_country', 'residenceCountry', { kind: 'reference', list: 'country' }),
  optional('employer', 'employer', { kind: 'text', style: 'free', max: 300 }),
  optional('occupation', 'occupation', { kind: 'pattern', pattern: 'occupation', max: 4 }),
  optional('level_match', 'levelMatch', YES_NO),
  optional('field_match', 'fieldMatch', YES_NO),
  optional('contact_with_host', 'contactWithHost', YES_NO),
  optional('migration_intention', 'migrationIntention', FIVE_STEPS),
  optional('support_mentor', 'supportMentor', FIVE_STEPS),
  optional('support_access', 'supportAccess', FIVE_STEPS),
  optional('support_admin', 'supportAdmin', FIVE_STEPS),
  optional('support_housing', 'supportHousing', FIVE_STEPS),
  optional('support_language', 'supportLanguage', FIVE_STEPS),
  optional('support_integration', 'supportIntegration', FIVE_STEPS),
  optional('problems', 'problems', { kind: 'codes', values: PROBLEMS }),
  optional('serious_problem', 'seriousProblem', YES_NO),
];

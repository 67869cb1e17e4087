import type { CalendarDate } from '../calendar/calendar-date.js';
import {
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
import {
  CATEGORIES,
  type Category,
  FUNDING_SOURCES,
  type FundingSource,
  MODES,
  type Mode,
  PARTICIPATION_STATUSES,
  PROGRAMMES,
  type ParticipationStatus,
  type Programme,
  RETURN_EVIDENCE,
  RETURN_STATUSES,
  type ReturnEvidence,
  type ReturnStatus,
  SEXES,
  WAIVERS,
  type Waiver,
} from './participation-codes.js';

/** A participation: one mobility episode of one person from one university, with the person's data as filed. */
export interface ParticipationFields {
  externalId: string;
  iin: string;
  documentNumber: string;
  familyName: string;
  givenName: string;
  patronymic: string;
  birthDate: CalendarDate;
  sex: Sex;
  citizenship: string;
  email: string;
  phone: string;
  homeRegion: string;
  rural: boolean;
  category: Category;
  field: string;
  funding: FundingSource;
  programme: Programme;
  mode: Mode;
  hostCountry: string;
  hostInstitution: string;
  hostRor: string;
  plannedStart: CalendarDate;
  plannedEnd: CalendarDate;
  actualStart: CalendarDate;
  actualEnd: CalendarDate;
  status: ParticipationStatus;
  returnStatus: ReturnStatus;
  returnDate: CalendarDate;
  returnVerifiedOn: CalendarDate;
  notReturnedOn: CalendarDate;
  returnEvidence: ReturnEvidence;
  /** ECTS. */
  creditsPlanned: number;
  creditsEarned: number;
  creditsRecognised: number;
  recognitionFinal: boolean;
  /** Whole tenge. */
  amountPaidKzt: number;
  amountRepaidKzt: number;
  waiver: Waiver;
  waiverDate: CalendarDate;
  groupCode: string;
}

export type ParticipationDraft = Draft<ParticipationFields>;

const NAME = { kind: 'text', style: 'name', max: 200 } as const satisfies FieldType;
const CREDITS = { kind: 'decimal', min: 0, max: 999.9, decimals: 1 } as const satisfies FieldType;
const TENGE = { kind: 'integer', min: 0, max: 999_999_999_999 } as const satisfies FieldType;

/** The columns of `participations`, in the order of the template (records.md §2). */
export const PARTICIPATION_FIELDS: readonly Field<keyof ParticipationFields>[] = [
  required('external_id', 'externalId', EXTERNAL_CODE),
  optional('iin', 'iin', { kind: 'pattern', pattern: 'iin', max: 64 }),
  optional('document_number', 'documentNumber', EXTERNAL_CODE),
  required('family_name', 'familyName', NAME),
  required('given_name', 'givenName', NAME),
  optional('patronymic', 'patronymic', NAME),
  optional('birth_date', 'birthDate', FACT_DATE),
  optional('sex', 'sex', { kind: 'code', values: SEXES }),
  optional('citizenship', 'citizenship', { kind: 'reference', list: 'country' }),
  optional('email', 'email', { kind: 'pattern', pattern: 'email', max: 254 }),
  optional('phone', 'phone', { kind: 'pattern', pattern: 'phone', max: 32 }),
  optional('home_region', 'homeRegion', { kind: 'reference', list: 'region' }),
  optional('rural', 'rural', YES_NO),
  required('category', 'category', { kind: 'code', values: CATEGORIES }),
  optional('field', 'field', { kind: 'reference', list: 'field' }),
  required('funding', 'funding', { kind: 'code', values: FUNDING_SOURCES }),
  optional('programme', 'programme', { kind: 'code', values: PROGRAMMES }),
  optional('mode', 'mode', { kind: 'code', values: MODES }),
  optional('host_country', 'hostCountry', { kind: 'reference', list: 'country' }),
  optional('host_institution', 'hostInstitution', { kind: 'text', style: 'free', max: 300 }),
  optional('host_ror', 'hostRor', { kind: 'pattern', pattern: 'ror', max: 64 }),
  required('planned_start', 'plannedStart', PLANNED_DATE),
  required('planned_end', 'plannedEnd', PLANNED_DATE),
  optional('actual_start', 'actualStart', FACT_DATE),
  optional('actual_end', 'actualEnd', FACT_DATE),
  required('status', 'status', { kind: 'code', values: PARTICIPATION_STATUSES }),
  optional('return_status', 'returnStatus', { kind: 'code', values: RETURN_STATUSES }),
  optional('return_date', 'returnDate', FACT_DATE),
  optional('return_verified_on', 'returnVerifiedOn', FACT_DATE),
  optional('not_returned_on', 'notReturnedOn', FACT_DATE),
  optional('return_evidence', 'returnEvidence', { kind: 'code', values: RETURN_EVIDENCE }),
  optional('credits_planned', 'creditsPlanned', CREDITS),
  optional('credits_earned', 'creditsEarned', CREDITS),
  optional('credits_recognised', 'creditsRecognised', CREDITS),
  optional('recognition_final', 'recognitionFinal', YES_NO),
  optional('amount_paid_kzt', 'amountPaidKzt', TENGE),
  optional('amount_repaid_kzt', 'amountRepaidKzt', TENGE),
  optional('waiver', 'waiver', { kind: 'code', values: WAIVERS }),
  optional('waiver_date', 'waiverDate', FACT_DATE),
  optional('group_code', 'groupCode', EXTERNAL_CODE),
];

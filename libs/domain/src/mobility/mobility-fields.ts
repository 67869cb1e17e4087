import type { CalendarDate } from '../calendar/calendar-date.js';
import {
  type Draft,
  FACT_DATE,
  type Field,
  type FieldType,
  PLANNED_DATE,
  optional,
  required,
} from '../fields/field.js';
import { RETURN_EVIDENCE, type ReturnEvidence, WAIVERS, type Waiver } from '../participation/participation-codes.js';
import type { ReturnAction } from '../participation/return-life-cycle.js';
import type { MobilityAction } from './mobility-life-cycle.js';

/** Everything an action can be told. */
export interface MobilityInput {
  actualStart: CalendarDate;
  actualEnd: CalendarDate;
  plannedEnd: CalendarDate;
  /** First day of an interruption. */
  from: CalendarDate;
  /** The day until which an interruption is expected to last; a plan, not a fact. */
  until: CalendarDate;
  /** First day back at the host. */
  resumedOn: CalendarDate;
  /** First day at the new host, or the day the change was agreed. */
  effectiveOn: CalendarDate;
  hostCountry: string;
  hostInstitution: string;
  hostRor: string;
  waiver: Waiver;
  waiverDate: CalendarDate;
  /** Number and date of the document that a waiver rests on; no scan of it is kept. */
  document: string;
  reason: string;
}
export type MobilityDraft = Draft<MobilityInput>;

/** Everything an action on a return can be told. */
export interface ReturnInput {
  returnDate: CalendarDate;
  returnEvidence: ReturnEvidence;
  /** The date of the evidence; today where not given. */
  returnVerifiedOn: CalendarDate;
  /** The day of the decision; today where not given. */
  notReturnedOn: CalendarDate;
  reason: string;
}
export type ReturnDraft = Draft<ReturnInput>;

/** Why something was done, in the words of whoever did it. */
export const REASON = { kind: 'text', style: 'free', max: 2000 } as const satisfies FieldType;
const DOCUMENT = { kind: 'text', style: 'free', max: 300 } as const satisfies FieldType;

const REASON_GIVEN = required('reason', 'reason', REASON);
const REASON_IF_ANY = optional('reason', 'reason', REASON);

/** What each action asks for. */
export const MOBILITY_FIELDS = {
  depart: [required('actual_start', 'actualStart', FACT_DATE), REASON_IF_ANY],
  extend: [required('planned_end', 'plannedEnd', PLANNED_DATE), REASON_GIVEN],
  interrupt: [required('from', 'from', FACT_DATE), optional('until', 'until', PLANNED_DATE), REASON_GIVEN],
  resume: [required('resumed_on', 'resumedOn', FACT_DATE), REASON_IF_ANY],
  complete: [required('actual_end', 'actualEnd', FACT_DATE), REASON_IF_ANY],
  terminate_early: [required('actual_end', 'actualEnd', FACT_DATE), REASON_GIVEN],
  cancel: [REASON_GIVEN],
  change_host: [
    required('host_country', 'hostCountry', { kind: 'reference', list: 'country' }),
    required('host_institution', 'hostInstitution', { kind: 'text', style: 'free', max: 300 }),
    optional('host_ror', 'hostRor', { kind: 'pattern', pattern: 'ror', max: 64 }),
    required('effective_on', 'effectiveOn', FACT_DATE),
    REASON_GIVEN,
  ],
  waive: [
    required('waiver', 'waiver', { kind: 'code', values: WAIVERS }),
    required('waiver_date', 'waiverDate', FACT_DATE),
    required('document', 'document', DOCUMENT),
    REASON_IF_ANY,
  ],
} as const satisfies Record<MobilityAction, readonly Field<keyof MobilityInput>[]>;

/** What each action on a return asks for. */
export const RETURN_FIELDS = {
  claim: [required('return_date', 'returnDate', FACT_DATE), REASON_IF_ANY],
  verify: [
    required('return_evidence', 'returnEvidence', { kind: 'code', values: RETURN_EVIDENCE }),
    optional('return_verified_on', 'returnVerifiedOn', FACT_DATE),
    REASON_IF_ANY,
  ],
  confirm_non_return: [optional('not_returned_on', 'notReturnedOn', FACT_DATE), REASON_GIVEN],
} as const satisfies Record<ReturnAction, readonly Field<keyof ReturnInput>[]>;

import type { CalendarDate } from '../calendar/calendar-date.js';
import {
  ANY_DECIMALS,
  DEGREE,
  type Draft,
  EXTERNAL_CODE,
  FACT_DATE,
  type Field,
  PLANNED_DATE,
  optional,
  required,
} from '../fields/field.js';
import {
  COMMITMENT_KINDS,
  COMMITMENT_STATUSES,
  type CommitmentKind,
  type CommitmentStatus,
} from './commitment-codes.js';

/** A commitment: what a participant promised to carry out as a result of the mobility. */
export interface CommitmentFields {
  participationExternalId: string;
  commitmentNo: number;
  title: string;
  kind: CommitmentKind;
  /** National research priority, 1–9. */
  priority: number;
  dueDate: CalendarDate;
  weight: number;
  status: CommitmentStatus;
  /** Share fulfilled, 0–1, as the participant claims and as it was verified. */
  claimedDegree: number;
  claimedOn: CalendarDate;
  verifiedDegree: number;
  verifiedOn: CalendarDate;
  rejectedOn: CalendarDate;
  waivedOn: CalendarDate;
  evidence: string;
}

export type CommitmentDraft = Draft<CommitmentFields>;

/** The columns of `commitments`, in the order of the template (records.md §2). */
export const COMMITMENT_FIELDS: readonly Field<keyof CommitmentFields>[] = [
  required('participation_external_id', 'participationExternalId', EXTERNAL_CODE),
  required('commitment_no', 'commitmentNo', { kind: 'integer', min: 1, max: 9999 }),
  required('title', 'title', { kind: 'text', style: 'free', max: 500 }),
  optional('kind', 'kind', { kind: 'code', values: COMMITMENT_KINDS }),
  optional('priority', 'priority', { kind: 'integer', min: 1, max: 9 }),
  required('due_date', 'dueDate', PLANNED_DATE),
  required('weight', 'weight', { kind: 'decimal', min: 0, max: 10_000, above: true, decimals: ANY_DECIMALS }),
  required('status', 'status', { kind: 'code', values: COMMITMENT_STATUSES }),
  optional('claimed_degree', 'claimedDegree', DEGREE),
  optional('claimed_on', 'claimedOn', FACT_DATE),
  optional('verified_degree', 'verifiedDegree', DEGREE),
  optional('verified_on', 'verifiedOn', FACT_DATE),
  optional('rejected_on', 'rejectedOn', FACT_DATE),
  optional('waived_on', 'waivedOn', FACT_DATE),
  optional('evidence', 'evidence', { kind: 'pattern', pattern: 'evidence', max: 2000 }),
];

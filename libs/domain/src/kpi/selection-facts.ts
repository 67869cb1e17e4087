import type { CalendarDate } from '../calendar/calendar-date.js';

/** What the indicators of selection need to know of a call; `null` is not known, or did not happen. */
export interface CallFacts {
  readonly id: string;
  readonly universityId: string;
  /** The last day on which applications are taken. */
  readonly closesOn: CalendarDate;
  /** The day on which the criteria and their weights were published; from then on they cannot change. */
  readonly criteriaPublishedOn: CalendarDate | null;
  /** Days within which a decision can be appealed; null or 0 = no appeal was offered. */
  readonly appealWindowDays: number | null;
  /** The day on which the results were published (codes, scores and decisions, no names). */
  readonly resultsPublishedOn: CalendarDate | null;
  /** Called off; it is then in no count but `excluded`. */
  readonly cancelled: boolean;
  /** Those that were submitted and not withdrawn. */
  readonly applications: readonly ApplicationFacts[];
}

/** One application of a call. */
export interface ApplicationFacts {
  readonly id: string;
  readonly reviews: readonly ReviewFacts[];
}

/** One reviewer's score of one application. */
export interface ReviewFacts {
  /** Who scored; null where no person is named. */
  readonly reviewerId: string | null;
  /** The day on which every criterion was scored; null while it is not done. */
  readonly scoredOn: CalendarDate | null;
  readonly conflictDeclared: boolean;
}

/** What the ratio of access divides people by (kpi-catalogue.md, K20). */
export const ACCESS_DIMENSIONS = ['sex', 'region', 'rural', 'category', 'language'] as const;
export type AccessDimension = (typeof ACCESS_DIMENSIONS)[number];

/** One selected participant: the group of each dimension, null where it is not known. */
export type ParticipantGroups = Readonly<Record<AccessDimension, string | null>>;

/** How many people of a group were eligible, as the university reported it. */
export interface EligibleGroup {
  readonly dimension: AccessDimension;
  readonly group: string;
  readonly count: number;
}

/** The access to the calls of one university in one year. */
export interface AccessFacts {
  readonly universityId: string;
  /** `2024/2025`. */
  readonly academicYear: string;
  /** The day on which the year's last call closed; null without a call. */
  readonly closesOn: CalendarDate | null;
  readonly participants: readonly ParticipantGroups[];
  readonly eligible: readonly EligibleGroup[];
}

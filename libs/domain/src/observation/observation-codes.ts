import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Activity, EvidenceLevel, Wave } from '../report/report-codes.js';

/** What an observation is about: what became of a former participant (records.md §1). */
export const OBSERVATION_KINDS = ['employment', 'study', 'residence'] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

/** Where an observation comes from. */
export const OBSERVATION_SOURCES = ['report', 'coordinator', 'register'] as const;
export type ObservationSource = (typeof OBSERVATION_SOURCES)[number];

/** `confirmed`: a named person took it into the figures; `superseded`: a newer one of the same source replaced it. */
export const OBSERVATION_STATUSES = ['recorded', 'confirmed', 'withdrawn', 'superseded'] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** The activities of a report that are work. */
export const WORK_ACTIVITIES = ['employed', 'self_employed', 'own_business'] as const satisfies readonly Activity[];
export type WorkActivity = (typeof WORK_ACTIVITIES)[number];

/** The state registers whose files the registry reads. */
export const REGISTER_KINDS = ['pension_contributions', 'labour_contracts', 'border_crossings', 'enrolment'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** A border crossing into Kazakhstan, or out of it. */
export const CROSSING_DIRECTIONS = ['in', 'out'] as const;
export type CrossingDirection = (typeof CROSSING_DIRECTIONS)[number];

/** What somebody is enrolled for. */
export const STUDY_LEVELS = ['college', 'bachelor', 'master', 'doctoral', 'residency', 'other'] as const;
export type StudyLevel = (typeof STUDY_LEVELS)[number];

export function isRegisterKind(value: string): value is RegisterKind {
  return REGISTER_KINDS.some((kind) => kind === value);
}

/** What the rules about observations need to know of one that stands (recorded or confirmed). */
export interface ObservationFacts {
  readonly id: string;
  readonly kind: ObservationKind;
  readonly source: ObservationSource;
  readonly evidenceLevel: EvidenceLevel;
  /** Only of observations from a register. */
  readonly registerKind: RegisterKind | null;
  /** Wave of the report it comes from; null from any other source. */
  readonly wave: Wave | null;
  readonly observedOn: CalendarDate;
  /** From when and until when it holds, as far as the source says; both null for a word about one day. */
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  /** Residence, or where the work or study is. */
  readonly country: string | null;
  /** Employer, or place of study. */
  readonly organisation: string | null;
  readonly occupation: string | null;
  /** Only of employment; null where the source does not tell the kind of work. */
  readonly activity: WorkActivity | null;
}

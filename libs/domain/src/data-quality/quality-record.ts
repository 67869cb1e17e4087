import type { CalendarDate } from '../calendar/calendar-date.js';
import type { CommitmentStatus } from '../commitment/commitment-codes.js';
import { type Finding, type FindingParams, finding } from '../findings/finding.js';
import type { GroupProjectStatus } from '../group-project/group-project-codes.js';
import type {
  Category,
  FundingSource,
  Mode,
  ParticipationStatus,
  Programme,
  ReturnStatus,
} from '../participation/participation-codes.js';
import type { Wave } from '../report/report-codes.js';
import type { QualityRule } from './quality-rules.js';

/**
 * What the rules of data quality need to know of a participation and its parts; `null` is not known. People and addresses
 * are opaque keys: the rules compare them and never show them.
 */
export interface QualityRecord {
  readonly id: string;
  readonly universityId: string;
  readonly personKey: string | null;
  /** Of the address in lower case, such as its keyed hash. */
  readonly emailKey: string | null;
  readonly birthDate: CalendarDate | null;
  readonly sex: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly citizenship: string;
  readonly homeRegion: string | null;
  readonly category: Category;
  readonly funding: FundingSource | null;
  readonly programme: Programme | null;
  readonly mode: Mode | null;
  readonly hostCountry: string | null;
  /** The host institution's name as an opaque key, in lower case and without the blanks around it. */
  readonly hostKey: string | null;
  readonly status: ParticipationStatus;
  readonly plannedStart: CalendarDate;
  readonly plannedEnd: CalendarDate;
  readonly actualStart: CalendarDate | null;
  readonly actualEnd: CalendarDate | null;
  readonly returnStatus: ReturnStatus | null;
  readonly returnDate: CalendarDate | null;
  readonly returnVerifiedOn: CalendarDate | null;
  /** ECTS. */
  readonly creditsEarned: number | null;
  readonly creditsRecognised: number | null;
  /** Whole tenge. */
  readonly amountPaidKzt: number | null;
  readonly amountRepaidKzt: number | null;
  readonly isWaived: boolean;
  /** Whether a group project makes the promises instead. */
  readonly isInGroup: boolean;
  readonly commitments: readonly QualityCommitment[];
  readonly reports: readonly QualityReport[];
}

export interface QualityCommitment {
  readonly id: string;
  readonly status: CommitmentStatus;
  readonly dueDate: CalendarDate | null;
  readonly claimedOn: CalendarDate | null;
  readonly verifiedOn: CalendarDate | null;
  readonly rejectedOn: CalendarDate | null;
}

/** A filed report; `referenceDate` is the day that its answers speak of. */
export interface QualityReport {
  readonly id: string;
  readonly wave: Wave;
  readonly submittedOn: CalendarDate | null;
  readonly referenceDate: CalendarDate | null;
}

/** A group project, and how many take part in it who did not cancel. */
export interface QualityGroupProject {
  readonly id: string;
  readonly universityId: string;
  readonly status: GroupProjectStatus;
  readonly dueDate: CalendarDate | null;
  readonly members: number;
}

export const QUALITY_SUBJECTS = ['participation', 'commitment', 'report', 'group_project'] as const;

/** What a finding is about: the participation itself, a part of it, or a group project. */
export interface QualitySubject {
  readonly kind: (typeof QUALITY_SUBJECTS)[number];
  readonly id: string;
}

/** A finding about a stored record. */
export interface QualityFinding extends Finding {
  readonly code: QualityRule;
  /** `null` for a finding about a group project. */
  readonly participationId: string | null;
  readonly universityId: string;
  readonly subject: QualitySubject;
  /** Other participations that the finding leans on, such as the one overlapped with. */
  readonly others: readonly string[];
}

/** A finding about a participation, or a part of it, at one of its columns. */
export function qualityFinding(
  record: Pick<QualityRecord, 'id' | 'universityId'>,
  code: QualityRule,
  column: string | null,
  more: {
    readonly params?: FindingParams;
    readonly subject?: QualitySubject;
    readonly others?: readonly string[];
  } = {},
): QualityFinding {
  return {
    ...finding(code, column, more.params),
    code,
    participationId: record.id,
    universityId: record.universityId,
    subject: more.subject ?? { kind: 'participation', id: record.id },
    others: more.others ?? [],
  };
}

/** A finding about a group project at one of its columns. */
export function groupProjectFinding(
  project: QualityGroupProject,
  code: QualityRule,
  column: string | null,
): QualityFinding {
  return {
    ...finding(code, column),
    code,
    participationId: null,
    universityId: project.universityId,
    subject: { kind: 'group_project', id: project.id },
    others: [],
  };
}

/**
 * What a mark of follow-up hangs on: the same finding about the same thing, whatever its day counts or scores have become
 * since.
 */
export function findingKey({ code, participationId, subject, column }: QualityFinding): string {
  return [code, participationId ?? '', subject.kind, subject.id, column ?? ''].join(':');
}

/** The first day away: the actual start where it is known, else the planned one. */
export function departureOf(record: Pick<QualityRecord, 'actualStart' | 'plannedStart'>): CalendarDate {
  return record.actualStart ?? record.plannedStart;
}

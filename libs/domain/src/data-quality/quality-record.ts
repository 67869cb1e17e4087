import type { CalendarDate } from '../calendar/calendar-date.js';
import type { CommitmentStatus } from '../commitment/commitment-codes.js';
import { type Finding, type FindingCode, type FindingParams, finding } from '../findings/finding.js';
import type {
  Category,
  FundingSource,
  Mode,
  ParticipationStatus,
  Programme,
  ReturnStatus,
} from '../participation/participation-codes.js';
import type { Wave } from '../report/report-codes.js';

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
  readonly category: Category;
  readonly funding: FundingSource | null;
  readonly programme: Programme | null;
  readonly mode: Mode | null;
  readonly hostCountry: string | null;
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

/** What a finding is about: the participation itself or a part of it. */
export interface QualitySubject {
  readonly kind: 'participation' | 'commitment' | 'report';
  readonly id: string;
}

/** A finding about a stored record. */
export interface QualityFinding extends Finding {
  readonly participationId: string;
  readonly universityId: string;
  readonly subject: QualitySubject;
  /** Other participations that the finding leans on, such as the one overlapped with. */
  readonly others: readonly string[];
}

/** A finding about a participation, or a part of it, at one of its columns. */
export function qualityFinding(
  record: QualityRecord,
  code: FindingCode,
  column: string,
  more: {
    readonly params?: FindingParams;
    readonly subject?: QualitySubject;
    readonly others?: readonly string[];
  } = {},
): QualityFinding {
  return {
    ...finding(code, column, more.params),
    participationId: record.id,
    universityId: record.universityId,
    subject: more.subject ?? { kind: 'participation', id: record.id },
    others: more.others ?? [],
  };
}

/**
 * What a mark of follow-up hangs on: the same finding about the same thing, whatever its day counts or scores have become
 * since.
 */
export function findingKey({ code, participationId, subject, column }: QualityFinding): string {
  return [code, participationId, subject.kind, subject.id, column ?? ''].join(':');
}

/** The first day away: the actual start where it is known, else the planned one. */
export function departureOf(record: QualityRecord): CalendarDate {
  return record.actualStart ?? record.plannedStart;
}

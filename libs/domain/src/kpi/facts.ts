import type { CalendarDate } from '../calendar/calendar-date.js';
import type { CommitmentStatus } from '../commitment/commitment-codes.js';
import type { GroupProjectStatus } from '../group-project/group-project-codes.js';
import type {
  Category,
  FundingSource,
  Mode,
  ParticipationStatus,
  ReturnStatus,
  Waiver,
} from '../participation/participation-codes.js';
import type { Activity, EvidenceLevel, Wave } from '../report/report-codes.js';

/**
 * What the indicators need to know of a record, and no more: names are the camelCase of the file columns in the record
 * format, `null` is a blank cell (not known). Nobody can be recognised from these facts alone.
 */

/** Where a participation's money comes from. */
export type FundingCode = FundingSource;

/** One mobility episode with everything that hangs on it. */
export interface ParticipationFacts {
  readonly id: string;
  readonly universityId: string;
  /** ISO 3166-1 alpha-2 country of the sending university; `KZ` for every university of the register so far. */
  readonly universityCountry: string;
  readonly category: Category;
  readonly mode: Mode | null;
  readonly funding: FundingCode | null;
  readonly status: ParticipationStatus;
  readonly plannedEnd: CalendarDate;
  readonly actualEnd: CalendarDate | null;
  readonly returnStatus: ReturnStatus | null;
  readonly returnDate: CalendarDate | null;
  readonly returnVerifiedOn: CalendarDate | null;
  readonly notReturnedOn: CalendarDate | null;
  /** ECTS. */
  readonly creditsEarned: number | null;
  /** ECTS. */
  readonly creditsRecognised: number | null;
  readonly recognitionFinal: boolean | null;
  /** Whole KZT. */
  readonly amountPaidKzt: number | null;
  /** Whole KZT. */
  readonly amountRepaidKzt: number | null;
  readonly waiver: Waiver | null;
  readonly waiverDate: CalendarDate | null;
  readonly commitments: readonly CommitmentFacts[];
  readonly reports: readonly ReportFacts[];
  readonly outputs: readonly OutputFacts[];
}

/** One promise of a participation. Degrees are shares 0–1. */
export interface CommitmentFacts {
  readonly id: string;
  readonly dueDate: CalendarDate | null;
  readonly weight: number;
  readonly status: CommitmentStatus;
  readonly claimedDegree: number | null;
  readonly claimedOn: CalendarDate | null;
  readonly verifiedDegree: number | null;
  readonly verifiedOn: CalendarDate | null;
  readonly rejectedOn: CalendarDate | null;
  readonly waivedOn: CalendarDate | null;
}

/** One report of a wave. A blank evidence level counts as `self`; an empty list of activities is a blank answer. */
export interface ReportFacts {
  readonly wave: Wave;
  readonly submittedOn: CalendarDate | null;
  readonly evidenceLevel: EvidenceLevel | null;
  readonly activities: readonly Activity[];
  readonly residenceCountry: string | null;
  /** ISCO-08 code of 1–4 characters: a digit or `X`, then digits. */
  readonly occupation: string | null;
  readonly levelMatch: boolean | null;
  readonly fieldMatch: boolean | null;
  readonly contactWithHost: boolean | null;
  /** 1 very unlikely … 5 very likely. */
  readonly migrationIntention: number | null;
  /** Each support item 1–5. */
  readonly supportMentor: number | null;
  readonly supportAccess: number | null;
  readonly supportAdmin: number | null;
  readonly supportHousing: number | null;
  readonly supportLanguage: number | null;
  readonly supportIntegration: number | null;
  readonly seriousProblem: boolean | null;
}

/** One output; its share of the participant's contribution lies in (0–1]. */
export interface OutputFacts {
  readonly share: number | null;
  readonly verifiedOn: CalendarDate | null;
}

/** A project promised by several participants together. */
export interface GroupProjectFacts {
  readonly id: string;
  readonly universityId: string;
  readonly status: GroupProjectStatus;
  readonly dueDate: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
  readonly members: readonly GroupProjectMemberFacts[];
}

/** What a group project takes from each of its members' participations. */
export interface GroupProjectMemberFacts {
  readonly participationId: string;
  readonly status: ParticipationStatus;
  readonly plannedEnd: CalendarDate;
  readonly actualEnd: CalendarDate | null;
  readonly funding: FundingCode | null;
}

import { type CalendarDate, daysBetween } from '../calendar/calendar-date.js';
import { dueDateAfter, DUE_RULES } from '../kpi/due-rule.js';
import { endOf, isInPopulation } from '../kpi/selection.js';
import { waveOpens } from '../report/report-rules.js';
import {
  departureOf,
  type QualityFinding,
  qualityFinding,
  type QualityRecord,
  type QualityReport,
} from './quality-record.js';

/** A status that should have moved on is worth a question after so many days. */
const DAYS_OF_GRACE = 60;
/** The sending country of every university of the register. */
const HOME = 'KZ';

/** A rule over one participation with its parts, on a day. */
type RecordRule = (record: QualityRecord, today: CalendarDate) => QualityFinding[];

/**
 * The rules of one participation. Most contradictions are refused at the door (`checkParticipation`, `checkCommitment`);
 * these look at what may have come in by another door, in another order, or come true with time.
 */
const RECORD_RULES: readonly RecordRule[] = [
  checkDates,
  checkReturn,
  checkPlace,
  checkStaleStatus,
  checkCredits,
  checkAmounts,
  checkCommitments,
  checkReports,
];

/** Everything found about one participation and its parts. A cancelled one took no time and is left alone. */
export function checkRecordQuality(record: QualityRecord, today: CalendarDate): QualityFinding[] {
  return record.status === 'cancelled' ? [] : RECORD_RULES.flatMap((rule) => rule(record, today));
}

function checkDates(record: QualityRecord): QualityFinding[] {
  const found: QualityFinding[] = [];
  if (record.plannedEnd < record.plannedStart) {
    found.push(qualityFinding(record, 'planned_end_before_start', 'planned_end'));
  }
  if (isBefore(record.actualEnd, record.actualStart)) {
    found.push(qualityFinding(record, 'actual_end_before_start', 'actual_end'));
  }
  return found;
}

function checkReturn(record: QualityRecord): QualityFinding[] {
  const found: QualityFinding[] = [];
  if (isBefore(record.returnDate, departureOf(record))) {
    found.push(qualityFinding(record, 'return_before_departure', 'return_date'));
  }
  if (isBefore(record.returnVerifiedOn, record.returnDate)) {
    found.push(qualityFinding(record, 'return_verified_before_return', 'return_verified_on'));
  }
  return found;
}

function checkPlace(record: QualityRecord): QualityFinding[] {
  return record.hostCountry === HOME ? [qualityFinding(record, 'host_country_is_home', 'host_country')] : [];
}

function checkStaleStatus(record: QualityRecord, today: CalendarDate): QualityFinding[] {
  const sinceEnd = daysBetween(record.plannedEnd, today);
  if (record.status === 'departed' && sinceEnd > DAYS_OF_GRACE) {
    return [qualityFinding(record, 'still_departed', 'status', { params: { days: sinceEnd } })];
  }
  const sinceStart = daysBetween(record.plannedStart, today);
  if (record.status === 'planned' && sinceStart > DAYS_OF_GRACE) {
    return [qualityFinding(record, 'still_planned', 'status', { params: { days: sinceStart } })];
  }
  return [];
}

function checkCredits(record: QualityRecord, today: CalendarDate): QualityFinding[] {
  const found: QualityFinding[] = [];
  if (isAbove(record.creditsRecognised, record.creditsEarned)) {
    found.push(qualityFinding(record, 'credits_recognised_above_earned', 'credits_recognised'));
  }
  const isExpected = isInPopulation(record.status) && record.category !== 'staff';
  if (isExpected && record.creditsEarned === null && dueDateAfter(endOf(record), DUE_RULES.creditRecognition) < today) {
    found.push(qualityFinding(record, 'credits_earned_missing', 'credits_earned'));
  }
  return found;
}

function checkAmounts(record: QualityRecord): QualityFinding[] {
  const found: QualityFinding[] = [];
  if (isAbove(record.amountRepaidKzt, record.amountPaidKzt)) {
    found.push(qualityFinding(record, 'repaid_above_paid', 'amount_repaid_kzt'));
  }
  if (record.funding === 'state_budget' && isInPopulation(record.status) && record.amountPaidKzt === null) {
    found.push(qualityFinding(record, 'amount_paid_missing', 'amount_paid_kzt'));
  }
  return found;
}

function checkCommitments(record: QualityRecord): QualityFinding[] {
  return record.commitments.flatMap((commitment) => {
    const subject = { kind: 'commitment', id: commitment.id } as const;
    const found: QualityFinding[] = [];
    if (isBefore(commitment.dueDate, departureOf(record))) {
      found.push(qualityFinding(record, 'commitment_due_before_departure', 'due_date', { subject }));
    }
    if (commitment.status === 'verified' && isBefore(commitment.verifiedOn, commitment.claimedOn)) {
      found.push(qualityFinding(record, 'verified_before_claimed', 'verified_on', { subject }));
    }
    if (commitment.status === 'rejected' && isBefore(commitment.rejectedOn, commitment.claimedOn)) {
      found.push(qualityFinding(record, 'rejected_before_claimed', 'rejected_on', { subject }));
    }
    return found;
  });
}

function checkReports(record: QualityRecord): QualityFinding[] {
  const found = record.reports.flatMap((report) => checkReportDates(record, report));
  const waves = new Set(record.reports.filter(({ submittedOn }) => submittedOn !== null).map(({ wave }) => wave));
  if (waves.has('m24') && !waves.has('m12')) {
    found.push(qualityFinding(record, 'later_report_without_m12', 'wave'));
  }
  return found;
}

/**
 * An outcome dated before the mobility ended cannot be one; an end report then, or any report before its wave, is merely
 * early.
 */
function checkReportDates(record: QualityRecord, report: QualityReport): QualityFinding[] {
  const end = endOf(record);
  const { wave, submittedOn, referenceDate } = report;
  const subject = { kind: 'report', id: report.id } as const;
  if (wave !== 'end' && (isBefore(submittedOn, end) || isBefore(referenceDate, end))) {
    const column = isBefore(submittedOn, end) ? 'submitted_on' : 'reference_date';
    return [qualityFinding(record, 'observation_before_end', column, { params: { wave, end }, subject })];
  }
  const opens = waveOpens(wave, end);
  return isBefore(submittedOn, opens)
    ? [qualityFinding(record, 'report_before_wave', 'submitted_on', { params: { opens }, subject })]
    : [];
}

/** Whether both days are known and the first is the earlier. */
function isBefore(day: CalendarDate | null, other: CalendarDate | null): boolean {
  return day !== null && other !== null && day < other;
}

/** Whether both numbers are known and the first is the greater. */
function isAbove(value: number | null, limit: number | null): boolean {
  return value !== null && limit !== null && value > limit;
}

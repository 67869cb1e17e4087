import { addMonths, type CalendarDate, daysBetween } from '../calendar/calendar-date.js';
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
/** Younger or older at departure is a slip of the pen. */
const PLAUSIBLE_AGES = { from: 15, to: 80 } as const;
/** No programme of the register takes longer; a year mistyped does. */
const LONGEST_STAY_MONTHS = 36;
const MONTHS_OF_YEAR = 12;

/** A rule over one participation with its parts, on a day. */
type RecordRule = (record: QualityRecord, today: CalendarDate) => QualityFinding[];

/**
 * The rules of one participation. Most contradictions are refused at the door (`checkParticipation`, `checkCommitment`);
 * these look at what may have come in by another door, in another order, or come true with time.
 */
const RECORD_RULES: readonly RecordRule[] = [
  checkPerson,
  checkDates,
  checkReturn,
  checkPlace,
  checkKeyFields,
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

function checkPerson(record: QualityRecord, today: CalendarDate): QualityFinding[] {
  const found: QualityFinding[] = [];
  if (record.birthDate !== null) {
    const ageReachedOn = (years: number) => addMonths(record.birthDate ?? '', years * MONTHS_OF_YEAR);
    const departure = departureOf(record);
    if (departure < ageReachedOn(PLAUSIBLE_AGES.from) || departure > ageReachedOn(PLAUSIBLE_AGES.to)) {
      found.push(qualityFinding(record, 'birth_date_implausible', 'birth_date'));
    }
  }
  const lastReportDue = dueDateAfter(endOf(record), DUE_RULES.answers24);
  if (isInPopulation(record.status) && record.emailKey === null && !record.isWaived && today <= lastReportDue) {
    found.push(qualityFinding(record, 'email_missing', 'email'));
  }
  return found;
}

function checkDates(record: QualityRecord): QualityFinding[] {
  const found: QualityFinding[] = [];
  if (endOf(record) > addMonths(departureOf(record), LONGEST_STAY_MONTHS)) {
    found.push(qualityFinding(record, 'stay_too_long', record.actualEnd === null ? 'planned_end' : 'actual_end'));
  }
  if (record.plannedEnd < record.plannedStart) {
    found.push(qualityFinding(record, 'planned_end_before_start', 'planned_end'));
  }
  if (isBefore(record.actualEnd, record.actualStart)) {
    found.push(qualityFinding(record, 'actual_end_before_start', 'actual_end'));
  }
  return found;
}

function checkReturn(record: QualityRecord, today: CalendarDate): QualityFinding[] {
  const found: QualityFinding[] = [];
  if (isBefore(record.returnDate, departureOf(record))) {
    found.push(qualityFinding(record, 'return_before_departure', 'return_date'));
  }
  if (isBefore(record.returnVerifiedOn, record.returnDate)) {
    found.push(qualityFinding(record, 'return_verified_before_return', 'return_verified_on'));
  }
  const isExpected = isInPopulation(record.status) && record.mode !== 'virtual' && !record.isWaived;
  if (isExpected && record.returnStatus === null && isLongSince(endOf(record), today)) {
    found.push(qualityFinding(record, 'return_not_recorded', 'return_status'));
  }
  return found;
}

function checkPlace(record: QualityRecord): QualityFinding[] {
  return record.hostCountry === HOME ? [qualityFinding(record, 'host_country_is_home', 'host_country')] : [];
}

/** What an indicator, a national table or a comparison cannot do without. */
function checkKeyFields(record: QualityRecord): QualityFinding[] {
  const missing = [
    ...(record.hostCountry === null ? ['host_country'] : []),
    ...(record.sex === null ? ['sex'] : []),
    ...(record.homeRegion === null && record.citizenship === HOME ? ['home_region'] : []),
  ];
  return missing.map((field) => qualityFinding(record, 'key_field_missing', field, { params: { field } }));
}

function checkStaleStatus(record: QualityRecord, today: CalendarDate): QualityFinding[] {
  // The day, not how many days ago it was: a finding that nothing happened to is the same one tomorrow.
  if (record.status === 'departed' && isLongSince(record.plannedEnd, today)) {
    return [qualityFinding(record, 'still_departed', 'status', { params: { since: record.plannedEnd } })];
  }
  if (record.status === 'planned' && isLongSince(record.plannedStart, today)) {
    return [qualityFinding(record, 'still_planned', 'status', { params: { since: record.plannedStart } })];
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
  const isExpected = record.funding === 'state_budget' && isInPopulation(record.status) && !record.isWaived;
  if (isExpected && record.commitments.length === 0 && !record.isInGroup) {
    return [qualityFinding(record, 'commitments_missing', null)];
  }
  return record.commitments.flatMap((commitment) => {
    const subject = { kind: 'commitment', id: commitment.id } as const;
    const found: QualityFinding[] = [];
    if (isBefore(commitment.dueDate, departureOf(record))) {
      found.push(qualityFinding(record, 'commitment_due_before_departure', 'due_date', { subject }));
    }
    if (commitment.dueDate === null && commitment.status !== 'waived') {
      found.push(qualityFinding(record, 'commitment_due_date_missing', 'due_date', { subject }));
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

function checkReports(record: QualityRecord, today: CalendarDate): QualityFinding[] {
  const found = record.reports.flatMap((report) => checkReportDates(record, report));
  const waves = new Set(record.reports.filter(({ submittedOn }) => submittedOn !== null).map(({ wave }) => wave));
  if (waves.has('m24') && !waves.has('m12')) {
    found.push(qualityFinding(record, 'later_report_without_m12', 'wave'));
  }
  const isOver = record.status === 'completed' || record.status === 'terminated_early';
  if (isOver && !record.isWaived && !waves.has('end') && isLongSince(endOf(record), today)) {
    found.push(qualityFinding(record, 'end_report_missing', 'wave'));
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

/** Whether more days have passed than anybody needs to write down what happened. */
function isLongSince(day: CalendarDate, today: CalendarDate): boolean {
  return daysBetween(day, today) > DAYS_OF_GRACE;
}

/** Whether both days are known and the first is the earlier. */
function isBefore(day: CalendarDate | null, other: CalendarDate | null): boolean {
  return day !== null && other !== null && day < other;
}

/** Whether both numbers are known and the first is the greater. */
function isAbove(value: number | null, limit: number | null): boolean {
  return value !== null && limit !== null && value > limit;
}

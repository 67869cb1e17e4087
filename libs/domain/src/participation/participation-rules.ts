import type { Finding } from '../findings/finding.js';
import { FindingCollector } from '../findings/finding-collector.js';
import { iinDisagreement } from '../identifiers/iin.js';
import type { ParticipationDraft } from './participation-fields.js';

/**
 * What the fields of a participation say against each other (records.md §2, "Rules of all files"): its status against
 * its dates, its return, its waiver, its amounts. Single fields are checked before; blank means not known.
 * `unreadable` names columns whose cells could not be read.
 */
export function checkParticipation(record: ParticipationDraft, unreadable?: ReadonlySet<string>): Finding[] {
  const found = new FindingCollector(unreadable);
  checkPerson(record, found);
  checkMobilityDates(record, found);
  checkReturn(record, found);
  checkCreditsAndAmounts(record, found);
  if (Boolean(record.waiver) !== Boolean(record.waiverDate)) {
    if (record.waiver) {
      found.add('waiver_incomplete', ['waiver_date', 'waiver']);
    } else {
      found.add('waiver_incomplete', ['waiver', 'waiver_date']);
    }
  }
  return found.findings;
}

function checkPerson(record: ParticipationDraft, found: FindingCollector): void {
  if (!record.iin && !record.documentNumber) {
    found.add('person_id_missing', ['iin', 'document_number']);
  }
  if (record.iin && record.documentNumber) {
    found.add('document_number_with_iin', ['document_number', 'iin']);
  }
  if (!record.iin) {
    return;
  }
  for (const disagreement of iinDisagreement(record.iin, record)) {
    if (disagreement === 'birth_date') {
      found.add('iin_birth_date_mismatch', ['birth_date', 'iin']);
    } else {
      found.add('iin_sex_mismatch', ['sex', 'iin']);
    }
  }
}

function checkMobilityDates(record: ParticipationDraft, found: FindingCollector): void {
  if (record.plannedStart && record.plannedEnd && record.plannedEnd < record.plannedStart) {
    found.add('planned_end_before_start', ['planned_end', 'planned_start']);
  }
  if (record.actualStart && record.actualEnd && record.actualEnd < record.actualStart) {
    found.add('actual_end_before_start', ['actual_end', 'actual_start']);
  }
  const status = record.status;
  switch (status) {
    case 'planned':
    case 'cancelled':
      // Cancelling one who had left clears the actual dates; they stay in its history.
      if (record.actualStart) {
        found.add('date_of_other_status', ['actual_start', 'status'], { status });
      }
      if (record.actualEnd) {
        found.add('date_of_other_status', ['actual_end', 'status'], { status });
      }
      break;
    case 'departed':
      if (record.actualEnd) {
        found.add('date_of_other_status', ['actual_end', 'status'], { status });
      }
      break;
    case 'completed':
      if (!record.actualEnd) {
        found.add('status_date_missing', ['actual_end', 'status'], { status });
      }
      break;
  }
}

function checkReturn(record: ParticipationDraft, found: FindingCollector): void {
  const { returnStatus } = record;
  if (returnStatus && (record.status === 'planned' || record.status === 'cancelled')) {
    found.add('return_without_departure', ['return_status', 'status'], { status: record.status });
  }
  const dates = [
    ['return_date', record.returnDate],
    ['return_verified_on', record.returnVerifiedOn],
    ['not_returned_on', record.notReturnedOn],
  ] as const;
  for (const [column, date] of dates) {
    if (date && !RETURN_DATES[returnStatus ?? 'pending'].includes(column)) {
      found.add('date_of_other_status', [column, 'return_status'], { status: returnStatus ?? 'pending' });
    }
  }
  // A verified return may come from a source that does not tell the day; a claim without any date says nothing.
  if (returnStatus === 'returned' && !record.returnDate && !record.returnVerifiedOn) {
    found.add('status_date_missing', ['return_date', 'return_status'], { status: returnStatus });
  }
  if (returnStatus === 'not_returned' && !record.notReturnedOn) {
    found.add('status_date_missing', ['not_returned_on', 'return_status'], { status: returnStatus });
  }
  if (record.returnDate && record.returnVerifiedOn && record.returnVerifiedOn < record.returnDate) {
    found.add('return_verified_before_return', ['return_verified_on', 'return_date']);
  }
}

/** The dates that belong to a return status; `not_returned_on` may stay on one who came back late. */
const RETURN_DATES: Readonly<Record<'pending' | 'returned' | 'not_returned', readonly string[]>> = {
  pending: [],
  returned: ['return_date', 'return_verified_on', 'not_returned_on'],
  not_returned: ['not_returned_on'],
};

function checkCreditsAndAmounts(record: ParticipationDraft, found: FindingCollector): void {
  if (isAbove(record.creditsRecognised, record.creditsEarned)) {
    found.add('credits_recognised_above_earned', ['credits_recognised', 'credits_earned']);
  }
  if (isAbove(record.amountRepaidKzt, record.amountPaidKzt)) {
    found.add('repaid_above_paid', ['amount_repaid_kzt', 'amount_paid_kzt']);
  }
}

/** Whether both numbers are known and the first is the greater. */
function isAbove(value: number | null | undefined, limit: number | null | undefined): boolean {
  return typeof value === 'number' && typeof limit === 'number' && value > limit;
}

import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Finding } from '../findings/finding.js';
import { FindingCollector } from '../findings/finding-collector.js';
import type { CommitmentStatus } from './commitment-codes.js';
import type { CommitmentDraft } from './commitment-fields.js';

/** The columns that a status needs, and the dates it may carry; any other date belongs to another status. */
const STATUS_COLUMNS: Readonly<
  Record<CommitmentStatus, { date?: DateColumn; degree?: 'verified_degree'; dates: readonly string[] }>
> = {
  agreed: { dates: [] },
  // A claim decides nothing: without its day or degree it is kept and simply does not count (kpi-catalogue.md, "As of").
  claimed: { dates: ['claimed_on'] },
  verified: { date: 'verified_on', degree: 'verified_degree', dates: ['claimed_on', 'verified_on'] },
  rejected: { date: 'rejected_on', dates: ['claimed_on', 'rejected_on'] },
  waived: { date: 'waived_on', dates: ['claimed_on', 'waived_on'] },
};

type DateColumn = 'claimed_on' | 'verified_on' | 'rejected_on' | 'waived_on';

/**
 * What the fields of a commitment say against each other (records.md §2): the status without its date or degree, a
 * date of another status, a decision before the claim. `unreadable` names columns whose cells could not be read.
 */
export function checkCommitment(record: CommitmentDraft, unreadable?: ReadonlySet<string>): Finding[] {
  const found = new FindingCollector(unreadable);
  if (record.status) {
    checkStatus(record, record.status, found);
  }
  if (record.status === 'verified' && isBefore(record.verifiedOn, record.claimedOn)) {
    found.add('verified_before_claimed', ['verified_on', 'claimed_on']);
  }
  if (record.status === 'rejected' && isBefore(record.rejectedOn, record.claimedOn)) {
    found.add('rejected_before_claimed', ['rejected_on', 'claimed_on']);
  }
  return found.findings;
}

/** Whether both days are known and the first is the earlier. */
function isBefore(day: CalendarDate | null | undefined, other: CalendarDate | null | undefined): boolean {
  return Boolean(day && other && day < other);
}

function checkStatus(record: CommitmentDraft, status: CommitmentStatus, found: FindingCollector): void {
  const { date, degree, dates } = STATUS_COLUMNS[status];
  const filled = {
    claimed_on: record.claimedOn,
    verified_on: record.verifiedOn,
    rejected_on: record.rejectedOn,
    waived_on: record.waivedOn,
  } satisfies Record<DateColumn, unknown>;
  if (date !== undefined && !filled[date]) {
    found.add('status_date_missing', [date, 'status'], { status });
  }
  if (degree !== undefined && typeof record.verifiedDegree !== 'number') {
    found.add('status_degree_missing', [degree, 'status'], { status });
  }
  for (const [column, value] of Object.entries(filled)) {
    if (value && !dates.includes(column)) {
      found.add('date_of_other_status', [column, 'status'], { status });
    }
  }
}

/**
 * The fields that going from rejected to claimed clears (records.md §2): the earlier decision no longer stands, it is
 * kept in the history.
 */
export const CLEARED_BY_NEW_CLAIM = [
  'verifiedDegree',
  'verifiedOn',
  'rejectedOn',
] as const satisfies readonly (keyof CommitmentDraft)[];

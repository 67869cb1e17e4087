import type { ParticipationDraft } from './participation-fields.js';

/**
 * Whether two mobilities of one person share at least one day: actual dates where they are known, else the planned
 * ones, both end days included. Cancelled ones took no time.
 */
export function mobilitiesOverlap(one: ParticipationDraft, other: ParticipationDraft): boolean {
  if (one.status === 'cancelled' || other.status === 'cancelled') {
    return false;
  }
  const first = span(one);
  const second = span(other);
  if (first === undefined || second === undefined) {
    return false;
  }
  return first.start <= second.end && second.start <= first.end;
}

function span(record: ParticipationDraft): { start: string; end: string } | undefined {
  const start = record.actualStart ?? record.plannedStart;
  const end = record.actualEnd ?? record.plannedEnd;
  return start && end ? { start, end } : undefined;
}

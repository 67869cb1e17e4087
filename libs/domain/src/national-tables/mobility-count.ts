import type { CalendarDate } from '../calendar/calendar-date.js';
import { isInPopulation } from '../kpi/selection.js';
import type { FundingSource, ParticipationStatus } from '../participation/participation-codes.js';

/** So many participations of one year, source of money and host country: nobody can be recognised from it. */
export interface MobilityCount {
  readonly year: number;
  readonly funding: FundingSource | null;
  /** ISO 3166-1 alpha-2. */
  readonly hostCountry: string | null;
  readonly count: number;
}

/**
 * The year in which the published tables count a participation: that of its start, the planned one where the actual is not
 * known. (Indicators count by the end; a stay from autumn to spring lies in two years.) `undefined` for one that has not
 * begun or never will.
 */
export function mobilityYear(record: {
  readonly status: ParticipationStatus;
  readonly plannedStart: CalendarDate;
  readonly actualStart: CalendarDate | null;
}): number | undefined {
  return isInPopulation(record.status) ? Number((record.actualStart ?? record.plannedStart).slice(0, 4)) : undefined;
}

/** The sum of the counts that fit. */
export function sumCounts(counts: readonly MobilityCount[], fits: (count: MobilityCount) => boolean): number {
  return counts.reduce((sum, each) => sum + (fits(each) ? each.count : 0), 0);
}

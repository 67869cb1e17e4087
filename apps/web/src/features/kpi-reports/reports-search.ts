/** What the address says about the list of reports, as texts. */
export interface ReportsSearch {
  status?: string;
  university?: string;
  period?: string;
  /** Those alone that have stood so many days or longer. */
  standingDays?: string;
}

const LONGEST = 10_000;

/** How long reports have stood at least, in days; nothing where the address does not say so. */
export function standingDaysOf({ standingDays }: ReportsSearch): number | undefined {
  const days = Number(standingDays ?? Number.NaN);
  return Number.isInteger(days) && days > 0 && days <= LONGEST ? days : undefined;
}

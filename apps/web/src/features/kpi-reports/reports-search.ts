/** What the address says about the list of reports. */
export interface ReportsSearch {
  status?: string;
  university?: string;
  period?: string;
  /** Those alone that have stood so many days or longer. */
  standingDays?: number;
}

/** Reads the parameters of an address; those unknown or empty are dropped. */
export function readReportsSearch(raw: Record<string, unknown>): ReportsSearch {
  const result: ReportsSearch = {};
  for (const name of ['status', 'university', 'period'] as const) {
    const value = raw[name];
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') result[name] = String(value);
  }
  const days = Number(raw.standingDays);
  if (Number.isInteger(days) && days > 0 && days <= 10_000) result.standingDays = days;
  return result;
}

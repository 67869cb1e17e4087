/** The first year the register has periods for. */
const FIRST_YEAR = 2019;

export interface PeriodOptions {
  academicYears: string[];
  calendarYears: string[];
}

/**
 * The periods to choose from, the latest first, up to the year that follows: mobilities planned now end there.
 * @param today ISO date
 */
export function listPeriods(today: string): PeriodOptions {
  const lastYear = Number(today.slice(0, 4)) + 1;
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, back) => lastYear - back);
  return {
    academicYears: years.slice(0, -1).map((year) => `${year - 1}/${year}`),
    calendarYears: years.map(String),
  };
}

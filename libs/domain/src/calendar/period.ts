import { CodedError } from '../errors/coded-error.js';
import type { CalendarDate } from './calendar-date.js';

/**
 * A reporting period of the KPI catalogue: an academic year `2024/2025` (1 September 2024 – 31 August 2025), a
 * calendar year `2024`, or `all`. Both end days belong to it; `all` has none and holds every date, past or future.
 */
export class Period {
  constructor(
    readonly code: string,
    readonly from?: CalendarDate,
    readonly to?: CalendarDate,
  ) {}

  /** Whether a date lies in the period, both end days included. */
  contains(date: CalendarDate): boolean {
    return (this.from === undefined || date >= this.from) && (this.to === undefined || date <= this.to);
  }
}

/** A text that names no period. */
export class PeriodInvalidError extends CodedError {
  constructor() {
    super(
      'period_invalid',
      'invalid',
      'A period is an academic year such as 2024/2025, a calendar year such as 2024, or all',
    );
  }
}

const YEARS = /^(\d{4})(?:\/(\d{4}))?$/;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/** The period without bounds. */
export const ALL_TIME = new Period('all');

/**
 * Reads a period's code. The two years of an academic year must follow each other, and years lie in 1900–2199, so a
 * slip of the finger is refused rather than answered with an empty table.
 * @throws PeriodInvalidError (`period_invalid`)
 */
export function parsePeriod(text: string): Period {
  if (text === ALL_TIME.code) {
    return ALL_TIME;
  }
  const match = YEARS.exec(text);
  const year = Number(match?.[1]);
  if (match === null || year < EARLIEST_YEAR || year > LATEST_YEAR) {
    throw new PeriodInvalidError();
  }
  if (match[2] === undefined) {
    return new Period(text, `${year}-01-01`, `${year}-12-31`);
  }
  if (Number(match[2]) !== year + 1) {
    throw new PeriodInvalidError();
  }
  return new Period(text, `${year}-09-01`, `${year + 1}-08-31`);
}

/** The code of the academic year (1 September – 31 August) that a date lies in. */
export function academicYearOf(date: CalendarDate): string {
  const year = Number(date.slice(0, 4));
  const first = date.slice(5) >= '09-01' ? year : year - 1;
  return `${first}/${first + 1}`;
}

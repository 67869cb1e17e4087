import type { CalendarDate } from '#domain/calendar/calendar-date.js';
import type { Finding, FindingCode, FindingParams } from '#domain/findings/finding.js';

/**
 * What stands in a cell. CSV knows text only; XLSX has types of its own. `moment` is an Excel date that is no calendar
 * date (it has a time of day, or lies before the calendar); `unusable` a cell that the reader refuses, with the reason.
 */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'date'; readonly date: CalendarDate }
  | { readonly type: 'boolean' }
  | { readonly type: 'moment' }
  | { readonly type: 'unusable'; readonly code: FindingCode; readonly params?: FindingParams };

/** A row as a reader gives it, cells by position; `null` is a blank cell. Row 1 is the header. */
export interface RawRow {
  readonly rowNumber: number;
  readonly cells: readonly (Cell | null)[];
}

/**
 * A row of records. Row numbers count records from the header, which is row 1, blank ones included, whatever line
 * breaks quoted cells hold. Every column of the header has an entry; `findings` are about the row's shape.
 */
export interface TableRow {
  readonly rowNumber: number;
  readonly cells: ReadonlyMap<string, Cell | null>;
  readonly findings: readonly Finding[];
}

import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { CodedError } from '#domain/errors/coded-error.js';

/** One page of a list: its items, how many there are in all, and where the next page begins. */
export interface Page<T> {
  readonly items: T[];
  readonly total: number;
  readonly nextCursor: string | null;
}

/** The values of the last row's sort columns, as an opaque text for the client. */
export function encodeCursor(values: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/** What a sort column holds, in the words of SQL. */
export type CursorType = 'text' | 'date' | 'uuid';

const FITS = {
  text: (text: string) => !text.includes('\0') && text.isWellFormed(),
  date: isCalendarDate,
  uuid: (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
} as const satisfies Record<CursorType, (text: string) => boolean>;

/**
 * @param types of the values the chosen sort order needs, one by one
 * @throws CodedError `cursor_invalid` when it was not made by {@link encodeCursor} for this order
 */
export function decodeCursor(cursor: string, types: readonly CursorType[]): (string | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === types.length &&
      types.every((type, index) => {
        const value: unknown = values[index];
        return value === null || (typeof value === 'string' && FITS[type](value));
      })
    ) {
      return values as (string | null)[];
    }
  } catch {
    // Not ours; refused below.
  }
  throw new CodedError(
    'cursor_invalid',
    'invalid',
    'The cursor does not belong to this list. Begin at the first page.',
  );
}

/** A text for `like` in which `%`, `_` and `\` stand for themselves, found anywhere. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

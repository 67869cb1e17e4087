import { createHash } from 'node:crypto';
import { CodedError } from '#domain/errors/coded-error.js';
import { type CursorType, decodeCursor, encodeCursor } from '#persistence/keyset-page.js';

/** Where a page of units ends: the university, the record, and the unit within the record. */
export interface UnitKey {
  readonly universityId: string;
  readonly recordId: string;
  readonly unit: string;
}

const TYPES: readonly CursorType[] = ['text', 'date', 'uuid', 'uuid', 'text'];

/** What makes a list: whatever it is asked for but the page and the day. */
export function fingerprintOf(query: unknown): string {
  return createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 22);
}

/** The end of a page of the list on the day `asOf`, as an opaque text. */
export function encodeUnitCursor(fingerprint: string, asOf: string, key: UnitKey): string {
  return encodeCursor([fingerprint, asOf, key.universityId, key.recordId, key.unit]);
}

/**
 * The end of the page before and the day on which the list was begun: also after midnight it is read on as of that day.
 *
 * @throws CodedError `cursor_invalid` where it was made for another list or another day than the one asked for
 */
export function decodeUnitCursor(
  cursor: string,
  fingerprint: string,
  asOf: string | undefined,
): { readonly asOf: string; readonly after: UnitKey } {
  const [list, day, universityId, recordId, unit] = decodeCursor(cursor, TYPES);
  if (!day || !universityId || !recordId || unit === null || unit === undefined) throw foreign();
  if (list !== fingerprint || (asOf !== undefined && asOf !== day)) throw foreign();
  return { asOf: day, after: { universityId, recordId, unit } };
}

function foreign(): CodedError {
  return new CodedError(
    'cursor_invalid',
    'invalid',
    'The cursor does not belong to this list. Begin at the first page.',
  );
}

import { isUtf8 } from 'node:buffer';
import { fileError } from '../tabular-file-error.js';

const BOMS: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32'],
  [[0x00, 0x00, 0xfe, 0xff], 'UTF-32'],
  [[0xff, 0xfe], 'UTF-16'],
  [[0xfe, 0xff], 'UTF-16'],
];
const SAMPLE_BYTES = 4096;
const UTF8_BOM = [0xef, 0xbb, 0xbf];

/**
 * Passes on the bytes of a UTF-8 text without its byte order mark. Anything else is refused by what it is, with the
 * way out: `encoding_utf16`, `encoding_windows_1251`, `encoding_other`, `utf8_invalid` and `nul_byte` (with offset).
 * Nothing is ever decoded by guess: a wrong guess would store wrong names.
 */
export async function* requireUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let carried: Buffer = Buffer.alloc(0);
  let offset = 0;
  let first = true;
  let seenMultibyte = false;
  for await (const chunk of chunks) {
    let bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    if (first) {
      if (bytes.length < SAMPLE_BYTES) {
        // A byte order mark or a code page shows only in a longer piece.
        carried = bytes;
        continue;
      }
      first = false;
      ({ bytes, offset } = withoutMark(bytes));
    }
    const complete = completeLength(bytes);
    const text = bytes.subarray(0, complete);
    carried = Buffer.from(bytes.subarray(complete));
    check(text, offset, seenMultibyte);
    seenMultibyte ||= text.some((byte) => byte >= 0x80);
    offset += complete;
    if (complete > 0) {
      yield text;
    }
  }
  if (first) {
    ({ bytes: carried, offset } = withoutMark(carried));
  }
  check(carried, offset, seenMultibyte);
  if (carried.length > 0) {
    yield carried;
  }
}

function withoutMark(bytes: Buffer): { bytes: Buffer; offset: number } {
  if (UTF8_BOM.every((byte, at) => bytes[at] === byte)) {
    return { bytes: bytes.subarray(3), offset: 3 };
  }
  const mark = BOMS.find(([expected]) => expected.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) {
    throw fileError('encoding_utf16', { found: mark[1] });
  }
  return { bytes, offset: 0 };
}

function check(text: Buffer, offset: number, seenMultibyte: boolean): void {
  const nul = text.indexOf(0);
  if (nul >= 0) {
    throw looksLikeUtf16(text)
      ? fileError('encoding_utf16', { found: 'UTF-16' })
      : fileError('nul_byte', { offset: offset + nul });
  }
  if (!isUtf8(text)) {
    throw encodingError(text, offset, seenMultibyte);
  }
}

/** How many bytes end with a whole character: a character cut by the chunk's end waits for the next one. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
    if (byte < 0x80) {
      break;
    }
  }
  return bytes.length;
}

/** UTF-16 without a mark: in a header of ASCII names every second byte is NUL. */
function looksLikeUtf16(text: Buffer): boolean {
  const sample = text.subarray(0, 64);
  const nuls = sample.filter((byte) => byte === 0).length;
  return nuls * 3 >= sample.length;
}

/**
 * What a text that is not UTF-8 seems to be. A damaged byte among valid multi-byte characters is damage; else the
 * bytes of a Cyrillic text tell its code page: letters lie in C0–FF in Windows-1251 (lower case E0–FF) and in KOI8-R
 * (lower case C0–DF), and in 80–AF and E0–EF in code page 866.
 */
function encodingError(text: Buffer, offset: number, seenMultibyte: boolean): Error {
  const { firstInvalid, invalid, valid } = scanUtf8(text);
  if (seenMultibyte || valid >= invalid) {
    return fileError('utf8_invalid', { offset: offset + firstInvalid });
  }
  let upper = 0;
  let middle = 0;
  let lower = 0;
  let neighbours = 0;
  let previousHigh = false;
  for (const byte of text) {
    const high = byte >= 0x80;
    neighbours += high && previousHigh ? 1 : 0;
    upper += byte >= 0xe0 ? 1 : 0;
    middle += byte >= 0xc0 && byte < 0xe0 ? 1 : 0;
    lower += high && byte < 0xc0 ? 1 : 0;
    previousHigh = high;
  }
  if (neighbours === 0) {
    // Single high bytes between ASCII letters: a western code page, or one flipped bit.
    return upper + middle + lower > 1
      ? fileError('encoding_other', { found: 'Windows-1252' })
      : fileError('utf8_invalid', { offset: offset + firstInvalid });
  }
  if (lower > upper + middle) {
    return fileError('encoding_other', { found: 'CP866' });
  }
  return middle > upper * 2 ? fileError('encoding_other', { found: 'KOI8-R' }) : fileError('encoding_windows_1251');
}

/** Counts the multi-byte characters of a text and its bytes that belong to none, and finds the first such byte. */
function scanUtf8(text: Buffer): { firstInvalid: number; invalid: number; valid: number } {
  let firstInvalid = -1;
  let invalid = 0;
  let valid = 0;
  for (let place = 0; place < text.length;) {
    const length = (text[place] ?? 0) < 0x80 ? 1 : multibyteLength(text, place);
    if (length === 0) {
      firstInvalid = firstInvalid < 0 ? place : firstInvalid;
      invalid += 1;
    } else if (length > 1) {
      valid += 1;
    }
    place += Math.max(length, 1);
  }
  return { firstInvalid, invalid, valid };
}

/** The length of the multi-byte character at a place, 0 when there is none. */
function multibyteLength(text: Buffer, place: number): number {
  const lead = text[place] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  return place + length <= text.length && isUtf8(text.subarray(place, place + length)) ? length : 0;
}

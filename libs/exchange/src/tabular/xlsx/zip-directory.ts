import type { RandomAccess } from '../file-source.js';
import type { TabularLimits } from '../limits.js';
import { fileError } from '../tabular-file-error.js';

/** An entry of a ZIP archive as its central directory declares it. Sizes in bytes. */
export interface ZipEntry {
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const END_64 = 0x06064b50;
const END_64_BYTES = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;
const IN_ZIP64 = 0xffffffff;
const COUNT_IN_ZIP64 = 0xffff;
const ZIP64_EXTRA = 0x0001;
const ENCRYPTED = 0x0001;
const METHODS = new Set([0, 8]);
/** Below this size any ratio is harmless: a style sheet of blanks compresses a thousandfold. */
const RATIO_MATTERS_BYTES = 4 * 1024 * 1024;

/**
 * The entries of a ZIP archive by name, every declared size checked against the limits before anything is unpacked.
 * Errors: `xlsx_damaged` (also an archive cut off, or with entries laid over each other), `xlsx_too_large`,
 * `xlsx_encrypted`.
 */
export async function readDirectory(file: RandomAccess, limits: TabularLimits): Promise<Map<string, ZipEntry>> {
  const { count, size, offset } = await findDirectory(file);
  if (count > limits.maxEntries) {
    throw fileError('xlsx_too_large', { limit: limits.maxEntries });
  }
  if (size > MAX_DIRECTORY_BYTES || offset + size > file.size) {
    throw fileError('xlsx_damaged');
  }
  const directory = await file.read(offset, size);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let packedTotal = 0;
  let place = 0;
  for (let index = 0; index < count; index += 1) {
    const { name, entry, next } = readEntry(directory, place);
    if (entries.has(name)) {
      throw fileError('xlsx_damaged');
    }
    total += entry.size;
    packedTotal += entry.packedSize;
    if (total > limits.maxInflatedBytes) {
      throw fileError('xlsx_too_large', { limit: limits.maxInflatedBytes });
    }
    if (entry.size > RATIO_MATTERS_BYTES && entry.size > entry.packedSize * limits.maxInflateRatio) {
      throw fileError('xlsx_too_large', { limit: `1 : ${limits.maxInflateRatio}` });
    }
    entries.set(name, entry);
    place = next;
  }
  // Entries that share their packed bytes make a bomb of a small file.
  if (packedTotal > file.size) {
    throw fileError('xlsx_damaged');
  }
  return entries;
}

async function findDirectory(file: RandomAccess): Promise<{ count: number; size: number; offset: number }> {
  const tailOffset = Math.max(0, file.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await file.read(tailOffset, file.size - tailOffset);
  for (let place = tail.length - END_BYTES; place >= 0; place -= 1) {
    if (tail.readUInt32LE(place) === END && place + END_BYTES + tail.readUInt16LE(place + 20) <= tail.length) {
      const found = {
        count: tail.readUInt16LE(place + 10),
        size: tail.readUInt32LE(place + 12),
        offset: tail.readUInt32LE(place + 16),
      };
      const large = found.count === COUNT_IN_ZIP64 || found.size === IN_ZIP64 || found.offset === IN_ZIP64;
      return large ? findDirectory64(file, tailOffset + place - LOCATOR_64_BYTES) : found;
    }
  }
  throw fileError('xlsx_damaged');
}

async function findDirectory64(
  file: RandomAccess,
  locatorOffset: number,
): Promise<{ count: number; size: number; offset: number }> {
  const locator = locatorOffset < 0 ? Buffer.alloc(0) : await file.read(locatorOffset, LOCATOR_64_BYTES);
  if (locator.length < LOCATOR_64_BYTES || locator.readUInt32LE(0) !== LOCATOR_64) {
    throw fileError('xlsx_damaged');
  }
  const end = await file.read(readLength(locator, 8), END_64_BYTES);
  if (end.length < END_64_BYTES || end.readUInt32LE(0) !== END_64) {
    throw fileError('xlsx_damaged');
  }
  return { count: readLength(end, 32), size: readLength(end, 40), offset: readLength(end, 48) };
}

function readEntry(directory: Buffer, place: number): { name: string; entry: ZipEntry; next: number } {
  if (place + DIRECTORY_ENTRY_BYTES > directory.length || directory.readUInt32LE(place) !== DIRECTORY_ENTRY) {
    throw fileError('xlsx_damaged');
  }
  const nameEnd = place + DIRECTORY_ENTRY_BYTES + directory.readUInt16LE(place + 28);
  const extraEnd = nameEnd + directory.readUInt16LE(place + 30);
  const next = extraEnd + directory.readUInt16LE(place + 32);
  if (next > directory.length) {
    throw fileError('xlsx_damaged');
  }
  if ((directory.readUInt16LE(place + 8) & ENCRYPTED) !== 0) {
    throw fileError('xlsx_encrypted');
  }
  const method = directory.readUInt16LE(place + 10);
  if (!METHODS.has(method)) {
    throw fileError('xlsx_damaged');
  }
  const declared = {
    size: directory.readUInt32LE(place + 24),
    packedSize: directory.readUInt32LE(place + 20),
    headerOffset: directory.readUInt32LE(place + 42),
  };
  const entry: ZipEntry = {
    method,
    checksum: directory.readUInt32LE(place + 16),
    ...withZip64(declared, directory.subarray(nameEnd, extraEnd)),
  };
  return { name: entryName(directory.toString('utf8', place + DIRECTORY_ENTRY_BYTES, nameEnd)), entry, next };
}

interface DeclaredSizes {
  size: number;
  packedSize: number;
  headerOffset: number;
}

/** Sizes beyond 32 bits stand in an extra field, in this order, and only those that do not fit. */
function withZip64(declared: DeclaredSizes, extra: Buffer): DeclaredSizes {
  const sizes = { ...declared };
  const wanted = (['size', 'packedSize', 'headerOffset'] as const).filter((key) => declared[key] === IN_ZIP64);
  if (wanted.length === 0) {
    return sizes;
  }
  for (let place = 0; place + 4 <= extra.length; place += 4 + extra.readUInt16LE(place + 2)) {
    if (extra.readUInt16LE(place) === ZIP64_EXTRA) {
      let at = place + 4;
      for (const key of wanted) {
        sizes[key] = readLength(extra, at);
        at += 8;
      }
      return sizes;
    }
  }
  throw fileError('xlsx_damaged');
}

function readLength(buffer: Buffer, place: number): number {
  const value = place + 8 <= buffer.length ? buffer.readBigUInt64LE(place) : undefined;
  if (value === undefined || value > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw fileError('xlsx_damaged');
  }
  return Number(value);
}

/** A name as entries are looked up by: parts of a workbook compare without case, and some writers use backslashes. */
export function entryName(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

import { fileError } from '../tabular-file-error.js';
import { type XmlHandlers, XmlScanner } from './xml-scanner.js';
import type { ZipArchive } from './zip-archive.js';

/** Parts other than sheets and shared strings are small; a larger one is no workbook of ours. */
export const MAX_SMALL_PART_BYTES = 8 * 1024 * 1024;

/** Scans a part of a workbook to its end, pausing after each piece so that what was found can be taken away. */
export async function* scanPart(
  archive: ZipArchive,
  name: string,
  limit: number,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const scanner = new XmlScanner(handlers);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of archive.read(name, limit)) {
    scanner.write(decode(decoder, piece));
    yield;
  }
  scanner.write(decode(decoder));
  scanner.end();
}

/** Scans a small part in one go, looking at start tags only. */
export async function scanTags(
  archive: ZipArchive,
  name: string,
  open: (name: string, tag: string) => void,
): Promise<void> {
  const pieces = scanPart(archive, name, MAX_SMALL_PART_BYTES, {
    open,
    text: () => undefined,
    close: () => undefined,
    wantsText: false,
  });
  for await (const _ of pieces) {
    // The handler has taken what it wanted.
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, piece?: Buffer): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw fileError('xlsx_damaged');
  }
}

import { crc32, createInflateRaw } from 'node:zlib';
import { Readable, pipeline } from 'node:stream';
import type { RandomAccess } from '../file-source.js';
import type { TabularLimits } from '../limits.js';
import { fileError } from '../tabular-file-error.js';
import { type ZipEntry, entryName, readDirectory } from './zip-directory.js';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const PIECE_BYTES = 64 * 1024;
const STORED = 0;

/**
 * A ZIP archive read from its central directory, one entry at a time and never whole. The limits are checked on the
 * declared sizes when it is opened and on the actual bytes while an entry is unpacked, so that an archive that lies
 * about its sizes is stopped where the lie begins. Errors: `xlsx_damaged`, `xlsx_too_large`, `xlsx_encrypted`.
 */
export class ZipArchive {
  private constructor(
    private readonly file: RandomAccess,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  static async open(file: RandomAccess, limits: TabularLimits): Promise<ZipArchive> {
    return new ZipArchive(file, await readDirectory(file, limits));
  }

  has(name: string): boolean {
    return this.entries.has(entryName(name));
  }

  /** The names of all entries, in lower case. */
  names(): string[] {
    return [...this.entries.keys()];
  }

  /**
   * The unpacked bytes of an entry, piece by piece as they are asked for, with their length and CRC-32 checked at the
   * end. `limit` is the most bytes that the entry may unpack to.
   */
  async *read(name: string, limit: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(entryName(name));
    if (entry === undefined) {
      throw fileError('xlsx_damaged');
    }
    if (entry.size > limit) {
      throw fileError('xlsx_too_large', { limit });
    }
    let length = 0;
    let checksum = 0;
    for await (const piece of this.unpack(entry)) {
      length += piece.length;
      if (length > entry.size) {
        throw fileError('xlsx_damaged');
      }
      checksum = crc32(piece, checksum);
      yield piece;
    }
    if (length !== entry.size || checksum !== entry.checksum) {
      throw fileError('xlsx_damaged');
    }
  }

  private async *unpack(entry: ZipEntry): AsyncGenerator<Buffer> {
    const packed = this.packed(entry);
    if (entry.method === STORED) {
      yield* packed;
      return;
    }
    const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
    pipeline(Readable.from(packed, { objectMode: false }), inflate, () => undefined);
    try {
      yield* inflate as AsyncIterable<Buffer>;
    } catch (error) {
      throw isZlibError(error) ? fileError('xlsx_damaged') : error;
    }
  }

  private async *packed(entry: ZipEntry): AsyncGenerator<Buffer> {
    const header = await this.file.read(entry.headerOffset, LOCAL_HEADER_BYTES);
    if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_HEADER) {
      throw fileError('xlsx_damaged');
    }
    let offset = entry.headerOffset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    const end = offset + entry.packedSize;
    while (offset < end) {
      const piece = await this.file.read(offset, Math.min(PIECE_BYTES, end - offset));
      if (piece.length === 0) {
        throw fileError('xlsx_damaged');
      }
      offset += piece.length;
      yield piece;
    }
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}

import type { TabularLimits } from '../limits.js';
import { fileError } from '../tabular-file-error.js';
import { scanPart } from './scan-part.js';
import { decodeEscapes } from './xml-scanner.js';
import type { ZipArchive } from './zip-archive.js';

const FIRST_BYTES = 64 * 1024;

/**
 * The shared strings of a workbook, as UTF-8 in one buffer: a million small JavaScript strings would take several
 * times the room. Texts over the cell limit are kept up to one character more, so that the cell is seen to be too long.
 */
export class SharedStrings {
  private bytes = Buffer.allocUnsafe(FIRST_BYTES);
  private ends = new Uint32Array(1024);
  private count = 0;
  /** Broken texts (lone surrogates) would not survive UTF-8; they are kept as they are, to be refused later. */
  private readonly broken = new Map<number, string>();

  static async read(archive: ZipArchive, part: string, limits: TabularLimits): Promise<SharedStrings> {
    const strings = new SharedStrings();
    const limit = limits.maxCellCharacters + 1;
    let text = '';
    let inPhonetic = false;
    const handlers = {
      wantsText: false,
      open: (name: string) => {
        if (name === 'si') {
          text = '';
        } else if (name === 'rPh') {
          inPhonetic = true;
        } else if (name === 't') {
          handlers.wantsText = !inPhonetic;
        }
      },
      text: (piece: string) => {
        if (text.length < limit) {
          text = (text + piece).slice(0, limit);
        }
      },
      close: (name: string) => {
        if (name === 't') {
          handlers.wantsText = false;
        } else if (name === 'rPh') {
          inPhonetic = false;
        } else if (name === 'si') {
          strings.add(decodeEscapes(text));
        }
      },
    };
    for await (const _ of scanPart(archive, part, limits.maxSharedStringBytes, handlers)) {
      // Strings are kept as they are met.
    }
    return strings;
  }

  /** The string at an index; `xlsx_damaged` when there is none. */
  get(index: number): string {
    const end = index < this.count ? this.ends[index] : undefined;
    if (end === undefined) {
      throw fileError('xlsx_damaged');
    }
    const start = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
    return this.broken.get(index) ?? this.bytes.toString('utf8', start, end);
  }

  private add(text: string): void {
    const start = this.count === 0 ? 0 : (this.ends[this.count - 1] ?? 0);
    if (!text.isWellFormed()) {
      this.broken.set(this.count, text);
    }
    const needed = start + text.length * 3;
    if (needed > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, start);
      this.bytes = larger;
    }
    if (this.count === this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.count] = start + this.bytes.write(text, start);
    this.count += 1;
  }
}

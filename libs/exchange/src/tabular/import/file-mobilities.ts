import type { MobilitySpan } from '#domain/participation/overlap.js';

const FIELDS = 3;
const NONE = -1;

/**
 * The mobilities of a file by person, in a few bytes each: a file may bring a hundred thousand, and an import keeps them all
 * until its end. Days are numbers such as 20240118, whose order is that of the days.
 */
export class FileMobilities {
  private readonly newestOf = new Map<string, number>();
  /** Three numbers per mobility: first day, last day, position of the person's one before. */
  private entries = new Int32Array(FIELDS * 1024);
  private count = 0;

  add(person: string, span: MobilitySpan): void {
    if (FIELDS * (this.count + 1) > this.entries.length) {
      const larger = new Int32Array(this.entries.length * 2);
      larger.set(this.entries);
      this.entries = larger;
    }
    const before = this.newestOf.get(person) ?? NONE;
    this.entries.set([dayNumber(span.start), dayNumber(span.end), before], FIELDS * this.count);
    this.newestOf.set(person, this.count);
    this.count += 1;
  }

  /** Whether one of the person's newest mobilities, as many as `compared`, shares a day with the span. */
  overlaps(person: string, span: MobilitySpan, compared: number): boolean {
    const [first, last] = [dayNumber(span.start), dayNumber(span.end)];
    let at = this.newestOf.get(person) ?? NONE;
    for (let step = 0; at !== NONE && step < compared; step++) {
      const [start = 0, end = 0, before = NONE] = this.entries.subarray(FIELDS * at, FIELDS * (at + 1));
      if (start <= last && first <= end) return true;
      at = before;
    }
    return false;
  }
}

function dayNumber(date: string): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

const FIELDS = 3;
const NONE = -1;

/**
 * The mobilities of a file by person, in a few bytes each: a file may bring a hundred thousand, and an import keeps them all
 * until its end. Days are numbers such as 20240118.
 */
export class FileMobilities {
  private readonly newestOf = new Map<string, number>();
  /** Three numbers per mobility: first day, last day, position of the person's one before. */
  private entries = new Int32Array(FIELDS * 1024);
  private count = 0;

  add(person: string, from: string, to: string): void {
    if (FIELDS * (this.count + 1) > this.entries.length) {
      const larger = new Int32Array(this.entries.length * 2);
      larger.set(this.entries);
      this.entries = larger;
    }
    this.entries.set([dayNumber(from), dayNumber(to), this.newestOf.get(person) ?? NONE], FIELDS * this.count);
    this.newestOf.set(person, this.count);
    this.count += 1;
  }

  /** Whether one of the person's mobilities shares a day with the given time. */
  overlaps(person: string, from: string, to: string): boolean {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    for (let at = this.newestOf.get(person) ?? NONE; at !== NONE; at = this.entries[FIELDS * at + 2] ?? NONE) {
      if ((this.entries[FIELDS * at] ?? 0) <= last && first <= (this.entries[FIELDS * at + 1] ?? 0)) return true;
    }
    return false;
  }
}

function dayNumber(date: string): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

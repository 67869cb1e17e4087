// Looked up once: in a module that runs in a `vm` context, as jest's do, every use of a global is slow.
const { floor, imul } = Math;

/**
 * A small seeded generator of pseudo-random numbers, so that one seed always makes the same cohort. Not for secrets.
 *
 * The generator is mulberry32 (Tommy Ettinger, public domain): a 32-bit Weyl sequence through a mixing function. The
 * state is derived from the seed's parts with the 32-bit FNV-1a hash (Fowler, Noll, Vo), mixed once more as in the
 * finaliser of MurmurHash3 (Austin Appleby, public domain), because FNV leaves similar inputs close together.
 */
export class Random {
  private state: number;

  /** @param parts what the stream of numbers depends on, such as the cohort's seed, a position and a topic */
  constructor(...parts: readonly (string | number)[]) {
    this.state = mix(fnv1a(parts.join('\u0000')));
  }

  /** The next number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = imul(this.state ^ (this.state >>> 15), this.state | 1);
    t = (t + imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + floor(this.next() * (high - low + 1));
  }

  /** True with the given probability (0–1). */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items, all equally likely. */
  pick<Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number] {
    return items[floor(this.next() * items.length)] ?? items[0];
  }

  /** One of the items, each as likely as its weight says. */
  weighted<Item>(choices: readonly [readonly [Item, number], ...(readonly [Item, number])[]]): Item {
    let point = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of choices) {
      point -= weight;
      if (point < 0) return item;
    }
    return choices[0][0];
  }

  /** Puts the items in random order, in place (Fisher–Yates). */
  shuffle(items: { [index: number]: number; readonly length: number }): void {
    for (let last = items.length - 1; last > 0; last -= 1) {
      const other = this.integer(0, last);
      const kept = items[last] ?? 0;
      items[last] = items[other] ?? 0;
      items[other] = kept;
    }
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = imul(mixed, 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

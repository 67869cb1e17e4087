import { type Exchange, ExchangeFinder } from './exchange.js';
import { QuantityTable, type QuantityTableInput } from './quantity-table.js';

/** What was decided about a table's cells. */
export interface SuppressedTable {
  /** Of each cell, in the order given, whether it is withheld. */
  readonly withheld: readonly boolean[];
  /** Of each withheld cell, how far apart two alternatives were found to lie; at least the width asked for. */
  readonly widths: ReadonlyMap<number, number>;
}

/** What a cell's protection came to, and what it would take to go on. */
interface Protection {
  readonly width: number;
  readonly next?: Exchange;
}

/** Sums move in steps of at least this part of the width; counts by ones. More parts need finer steps. */
const STEPS_PER_WIDTH = 64;
const STEPS_PER_PLACE = 8;

/**
 * Withholds more cells until no withheld one can be worked out from those published. For every withheld cell it builds
 * alternatives: other tables, equally possible, that would have been published in exactly the same way, in which the
 * cell's amount differs (see `docs/decisions/0015-disclosure-control.md`). As long as they lie less than the cell's width
 * apart, it withholds the cells that stand in the way of the cheapest further alternative, least n first. Withholding
 * never invalidates an alternative, so one pass over the withheld cells is enough. Pure and deterministic.
 */
export function suppressComplementarily(input: QuantityTableInput): SuppressedTable {
  const table = new QuantityTable(input);
  const finder = new ExchangeFinder(table);
  const widths = new Map<number, number>();
  const queue = input.cells
    .flatMap(({ withheld }, cell) => (withheld ? [cell] : []))
    .toSorted((a, b) => (input.cells[a]?.harm ?? 0) - (input.cells[b]?.harm ?? 0) || a - b);
  for (const cell of queue) {
    for (;;) {
      const { width, next } = protectionOf(table, finder, cell);
      if (next === undefined) {
        widths.set(cell, width);
        break;
      }
      for (const shown of next.shownBy) {
        table.withheld[shown] = true;
        queue.push(shown);
      }
    }
  }
  return { withheld: table.withheld, widths };
}

/** How far a cell's amount can go both ways unseen; if not far enough, the cheapest exchange that would go on. */
function protectionOf(table: QuantityTable, finder: ExchangeFinder, cell: number): Protection {
  const asked = table.cells[cell]?.width ?? 0;
  if (asked === 0) {
    return { width: 0 };
  }
  const places = table.placesOf(cell);
  // What lies in parts too small for one step is less than an eighth of the width, out of five that there are.
  const least = table.whole ? 1 : asked / (STEPS_PER_WIDTH + STEPS_PER_PLACE * places.length);
  // A sum may fall short of its width by the last bits.
  const needed = table.whole ? asked : asked - least;
  let width = 0;
  let next: Exchange | undefined;
  for (const direction of [1, -1]) {
    const walked = walk(table, finder, { cell, direction, places, least, needed: needed - width });
    width += walked.width;
    if (walked.next !== undefined && walked.next.cost < (next?.cost ?? Number.POSITIVE_INFINITY)) {
      next = walked.next;
    }
    if (width >= needed) {
      return { width };
    }
  }
  return { width, next };
}

interface Way {
  readonly cell: number;
  readonly direction: number;
  readonly places: readonly (readonly number[])[];
  readonly least: number;
  readonly needed: number;
}

/** Follows free exchanges in one direction as far as needed, notes what would go on from there, and puts all back. */
function walk(table: QuantityTable, finder: ExchangeFinder, way: Way): Protection {
  const done: [Exchange, number][] = [];
  let width = 0;
  let next: Exchange | undefined;
  while (width < way.needed) {
    const exchange = finder.cheapest(way.cell, way.direction, way.places, way.least);
    if (exchange === undefined) {
      break;
    }
    if (exchange.cost > 0) {
      next = exchange;
      break;
    }
    const amount = Math.max(way.least, Math.min(exchange.reach, way.needed - width));
    apply(table, exchange, way.direction * amount);
    done.push([exchange, way.direction * amount]);
    width += amount;
  }
  for (const [exchange, change] of done.toReversed()) {
    apply(table, exchange, -change);
  }
  return { width, next };
}

function apply(table: QuantityTable, exchange: Exchange, change: number): void {
  for (const [place, sign] of exchange.places) {
    table.shift(place, sign * change);
  }
  for (const [cell, sign] of exchange.cells) {
    table.shiftTotal(cell, sign * change);
  }
}

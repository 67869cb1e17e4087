import { type Exchange, ExchangeFinder, type Search } from './exchange.js';
import { QuantityTable, type QuantityTableInput } from './quantity-table.js';

/** What a cell's protection came to, and what it would take to go on. */
interface Protection {
  readonly width: number;
  readonly next?: Obstacle;
}

/** Published cells that stand in the way of a further alternative, and the harm of withholding them. */
type Obstacle = Pick<Exchange, 'shownBy' | 'cost'>;

/** Sums move in steps of at least this part of the width; counts by ones. More parts need finer steps. */
const STEPS_PER_WIDTH = 64;
const STEPS_PER_PLACE = 8;
/** Of a cell's parts, so many at least are tried, and more until they have so many times the room needed. */
const PLACES = 8;
const ROOM_OVER = 4;
/** So many further exchanges at most mend what one would show. */
const MENDS = 4;

/**
 * Withholds more cells until no withheld one can be worked out from those published. For every withheld cell it builds
 * alternatives: other tables, equally possible, that would have been published in exactly the same way, in which the
 * cell's amount differs (docs/decisions/0015-disclosure-control.md). As long as they lie less than the cell's width apart,
 * it withholds the cells that stand in the way of the cheapest further alternative, least n first. Withholding never
 * invalidates an alternative, so each withheld cell is looked at until it is content, and then no more. Deterministic.
 */
export class ComplementarySuppression {
  private readonly table: QuantityTable;
  private readonly finder: ExchangeFinder;
  private readonly content = new Set<number>();

  constructor(input: QuantityTableInput) {
    this.table = new QuantityTable(input);
    this.finder = new ExchangeFinder(this.table);
  }

  /** Withholds a cell for reasons that lie elsewhere; call `settle` afterwards. */
  withhold(cell: number): void {
    this.table.withheld[cell] = true;
  }

  /** Of each cell, in the order given, whether it is withheld in the end. */
  settle(): readonly boolean[] {
    const { cells, withheld } = this.table;
    const queue = [...cells.keys()]
      .filter((cell) => withheld[cell] && !this.content.has(cell))
      .toSorted((a, b) => (cells[a]?.harm ?? 0) - (cells[b]?.harm ?? 0) || a - b);
    for (const cell of queue) {
      for (let next = this.obstacleOf(cell); next !== undefined; next = this.obstacleOf(cell)) {
        for (const shown of next.shownBy) {
          withheld[shown] = true;
          queue.push(shown);
        }
      }
      this.content.add(cell);
    }
    return [...withheld];
  }

  /** What stands in the way of a cell's alternatives, where they do not lie far enough apart yet. */
  private obstacleOf(cell: number): Obstacle | undefined {
    return protectionOf(this.table, this.finder, cell).next;
  }
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
  let next: Obstacle | undefined;
  for (const direction of [1, -1]) {
    const walked = walk(
      table,
      finder,
      { cell, direction, least, places: roomiest(table, places, direction, needed - width) },
      needed - width,
    );
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

/** Parts to begin exchanges from: those with most room, as many as give the width several times over. */
function roomiest(
  table: QuantityTable,
  places: readonly (readonly number[])[],
  direction: number,
  needed: number,
): readonly (readonly number[])[] {
  const rooms = places
    .map((at) => ({ at, room: table.room(table.place(at), direction) }))
    .filter(({ room }) => room > 0)
    .toSorted((a, b) => b.room - a.room);
  let sum = 0;
  return rooms
    .filter(({ room }, index) => {
      const isEnough = index >= PLACES && sum >= ROOM_OVER * needed;
      sum += room;
      return !isEnough;
    })
    .map(({ at }) => at);
}

/** Follows free alternatives in one direction as far as needed, notes what would go on from there, and puts all back. */
function walk(table: QuantityTable, finder: ExchangeFinder, way: Search, needed: number): Protection {
  const done: Step[] = [];
  let width = 0;
  let next: Obstacle | undefined;
  while (width < needed) {
    const exchange = finder.cheapest(way);
    if (exchange === undefined) {
      break;
    }
    const amount = Math.max(way.least, Math.min(exchange.reach, needed - width));
    const steps = [step(table, exchange, way.direction * amount)];
    const obstacle = exchange.cost > 0 ? mend(table, finder, way.cell, steps, amount) : undefined;
    if (obstacle !== undefined) {
      undo(table, steps);
      next = obstacle;
      break;
    }
    done.push(...steps);
    width += amount;
  }
  undo(table, done);
  return { width, next };
}

/**
 * Mends with further exchanges what an exchange would show, the most harmful first, without touching the cell that it is
 * for: two or three of them together may go where no single one can. Gives what remains to be seen, if anything does.
 */
function mend(
  table: QuantityTable,
  finder: ExchangeFinder,
  cell: number,
  steps: Step[],
  amount: number,
): Obstacle | undefined {
  const harmOf = (index: number): number => table.cells[index]?.harm ?? 0;
  const given = new Set<number>();
  for (;;) {
    const shown = shownBy(table, steps, amount).toSorted((a, b) => harmOf(b) - harmOf(a) || a - b);
    const worst = shown.find((index) => !given.has(index));
    if (worst === undefined || steps.length > MENDS) {
      return shown.length === 0
        ? undefined
        : { shownBy: shown, cost: shown.reduce((sum, each) => sum + harmOf(each), 0) };
    }
    const direction = table.slack(worst, 1) < 0 ? -1 : 1;
    const places = roomiest(table, table.placesOf(worst), direction, amount);
    const patch = table.keeping(cell, () => finder.cheapest({ cell: worst, direction, places, least: amount }));
    if (patch === undefined || patch.cost >= harmOf(worst)) {
      given.add(worst);
    } else {
      steps.push(step(table, patch, direction * amount));
    }
  }
}

/** The published cells touched by the steps that no longer look as they did. */
function shownBy(table: QuantityTable, steps: readonly Step[], amount: number): number[] {
  const touched = new Set(steps.flatMap(({ exchange }) => exchange.cells.map(([cell]) => cell)));
  // A count is out by one at least; an exact sum by an amount, of which the half is no rounding error.
  const tolerance = table.whole ? 0.5 : amount / 2;
  return [...touched].filter((cell) => Math.min(table.slack(cell, 1), table.slack(cell, -1)) < -tolerance);
}

interface Step {
  readonly exchange: Exchange;
  readonly change: number;
}

function step(table: QuantityTable, exchange: Exchange, change: number): Step {
  apply(table, exchange, change);
  return { exchange, change };
}

function undo(table: QuantityTable, steps: readonly Step[]): void {
  for (const { exchange, change } of steps.toReversed()) {
    apply(table, exchange, -change);
  }
}

function apply(table: QuantityTable, exchange: Exchange, change: number): void {
  for (const [place, sign] of exchange.places) {
    table.shift(place, sign * change);
  }
  for (const [cell, sign] of exchange.cells) {
    table.shiftTotal(cell, sign * change);
  }
}

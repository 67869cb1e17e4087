import { type Exchange, ExchangeFinder, type Search } from './exchange.js';
import type { QuantityTable } from './quantity-table.js';
import type { UnitsBehind } from './units-behind.js';

/** What a cell's protection came to, and what it would take to go on. */
interface Protection {
  readonly width: number;
  readonly next?: Obstacle;
}

/** Published cells that stand in the way of a further alternative, and the harm of withholding them. */
export type Obstacle = Pick<Exchange, 'shownBy' | 'unitsShownBy' | 'cost'>;

/** Sums move in steps of at least this part of the width; counts by ones. More parts need finer steps. */
const STEPS_PER_WIDTH = 64;
const STEPS_PER_PLACE = 8;
/** Of a cell's parts, so many at least are tried, and more until they have so many times the room needed. */
const PLACES = 8;
const ROOM_OVER = 4;
/** So many further exchanges at most mend what one would show. */
const MENDS = 4;

interface Step {
  readonly exchange: Exchange;
  readonly change: number;
}

/** Builds other tables that would have been published as this one is: every look leaves the table as it was. */
export class Alternatives {
  private readonly finder: ExchangeFinder;

  /** @param units the units that the amounts belong to, where another indicator publishes these */
  constructor(
    private readonly table: QuantityTable,
    private readonly units?: UnitsBehind,
  ) {
    this.finder = new ExchangeFinder(table, units);
  }

  /** How far a cell's amount can go both ways unseen; if not far enough, the cheapest exchange that would go on. */
  protectionOf(cell: number): Protection {
    const { table } = this;
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
      const starts = this.roomiest(places, direction, needed - width);
      const walked = this.walk({ cell, direction, least, places: starts }, needed - width);
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

  /** Withholds published cells of the units behind the amounts. */
  withholdUnits(cells: readonly number[]): void {
    for (const cell of cells) {
      this.units?.withhold(cell);
    }
  }

  /**
   * Parts to begin exchanges from: those with most room, as many as give the width several times over; of amounts first
   * those in which they change by themselves.
   */
  private roomiest(
    places: readonly (readonly number[])[],
    direction: number,
    needed: number,
  ): readonly (readonly number[])[] {
    const rooms = places
      .map((at) => {
        const place = this.table.place(at);
        return { at, room: this.table.room(place, direction), isFree: this.units?.needsFlips([[place, 1]]) !== true };
      })
      .filter(({ room }) => room > 0)
      .toSorted((a, b) => Number(b.isFree) - Number(a.isFree) || b.room - a.room);
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
  private walk(way: Search, needed: number): Protection {
    const done: Step[] = [];
    let width = 0;
    let next: Obstacle | undefined;
    while (width < needed) {
      const exchange = this.finder.cheapest(way);
      if (exchange === undefined) {
        break;
      }
      const amount = exchange.isExact ? exchange.reach : Math.max(way.least, Math.min(exchange.reach, needed - width));
      const steps = [this.step(exchange, way.direction * amount)];
      const obstacle = exchange.cost > 0 ? this.mend(way.cell, steps, amount) : undefined;
      if (obstacle !== undefined) {
        this.undo(steps);
        next = obstacle;
        break;
      }
      done.push(...steps);
      width += amount;
    }
    this.undo(done);
    return { width, next };
  }

  /**
   * Mends with further exchanges what an exchange would show, the most harmful first, without touching the cell that it is
   * for: two or three of them together may go where no single one can. Gives what remains to be seen, if anything does.
   */
  private mend(cell: number, steps: Step[], amount: number): Obstacle | undefined {
    const { table } = this;
    const harmOf = (index: number): number => table.cells[index]?.harm ?? 0;
    const given = new Set<number>();
    for (;;) {
      const shown = this.shownBy(steps, amount).toSorted((a, b) => harmOf(b) - harmOf(a) || a - b);
      const worst = shown.find((index) => !given.has(index));
      if (worst === undefined || steps.length > MENDS) {
        return this.obstacle(shown, steps);
      }
      const direction = table.slack(worst, 1) < 0 ? -1 : 1;
      const places = this.roomiest(table.placesOf(worst), direction, amount);
      const patch = table.keeping(cell, () => this.finder.cheapest({ cell: worst, direction, places, least: amount }));
      // What goes only so far or not at all mends nothing of another size.
      const fits = patch !== undefined && (!patch.isExact || patch.reach === amount);
      if (!fits || patch.cost >= harmOf(worst)) {
        given.add(worst);
      } else {
        steps.push(this.step(patch, direction * amount));
      }
    }
  }

  private obstacle(shownBy: readonly number[], steps: readonly Step[]): Obstacle | undefined {
    const unitsShownBy = steps.flatMap(({ exchange }) => exchange.unitsShownBy);
    if (shownBy.length === 0 && unitsShownBy.length === 0) {
      return undefined;
    }
    const harm = shownBy.reduce((sum, cell) => sum + (this.table.cells[cell]?.harm ?? 0), 0);
    const unitsHarm = unitsShownBy.reduce((sum, cell) => sum + (this.units?.harmOf(cell) ?? 0), 0);
    return { shownBy, unitsShownBy, cost: harm + unitsHarm };
  }

  /** The published cells touched by the steps that no longer look as they did. */
  private shownBy(steps: readonly Step[], amount: number): number[] {
    const { table } = this;
    const touched = new Set(steps.flatMap(({ exchange }) => exchange.cells.map(([cell]) => cell)));
    // A count is out by one at least; an exact sum by an amount, of which the half is no rounding error.
    const tolerance = table.whole ? 0.5 : amount / 2;
    return [...touched].filter((cell) => Math.min(table.slack(cell, 1), table.slack(cell, -1)) < -tolerance);
  }

  private step(exchange: Exchange, change: number): Step {
    this.apply(exchange, change);
    return { exchange, change };
  }

  private undo(steps: readonly Step[]): void {
    for (const { exchange, change } of steps.toReversed()) {
      this.apply(exchange, -change);
    }
  }

  private apply({ places, cells, flips }: Exchange, change: number): void {
    for (const [place, sign] of places) {
      this.table.shift(place, sign * change);
    }
    for (const [cell, sign] of cells) {
      this.table.shiftTotal(cell, sign * change);
    }
    if (flips) {
      this.units?.flip(places, cells, Math.sign(change));
    }
  }
}

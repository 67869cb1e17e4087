import type { QuantityTable } from './quantity-table.js';
import type { UnitsBehind } from './units-behind.js';

/**
 * An exchange: the amount at a place changes, and at places that differ from it in some dimensions changes the same
 * amount to and fro, so that whatever sums over those dimensions stays as it is. With no dimension it is a change of one
 * place, with one a swap of two, with two a rectangle. All of it leaves every amount possible.
 */
export interface Exchange {
  /** Places that change in the asked direction (`1`) or against it (`−1`). */
  readonly places: readonly (readonly [place: number, sign: number])[];
  /** Cells whose sums change, withheld ones too. */
  readonly cells: readonly (readonly [cell: number, sign: number])[];
  /** Published cells that would show it. */
  readonly shownBy: readonly number[];
  /** Where amounts belong to units (UnitsBehind): published cells of the units that would show it. */
  readonly unitsShownBy: readonly number[];
  /** Whether a unit changes its kind at each place, against the amount's direction. */
  readonly flips: boolean;
  /** The harm of withholding the cells that show it. */
  readonly cost: number;
  /** How far it can go unseen, once the cells that show it are withheld. */
  readonly reach: number;
  /** Whether it goes so far or not at all. */
  readonly isExact: boolean;
}

/** What an exchange is looked for. */
export interface Search {
  readonly cell: number;
  /** Whether the cell's sum is to grow (`1`) or to shrink (`−1`). */
  readonly direction: number;
  /** Parts of the cell to begin with. */
  readonly places: readonly (readonly number[])[];
  /** How far an exchange must go to be worth anything. */
  readonly least: number;
}

/** In one dimension at most so many partners are tried for a place: those about whom least is published. */
const PARTNERS = 24;

/** Finds exchanges in a table. */
export class ExchangeFinder {
  /** Of each dimension its values, those about which least is published first. */
  private readonly order: readonly (readonly number[])[];

  private readonly differences: Map<number, readonly (readonly [number, number])[]>[] = [];

  /** @param units the units that the amounts belong to, where another indicator publishes these */
  constructor(
    private readonly table: QuantityTable,
    private readonly units?: UnitsBehind,
  ) {
    this.order = table.dimensions.map(({ values, groupCount }, dimension) => {
      const published = new Float64Array(groupCount);
      for (const [index, { groups }] of table.cells.entries()) {
        const group = groups[dimension] ?? 0;
        published[group] = (published[group] ?? 0) + (table.withheld[index] ? 0 : 1);
      }
      const openness = values.map((groups) => groups.reduce((sum, group) => sum + (published[group] ?? 0), 0));
      return [...values.keys()].toSorted((a, b) => (openness[a] ?? 0) - (openness[b] ?? 0) || a - b);
    });
  }

  /**
   * The cheapest exchange that changes a cell's sum, the first in order where several are; a free one, that no published
   * cell shows, ends the search. `undefined` where none of the places can change so.
   */
  cheapest(search: Search): Exchange | undefined {
    const { direction, places, least } = search;
    const starts = places
      .filter((at) => this.table.room(this.table.place(at), direction) >= least)
      .map((at): Start => ({ at, partners: [] }));
    let best: Exchange | undefined;
    for (const subset of this.subsets(search.cell)) {
      for (const start of starts) {
        best = this.cheapestFrom(start, subset, search, best?.cost ?? Number.POSITIVE_INFINITY) ?? best;
        if (best?.cost === 0) {
          return best;
        }
      }
    }
    return best;
  }

  /** Sets of dimensions to exchange over, small ones first; a cell that sums over a whole dimension needs none there. */
  private subsets(cell: number): number[][] {
    const { dimensions, cells } = this.table;
    const open = (cells[cell]?.groups ?? []).flatMap((group, dimension) =>
      dimensions[dimension]?.values.every((held) => held.includes(group)) ? [] : [dimension],
    );
    let subsets: number[][] = [[]];
    for (const dimension of open) {
      subsets = [...subsets, ...subsets.map((subset) => [...subset, dimension])];
    }
    return subsets.toSorted((a, b) => a.length - b.length);
  }

  /** The cheapest exchange from one place over the given dimensions that costs less than `below`. */
  private cheapestFrom(start: Start, subset: readonly number[], search: Search, below: number): Exchange | undefined {
    const { at } = start;
    let best: Exchange | undefined;
    const others = [...at];
    const choose = (index: number): void => {
      const dimension = subset[index];
      if (dimension === undefined) {
        best = this.evaluate(at, others, subset, search, best?.cost ?? below) ?? best;
        return;
      }
      for (const value of (start.partners[dimension] ??= this.partnersOf(at, dimension, search))) {
        others[dimension] = value;
        choose(index + 1);
        if (best?.cost === 0) {
          return;
        }
      }
    };
    choose(0);
    return best;
  }

  /**
   * Values that could change against a place's own, outside the cell's group: within it the cell would stay as it is. Of
   * amounts first those that change without their units.
   */
  private partnersOf(at: readonly number[], dimension: number, search: Search): number[] {
    const { table } = this;
    const group = table.cells[search.cell]?.groups[dimension] ?? -1;
    const place = table.place(at);
    const found: number[] = [];
    const bound: number[] = [];
    for (const value of this.order[dimension] ?? []) {
      const other = place + table.placeOffset(dimension, value - (at[dimension] ?? 0));
      if (table.isIn(dimension, value, group) || table.room(other, -search.direction) < search.least) {
        continue;
      }
      if (this.units?.needsFlips([[other, 1]]) === true) {
        bound.push(value);
      } else if (found.push(value) === PARTNERS) {
        break;
      }
    }
    return [...found, ...bound].slice(0, PARTNERS);
  }

  /** One exchange, or nothing where an amount could not change so or it costs `below` or more. */
  private evaluate(
    at: readonly number[],
    others: readonly number[],
    subset: readonly number[],
    search: Search,
    below: number,
  ): Exchange | undefined {
    const own = this.table.place(at);
    const places: [number, number][] = [];
    const rooms: number[] = [];
    for (let corner = 0; corner < 1 << subset.length; corner += 1) {
      let place = own;
      let sign = 1;
      for (const [bit, dimension] of subset.entries()) {
        if (corner & (1 << bit)) {
          place += this.table.placeOffset(dimension, (others[dimension] ?? 0) - (at[dimension] ?? 0));
          sign = -sign;
        }
      }
      const room = this.table.room(place, search.direction * sign);
      if (room < search.least) {
        return undefined;
      }
      rooms.push(room);
      places.push([place, sign]);
    }
    return this.withCells({ at, others, places, rooms }, search, below);
  }

  /** The same with the cells that it changes: those in whose every exchanged dimension only one of the two values lies. */
  private withCells(
    { at, others, places, rooms }: Corners,
    { direction, least }: Search,
    below: number,
  ): Exchange | undefined {
    const { table, units } = this;
    const cells: [number, number][] = [];
    const shownBy: number[] = [];
    const unitsShownBy: number[] = [];
    let cost = 0;
    let reach = Math.min(...rooms);
    const needsFlips = units?.needsFlips(places) === true;
    const withFlips = needsFlips ? units?.amountWithFlips(places, direction, rooms) : undefined;
    const flips = withFlips !== undefined;
    const take = (cell: number, sign: number): void => {
      cells.push([cell, sign]);
      if (needsFlips && units?.shows(cell, direction * sign, flips) === true) {
        unitsShownBy.push(cell);
        cost += units.harmOf(cell);
      }
      const slack = table.slack(cell, direction * sign);
      if (slack < (withFlips?.isExact === true ? withFlips.reach : least)) {
        shownBy.push(cell);
        // What must stay as it is has no slack at all, and no price.
        cost += slack === Number.NEGATIVE_INFINITY ? slack * -1 : (table.cells[cell]?.harm ?? 0);
      } else {
        reach = Math.min(reach, slack);
      }
    };
    const visit = (dimension: number, offset: number, sign: number): void => {
      const own = at[dimension];
      const other = others[dimension];
      if (own === undefined || other === undefined) {
        const cell = table.cellAtOffset(offset);
        if (cell >= 0) {
          take(cell, sign);
        }
        return;
      }
      for (const [group, groupSign] of this.difference(dimension, own, other)) {
        if (cost >= below) {
          return;
        }
        visit(dimension + 1, offset + table.cellOffset(dimension, group), sign * groupSign);
      }
    };
    visit(0, 0, 1);
    const isExact = withFlips?.isExact === true;
    return cost < below ? { places, cells, shownBy, unitsShownBy, flips, cost, reach, isExact } : undefined;
  }

  /** The groups that hold a value and not the other (`1`), or the other and not it (`−1`); where they are one, its groups. */
  private difference(dimension: number, own: number, other: number): readonly (readonly [number, number])[] {
    const size = this.table.dimensions[dimension]?.values.length ?? 0;
    const cache = (this.differences[dimension] ??= new Map());
    const key = own * size + other;
    let found = cache.get(key);
    if (found === undefined) {
      const groupsOf = (value: number): readonly number[] => this.table.dimensions[dimension]?.values[value] ?? [];
      const outside = (groups: readonly number[], value: number, sign: number): [number, number][] =>
        groups.flatMap((group) => (this.table.isIn(dimension, value, group) ? [] : [[group, sign]]));
      found =
        own === other
          ? groupsOf(own).map((group) => [group, 1] as const)
          : [...outside(groupsOf(own), other, 1), ...outside(groupsOf(other), own, -1)];
      cache.set(key, found);
    }
    return found;
  }
}

/** A place to begin from, and its partners in each dimension once they are asked for. */
interface Start {
  readonly at: readonly number[];
  readonly partners: (readonly number[])[];
}

/** The places of an exchange and how far each can go. */
interface Corners {
  readonly at: readonly number[];
  readonly others: readonly number[];
  readonly places: readonly (readonly [number, number])[];
  readonly rooms: readonly number[];
}

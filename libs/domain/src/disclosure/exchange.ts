import type { QuantityTable } from './quantity-table.js';

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
  /** The harm of withholding these. */
  readonly cost: number;
  /** How far it can go unseen, once the cells that show it are withheld. */
  readonly reach: number;
}

/** Finds exchanges in a table. Values of a dimension are tried in the order of how little is published about them. */
export class ExchangeFinder {
  private readonly order: readonly (readonly number[])[];
  private least = 1;

  constructor(private readonly table: QuantityTable) {
    this.order = table.dimensions.map(({ values }, dimension) => {
      const published = values.map((groups) =>
        table.cells.reduce(
          (count, cell, index) =>
            count + (!table.withheld[index] && groups.includes(cell.groups[dimension] ?? -1) ? 1 : 0),
          0,
        ),
      );
      return values.map((_groups, value) => value).toSorted((a, b) => (published[a] ?? 0) - (published[b] ?? 0) || a - b);
    });
  }

  /**
   * The cheapest exchange that changes a cell's sum in a direction, the first in order where several are; a free one, that
   * no published cell shows, ends the search. `undefined` where no part of the cell can change in that direction.
   * @param places the cell's parts
   * @param least how far an exchange must go to be worth anything
   */
  cheapest(
    cell: number,
    direction: number,
    places: readonly (readonly number[])[],
    least: number,
  ): Exchange | undefined {
    const groups = this.table.cells[cell]?.groups ?? [];
    this.least = least;
    let best: Exchange | undefined;
    for (const subset of this.subsets(cell)) {
      for (const at of places) {
        if (this.table.room(this.table.place(at), direction) < this.least) {
          continue;
        }
        const found = this.cheapestFrom(at, subset, groups, direction, best?.cost ?? Number.POSITIVE_INFINITY);
        best = found ?? best;
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
  private cheapestFrom(
    at: readonly number[],
    subset: readonly number[],
    groups: readonly number[],
    direction: number,
    below: number,
  ): Exchange | undefined {
    let best: Exchange | undefined;
    const others = [...at];
    const choose = (index: number): void => {
      const dimension = subset[index];
      if (dimension === undefined) {
        best = this.evaluate(at, others, subset, direction, best?.cost ?? below) ?? best;
        return;
      }
      for (const value of this.order[dimension] ?? []) {
        if (best?.cost === 0) {
          return;
        }
        // Within the cell's own group the exchange would leave the cell as it is.
        if (!this.table.isIn(dimension, value, groups[dimension] ?? -1)) {
          others[dimension] = value;
          choose(index + 1);
        }
      }
      others[dimension] = at[dimension] ?? 0;
    };
    choose(0);
    return best;
  }

  /** One exchange, or nothing where an amount could not change so or it costs `below` or more. */
  private evaluate(
    at: readonly number[],
    others: readonly number[],
    subset: readonly number[],
    direction: number,
    below: number,
  ): Exchange | undefined {
    const places: [number, number][] = [];
    let reach = Number.POSITIVE_INFINITY;
    for (let corner = 0; corner < 1 << subset.length; corner += 1) {
      const corners = [...at];
      let sign = 1;
      for (const [bit, dimension] of subset.entries()) {
        if (corner & (1 << bit)) {
          corners[dimension] = others[dimension] ?? 0;
          sign = -sign;
        }
      }
      const place = this.table.place(corners);
      const room = this.table.room(place, direction * sign);
      if (room < this.least) {
        return undefined;
      }
      reach = Math.min(reach, room);
      places.push([place, sign]);
    }
    return this.withCells(at, others, places, reach, direction, below);
  }

  /** The same with the cells that it changes: those in whose every exchanged dimension only one of the two values lies. */
  private withCells(
    at: readonly number[],
    others: readonly number[],
    places: readonly (readonly [number, number])[],
    roomReach: number,
    direction: number,
    below: number,
  ): Exchange | undefined {
    const { table } = this;
    const cells: [number, number][] = [];
    const shownBy: number[] = [];
    let cost = 0;
    let reach = roomReach;
    const visit = (dimension: number, offset: number, sign: number): boolean => {
      const own = at[dimension];
      const other = others[dimension];
      if (own === undefined || other === undefined) {
        const cell = table.cellAtOffset(offset);
        if (cell >= 0) {
          cells.push([cell, sign]);
          const slack = table.slack(cell, direction * sign);
          if (slack < this.least) {
            shownBy.push(cell);
            cost += table.cells[cell]?.harm ?? 0;
          } else {
            reach = Math.min(reach, slack);
          }
        }
        return cost < below;
      }
      for (const group of table.dimensions[dimension]?.values[own] ?? []) {
        const stays = own !== other && table.isIn(dimension, other, group);
        if (!stays && !visit(dimension + 1, offset + table.cellOffset(dimension, group), sign)) {
          return false;
        }
      }
      for (const group of own === other ? [] : (table.dimensions[dimension]?.values[other] ?? [])) {
        const stays = table.isIn(dimension, own, group);
        if (!stays && !visit(dimension + 1, offset + table.cellOffset(dimension, group), -sign)) {
          return false;
        }
      }
      return true;
    };
    return visit(0, 0, 1) ? { places, cells, shownBy, cost, reach } : undefined;
  }
}

/**
 * A table whose interior nobody outside sees and whose cells are sums over it: one quantity (the yes of an indicator,
 * say) of every part of the country, and the published cells, each the parts that lie in one group of every dimension.
 * A part may lie in several groups of a dimension: a day of autumn 2024 in the year 2024, in 2024/2025 and in `all`.
 */
export interface QuantityTableInput {
  /** For every dimension the values that parts may take there, each as the groups that hold it. */
  readonly dimensions: readonly TableDimension[];
  readonly parts: readonly TablePart[];
  readonly cells: readonly TableCell[];
  /** Whether the quantity is a count. */
  readonly whole: boolean;
}

export interface TableDimension {
  readonly groupCount: number;
  /** Of each value, the groups it lies in. */
  readonly values: readonly (readonly number[])[];
}

/** One part of the interior: its value in every dimension. Parts at the same place add up. */
export interface TablePart {
  readonly at: readonly number[];
  readonly amount: number;
  /** The most the amount could be, all else being as it is: the known behind a yes. */
  readonly capacity: number;
}

/** A cell that somebody outside may see, or is told to be withheld. */
export interface TableCell {
  /** Its group in every dimension. */
  readonly groups: readonly number[];
  /** If published: the least and the greatest amount that would look the same from outside. */
  readonly low: number;
  readonly high: number;
  /** If it is, or comes to be, withheld: how far apart amounts must be that an outsider cannot exclude. */
  readonly width: number;
  /** What withholding it costs the reader: its n. */
  readonly harm: number;
  readonly withheld: boolean;
}

/** The table in a form quick to ask; amounts move, and can be put back. */
export class QuantityTable {
  readonly dimensions: readonly TableDimension[];
  readonly cells: readonly TableCell[];
  readonly withheld: boolean[];
  readonly whole: boolean;
  private readonly amounts: Float64Array;
  private readonly capacities: Float64Array;
  private readonly totals: Float64Array;
  private readonly cellAt: Int32Array;
  private readonly partStrides: readonly number[];
  private readonly cellStrides: readonly number[];
  private readonly placesByCell = new Map<number, readonly (readonly number[])[]>();
  private kept = -1;
  private readonly membership: readonly (readonly ReadonlySet<number>[])[];

  constructor(input: QuantityTableInput) {
    this.dimensions = input.dimensions;
    this.cells = input.cells;
    this.withheld = input.cells.map(({ withheld }) => withheld);
    this.membership = input.dimensions.map(({ values }) => values.map((groups) => new Set(groups)));
    this.partStrides = stridesOf(input.dimensions.map(({ values }) => values.length));
    this.cellStrides = stridesOf(input.dimensions.map(({ groupCount }) => groupCount));
    this.amounts = new Float64Array(input.dimensions.reduce((size, { values }) => size * values.length, 1));
    this.capacities = new Float64Array(this.amounts.length);
    this.cellAt = new Int32Array(input.dimensions.reduce((size, { groupCount }) => size * groupCount, 1)).fill(-1);
    for (const [index, { groups }] of input.cells.entries()) {
      this.cellAt[offsetOf(groups, this.cellStrides)] = index;
    }
    for (const { at, amount, capacity } of input.parts) {
      const place = this.place(at);
      this.amounts[place] = this.amountAt(place) + amount;
      this.capacities[place] = (this.capacities[place] ?? 0) + capacity;
    }
    this.totals = new Float64Array(input.cells.length);
    for (const { at, amount } of input.parts) {
      this.forEachCellOf(at, (cell) => {
        this.totals[cell] = this.total(cell) + amount;
      });
    }
    this.whole = input.whole;
  }

  /** The number of a place from its value in every dimension. */
  place(at: readonly number[]): number {
    return offsetOf(at, this.partStrides);
  }

  /** How far apart places are that differ by so many values of a dimension. */
  placeOffset(dimension: number, values: number): number {
    return values * (this.partStrides[dimension] ?? 0);
  }

  /** The places of a cell's parts that hold or could hold anything, by their values in every dimension. */
  placesOf(cell: number): readonly (readonly number[])[] {
    const known = this.placesByCell.get(cell);
    if (known !== undefined) {
      return known;
    }
    const groups = this.cells[cell]?.groups ?? [];
    let places: number[][] = [[]];
    for (const [dimension, group] of groups.entries()) {
      const inside = (this.membership[dimension] ?? []).flatMap((held, value) => (held.has(group) ? [value] : []));
      places = places.flatMap((place) => inside.map((value) => [...place, value]));
    }
    places = places.filter((at) => (this.capacities[this.place(at)] ?? 0) > 0);
    this.placesByCell.set(cell, places);
    return places;
  }

  /** Whether a value of a dimension lies in a group. */
  isIn(dimension: number, value: number, group: number): boolean {
    return this.membership[dimension]?.[value]?.has(group) ?? false;
  }

  /** How much the amount at a place could grow (`+1`) or shrink (`−1`). */
  room(place: number, direction: number): number {
    const amount = this.amountAt(place);
    return direction > 0 ? (this.capacities[place] ?? 0) - amount : amount;
  }

  /** Does something while a cell's sum must stay as it is. */
  keeping<T>(cell: number, work: () => T): T {
    this.kept = cell;
    const result = work();
    this.kept = -1;
    return result;
  }

  /** How much a published cell's sum could grow or shrink unseen from outside; a withheld one's without end. */
  slack(cell: number, direction: number): number {
    if (cell === this.kept) {
      return Number.NEGATIVE_INFINITY;
    }
    const { low, high } = this.cells[cell] ?? { low: 0, high: 0 };
    if (this.withheld[cell] ?? false) {
      return Number.POSITIVE_INFINITY;
    }
    return direction > 0 ? high - this.total(cell) : this.total(cell) - low;
  }

  /** Changes the amount at a place; the sums of cells are changed by `shiftTotal`. */
  shift(place: number, change: number): void {
    this.amounts[place] = this.amountAt(place) + change;
  }

  shiftTotal(cell: number, change: number): void {
    this.totals[cell] = this.total(cell) + change;
  }

  /** The number of the cell at an offset that `cellOffset` steps add up to; −1 where there is none. */
  cellAtOffset(offset: number): number {
    return this.cellAt[offset] ?? -1;
  }

  /** What a group of a dimension adds to the offset of a cell. */
  cellOffset(dimension: number, group: number): number {
    return group * (this.cellStrides[dimension] ?? 0);
  }

  private total(cell: number): number {
    return this.totals[cell] ?? 0;
  }

  private amountAt(place: number): number {
    return this.amounts[place] ?? 0;
  }

  private forEachCellOf(at: readonly number[], visit: (cell: number) => void): void {
    const descend = (dimension: number, offset: number): void => {
      const value = at[dimension];
      if (value === undefined) {
        const cell = this.cellAtOffset(offset);
        if (cell >= 0) {
          visit(cell);
        }
        return;
      }
      for (const group of this.dimensions[dimension]?.values[value] ?? []) {
        descend(dimension + 1, offset + this.cellOffset(dimension, group));
      }
    };
    descend(0, 0);
  }
}

function stridesOf(sizes: readonly number[]): number[] {
  const strides: number[] = [];
  let stride = 1;
  for (const size of sizes) {
    strides.push(stride);
    stride *= size;
  }
  return strides;
}

function offsetOf(at: readonly number[], strides: readonly number[]): number {
  return at.reduce((offset, value, dimension) => offset + value * (strides[dimension] ?? 0), 0);
}

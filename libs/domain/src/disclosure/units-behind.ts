import type { QuantityTable } from './quantity-table.js';

type Signed = readonly (readonly [number: number, sign: number])[];

interface AmountWithFlips {
  readonly reach: number;
  /** Whether it can be no less either. */
  readonly isExact: boolean;
}

/** What withholding a cell of the units costs beside its harm: only where nothing else helps is it done for an amount's sake. */
const LAST_RESORT = 1_000_000;

/**
 * The units that the amounts of a table belong to, in a table of their own over the same places and cells: of the money lost
 * with those who did not return (K16), who returned (K01). The amount of a part is that of its units of one kind.
 *
 * Within a part with units of both kinds, money passes from one kind to the other and no unit changes: whatever is published
 * of the units, the amount may be another. In a part where all are of one kind the amount is nothing, or all there is, and it
 * changes only with a unit that changes its kind, which what is published of the units must not show either. So a percentage
 * of 0 or 100 tells the amount, and is counted as telling it.
 */
export class UnitsBehind {
  /** @param table the units of the other kind: as they grow, the amount shrinks */
  constructor(private readonly table: QuantityTable) {}

  /** Whether an amount can change at all of these places only with units that change their kind. */
  needsFlips(places: Signed): boolean {
    return places.some(([place]) => this.table.room(place, 1) < 1 || this.table.room(place, -1) < 1);
  }

  /**
   * By how much the amounts can change if at each of the places a unit changes its kind with them, or nothing where they
   * cannot. The last of a kind takes along all that is of it; otherwise the others of its kind can have any part.
   * @param rooms how much the amount at each place could change
   */
  amountWithFlips(places: Signed, direction: number, rooms: readonly number[]): AmountWithFlips | undefined {
    const reach = Math.min(...rooms);
    let exact: number | undefined;
    for (const [index, [place, sign]] of places.entries()) {
      const others = this.table.room(place, -direction * sign) - 1;
      const room = rooms[index] ?? 0;
      if (others < 0 || (others === 0 && (room > reach || (exact !== undefined && exact !== room)))) {
        return undefined;
      }
      exact = others === 0 ? room : exact;
    }
    return { reach, isExact: exact !== undefined };
  }

  /** Whether a published cell of the units would show that an amount changes in it; without a flip it is taken to. */
  shows(cell: number, direction: number, flips: boolean): boolean {
    return !this.table.withheld[cell] && !(flips && this.table.slack(cell, -direction) >= 1);
  }

  /** What it costs the reader that a cell of the units is withheld, too. */
  harmOf(cell: number): number {
    return LAST_RESORT * (this.table.cells[cell]?.harm ?? 0);
  }

  withhold(cell: number): void {
    this.table.withheld[cell] = true;
  }

  /** A unit changes its kind at each place, and so in each cell; with the opposite sign it changes back. */
  flip(places: Signed, cells: Signed, direction: number): void {
    for (const [place, sign] of places) {
      this.table.shift(place, -direction * sign);
    }
    for (const [cell, sign] of cells) {
      this.table.shiftTotal(cell, -direction * sign);
    }
  }
}

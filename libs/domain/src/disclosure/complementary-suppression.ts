import { Alternatives, type Obstacle } from './alternatives.js';
import { QuantityTable, type QuantityTableInput } from './quantity-table.js';
import { UnitsBehind } from './units-behind.js';

/**
 * Withholds more cells until no withheld one can be worked out from those published. For every withheld cell it builds
 * alternatives: other tables, equally possible, that would have been published in exactly the same way, in which the
 * cell's amount differs (docs/decisions/0015-disclosure-control.md). As long as they lie less than the cell's width apart,
 * it withholds the cells that stand in the way of the cheapest further alternative, least n first. Withholding never
 * invalidates an alternative, so each withheld cell is looked at until it is content, and then no more. Deterministic.
 */
export class ComplementarySuppression {
  private readonly table: QuantityTable;
  private readonly content = new Set<number>();
  private readonly alternatives: Alternatives;

  /** @param of of amounts, the suppression of the units that they belong to; it may be told to withhold some, and settles anew */
  constructor(input: QuantityTableInput, of?: ComplementarySuppression) {
    this.table = new QuantityTable(input);
    this.alternatives = new Alternatives(this.table, of && new UnitsBehind(of.table));
  }

  /** Withholds a cell for reasons that lie elsewhere; call `settle` afterwards. */
  withhold(cell: number): void {
    this.table.withheld[cell] = true;
  }

  /** Whether every withheld cell has been looked at. */
  isSettled(): boolean {
    return this.table.withheld.every((isWithheld, cell) => !isWithheld || this.content.has(cell));
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
        this.alternatives.withholdUnits(next.unitsShownBy);
      }
      this.content.add(cell);
    }
    return [...withheld];
  }

  /** What stands in the way of a cell's alternatives, where they do not lie far enough apart yet. */
  private obstacleOf(cell: number): Obstacle | undefined {
    return this.alternatives.protectionOf(cell).next;
  }
}

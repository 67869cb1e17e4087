import type { NationalTable } from '../../api/contract.js';

type Row = NationalTable['rows'][number];
type Cell = Row['cells'][number];

/** One cell of a table as a line of a file. */
export interface CellLine {
  readonly row: Row;
  readonly column: NationalTable['columns'][number];
  readonly cell: Cell;
}

/** Every cell, row by row, in the order of the columns. */
export function linesOf({ rows, columns }: Pick<NationalTable, 'rows' | 'columns'>): CellLine[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = row.cells.find((each) => each.column === column.key);
      return cell ? [{ row, column, cell }] : [];
    }),
  );
}

/** A number that the source does not have is no zero. */
export function cellStatus({ published, difference }: Cell): 'notPublished' | 'equal' | 'different' {
  if (published === null) return 'notPublished';
  return difference === 0 ? 'equal' : 'different';
}

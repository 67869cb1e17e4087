import { DataTable } from './data-table.js';
import type { Column } from './table-columns.js';

export interface ColumnsTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

const CLASS_OF = { tablet: 'wide-only', desktop: 'desk-only' } as const;

/** A table of a few columns that stand as they are; what a reader may order and choose from is a `RegisterTable`. */
export function ColumnsTable<Row>({ caption, columns: all, rows, rowKey }: ColumnsTableProps<Row>) {
  const columns = all.filter(({ fileOnly }) => fileOnly !== true);
  const classOf = ({ from, numeric }: Column<Row>) =>
    [from && CLASS_OF[from], numeric && 'number'].filter(Boolean).join(' ') || undefined;
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={classOf(column)}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.rowHeading ? (
                <th key={column.key} scope="row" className={classOf(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

import { Fragment, type ReactNode } from 'react';
import { DataTable } from './data-table.js';
import type { Column } from './table-columns.js';

export interface ColumnsTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows below a row, across all columns. */
  below?: (row: Row, index: number) => ReactNode;
}

const CLASS_OF = { tablet: 'wide-only', desktop: 'desk-only' } as const;

/** As many columns as a phone has room for. */
const ON_A_PHONE = 3;

/**
 * A table of a few columns that stand as they are; what a reader may order and choose from is a `RegisterTable`. Where a phone
 * has no room for all of them each row becomes a card there, so that nothing has to be looked for at the side.
 */
export function ColumnsTable<Row>(props: ColumnsTableProps<Row>) {
  const { caption, columns: all, rows, rowKey, below } = props;
  const columns = all.filter(({ fileOnly }) => fileOnly !== true);
  const stacks = columns.filter(({ from }) => from === undefined).length > ON_A_PHONE;
  const classOf = ({ from, numeric }: Column<Row>) =>
    [from && CLASS_OF[from], numeric && 'number'].filter(Boolean).join(' ') || undefined;
  // Drawn as cards, tables are none for some browsers.
  const as = (role: string, label?: string) => (stacks ? { role, 'data-label': label } : {});
  return (
    <DataTable caption={caption} stacks={stacks}>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={classOf(column)} {...as('columnheader')}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {rows.map((row, index) => (
          <Fragment key={rowKey(row)}>
            <tr {...as('row')}>
              {columns.map((column) =>
                column.rowHeading ? (
                  <th key={column.key} scope="row" className={classOf(column)} {...as('rowheader')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)} {...as('cell', column.heading)}>
                    {/* In one piece beside the column's name. */}
                    {stacks ? <div>{column.cell(row)}</div> : column.cell(row)}
                  </td>
                ),
              )}
            </tr>
            {below?.(row, index)}
          </Fragment>
        ))}
      </tbody>
    </DataTable>
  );
}

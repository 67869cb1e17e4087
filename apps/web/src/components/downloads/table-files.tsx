import Box from '@mui/material/Box';
import { type ComponentType, lazy, Suspense } from 'react';
import type { CsvCell } from '../csv-file.js';
import type { FileColumn, TableDownloadsProps } from './table-downloads.js';

/** Comes after the page: nobody takes a table along before it is there. */
const TableDownloads = lazy(async () => ({ default: (await import('./table-downloads.js')).TableDownloads }));

type NamedCell<Row> = readonly [heading: string, cell: (row: Row) => CsvCell];

interface TableFilesProps<Row> {
  /** The file's name without its ending. */
  name: string;
  /** The table's caption, by which its files are told from those of the others on the page. */
  caption: string;
  columns: readonly (NamedCell<Row> | FileColumn<Row>)[];
  rows: readonly Row[] | (() => Promise<readonly Row[]>);
}

/** The files of one of several tables of a page: below it and small, so that the page stays calm. */
export function TableFiles<Row>({ name, caption, columns, rows }: TableFilesProps<Row>) {
  // A lazy component does not keep the kind of rows.
  const Downloads = TableDownloads as ComponentType<TableDownloadsProps<Row>>;
  return (
    <Box
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', minHeight: 31, mt: 0.5 }}
    >
      <Suspense fallback={<span aria-busy />}>
        <Downloads
          name={name}
          columns={columns.map((column) => ('heading' in column ? column : { heading: column[0], csv: column[1] }))}
          rows={rows}
          of={caption}
        />
      </Suspense>
    </Box>
  );
}

import Box from '@mui/material/Box';
import type { CsvCell } from '../csv-file.js';
import { type FileColumn, TableDownloads } from './table-downloads.js';

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
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', mt: 0.5 }}>
      <TableDownloads
        name={name}
        columns={columns.map((column) => ('heading' in column ? column : { heading: column[0], csv: column[1] }))}
        rows={rows}
        of={caption}
      />
    </Box>
  );
}

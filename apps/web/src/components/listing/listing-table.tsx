import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Failure } from '../failure.js';
import { Loading } from '../loading.js';
import { RegisterTable } from '../register-table.js';
import type { Column } from '../table-columns.js';
import type { Listing } from './use-listing.js';

interface ListingTableProps<Row> {
  listing: Listing<Row>;
  /** Stable name of the table, for the choice of columns and the file's name. */
  name: string;
  caption: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** How many there are, in words. */
  count?: (total: number) => string;
  /** What stands in the place of a list without rows. */
  nothing: ReactNode;
  /** How many lines stand for what is on its way. */
  lines?: number;
}

/** A list that is read page after page: what is on its way, what failed, how many there are, the rows, or that there are none. */
export function ListingTable<Row>({ listing, count, nothing, lines = 8, ...table }: ListingTableProps<Row>) {
  const { rows, total, isPending, error, retry, more, fetchingMore, allRows } = listing;
  return (
    <>
      {isPending && <Loading lines={lines} />}
      {error && <Failure error={error} onRetry={retry} />}
      {count !== undefined && total !== undefined && (
        <Typography role="status" sx={{ mb: 1, fontWeight: 600 }}>
          {count(total)}
        </Typography>
      )}
      {total !== undefined && rows.length === 0 && nothing}
      {rows.length > 0 && (
        <RegisterTable
          {...table}
          rows={rows}
          total={total ?? rows.length}
          allRows={allRows}
          onMore={more}
          fetchingMore={fetchingMore}
        />
      )}
    </>
  );
}

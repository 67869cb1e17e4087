import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { ColumnChoice } from './column-choice.js';
import { DataTable } from './data-table.js';
import { MOST_ROWS } from './downloads/use-all-rows.js';
import { TableDownloads } from './downloads/table-downloads.js';
import { SortHeader } from './sort-header.js';
import { type Column, keepHiddenColumns, readHiddenColumns, shownColumns } from './table-columns.js';

interface RegisterTableProps<Row, Sort extends string> {
  /** Stable name of the table, for the choice of columns and the file's name. */
  name: string;
  caption: string;
  columns: readonly Column<Row, Sort>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** How many rows there are in all. */
  total: number;
  /** Fetches the next page; absent on the last one. */
  onMore?: (() => void) | undefined;
  fetchingMore?: boolean;
  /** Fetches every row for the files; those in sight where absent. */
  allRows?: () => Promise<readonly Row[]>;
  /** What the files hold, where the number of rows does not say it. */
  filesNote?: string;
  /** Rows can be chosen, for steps that are taken on several of them. */
  choice?: RowChoice<Row>;
}

interface RowChoice<Row> {
  chosen: (row: Row) => boolean;
  onChoose: (rows: readonly Row[], on: boolean) => void;
  /** What the row is called in the words of its box. */
  nameOf: (row: Row) => string;
}

const CLASS_OF = { tablet: 'wide-only', desktop: 'desk-only' } as const;

function classOf<Row, Sort extends string>({ from, numeric }: Column<Row, Sort>): string | undefined {
  const classes = [from && CLASS_OF[from], numeric && 'number'].filter(Boolean);
  return classes.length > 0 ? classes.join(' ') : undefined;
}

/** Arrows up and down lead from row to row, Home and End to the first and the last: links and buttons keep their place. */
function walkRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('th[scope="row"] a, th[scope="row"] button')];
  const row = (event.target as HTMLElement).closest('tr');
  const at = links.findIndex((link) => row?.contains(link));
  if (at < 0) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = next === undefined ? undefined : links[next];
  if (!link) return;
  event.preventDefault();
  link.focus();
}

/** A dense list of records: ordered by its headings, page after page, with a choice of columns and the rows as a file. */
export function RegisterTable<Row, Sort extends string = never>(props: RegisterTableProps<Row, Sort>) {
  const { name, caption, columns, rows, rowKey, sort, onSort, total, onMore, fetchingMore = false } = props;
  const { allRows, filesNote, choice } = props;
  const { t, number } = useLanguage();
  const [hidden, setHidden] = useState(() => readHiddenColumns(name, columns));
  const [choosing, setChoosing] = useState(false);
  const shown = shownColumns(columns, hidden);
  const limited = allRows !== undefined && total > MOST_ROWS;
  const note = filesNote ?? (limited ? t('participations.filesLimit', { number: number(MOST_ROWS) }) : undefined);

  const hide = (keys: string[]) => {
    setHidden(keys);
    keepHiddenColumns(name, keys);
  };

  return (
    <>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1, mb: 1 }}>
        <Button
          size="small"
          startIcon={<ColumnsIcon />}
          aria-expanded={choosing}
          aria-controls={`${name}-columns`}
          onClick={() => setChoosing(!choosing)}
        >
          {t('common.table.columns')}
        </Button>
        <TableDownloads name={name} columns={columns} rows={allRows ?? rows} />
        {note !== undefined && (
          <Typography variant="body2" color="textSecondary" sx={{ width: '100%', textAlign: 'end' }}>
            {note}
          </Typography>
        )}
      </Box>
      <ColumnChoice id={`${name}-columns`} open={choosing} columns={columns} hidden={hidden} onChange={hide} />
      <DataTable caption={caption}>
        <thead>
          <tr>
            {choice && (
              <td>
                <Checkbox
                  size="small"
                  sx={{ p: 0.5 }}
                  checked={rows.length > 0 && rows.every(choice.chosen)}
                  indeterminate={rows.some(choice.chosen) && !rows.every(choice.chosen)}
                  slotProps={{ input: { 'aria-label': t('steps.chooseAll') } }}
                  onChange={(_event, on) => choice.onChoose(rows, on)}
                />
              </td>
            )}
            {shown.map((column) =>
              column.sort && onSort ? (
                <SortHeader
                  key={column.key}
                  label={column.heading}
                  ascending={column.sort.ascending}
                  descending={column.sort.descending}
                  sort={sort}
                  onSort={onSort}
                  className={classOf(column)}
                />
              ) : (
                <th key={column.key} scope="col" lang={column.headingLanguage} className={classOf(column)}>
                  {column.heading}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody onKeyDown={walkRows}>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {choice && (
                <td>
                  <Checkbox
                    size="small"
                    sx={{ p: 0.5 }}
                    checked={choice.chosen(row)}
                    slotProps={{ input: { 'aria-label': t('steps.chooseRow', { name: choice.nameOf(row) }) } }}
                    onChange={(_event, on) => choice.onChoose([row], on)}
                  />
                </td>
              )}
              {shown.map((column) =>
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
      {rows.length < total && (
        <Box className="no-print" sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          {onMore && (
            <Button variant="outlined" loading={fetchingMore} onClick={onMore}>
              {t('common.actions.showMore')}
            </Button>
          )}
          <Typography color="textSecondary" role="status">
            {t('common.table.shown', { shown: number(rows.length), total: number(total) })}
          </Typography>
        </Box>
      )}
    </>
  );
}

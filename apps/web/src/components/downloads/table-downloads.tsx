import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { writeCsv } from '../csv-file.js';
import { type Column, csvRows } from '../table-columns.js';
import { downloadFile } from './download-file.js';

export type FileColumn<Row> = Pick<Column<Row>, 'heading' | 'csv'>;

export interface TableDownloadsProps<Row> {
  /** The file's name without its ending. */
  name: string;
  /** Those with `csv` stand in the file, also those too wide for the screen. */
  columns: readonly FileColumn<Row>[];
  /** The rows in sight, or what fetches all of them. */
  rows: readonly Row[] | (() => Promise<readonly Row[]>);
  /** Of which table, where a page has many: the buttons then show the format alone. */
  of?: string;
}

const FORMATS = ['csv', 'xlsx'] as const;
const SHORT = { csv: 'CSV', xlsx: 'Excel' } as const;

/** The rows of a table as a file, for every table that is worth more than a look. */
export function TableDownloads<Row>({ name, columns, rows, of }: TableDownloadsProps<Row>) {
  const { t, language } = useLanguage();
  const [writing, setWriting] = useState<(typeof FORMATS)[number]>();

  const download = async (format: (typeof FORMATS)[number]) => {
    setWriting(format);
    try {
      const table = csvRows(columns, typeof rows === 'function' ? await rows() : rows);
      const content =
        format === 'csv'
          ? writeCsv(table, language)
          : await (await import('./xlsx-file.js')).writeTableAsXlsx(table, name);
      downloadFile(content, `${name}.${format}`);
    } finally {
      setWriting(undefined);
    }
  };

  return FORMATS.map((format) => (
    <Button
      key={format}
      size="small"
      startIcon={<DownloadIcon />}
      loading={writing === format}
      loadingPosition="start"
      onClick={() => void download(format)}
      {...(of === undefined ? {} : { 'aria-label': `${t(`common.table.${format}`)}: ${of}` })}
    >
      {of === undefined ? t(`common.table.${format}`) : SHORT[format]}
    </Button>
  ));
}

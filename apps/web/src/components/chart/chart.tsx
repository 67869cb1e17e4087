import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { ColumnsTable, type ColumnsTableProps } from '../columns-table.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { ChartPicture } from './chart-picture.js';
import type { ChartDrawing } from './drawing.js';
import { PictureDownloads } from './picture-downloads.js';

interface ChartProps<Row> {
  /** Name of the files without their endings. */
  name: string;
  title: string;
  /** What the chart shows, in words: what is drawn and what there is to see in it. */
  description: string;
  /** What the figures were made of, for the files: period, day, source of money. */
  source: string;
  /** Stays the same object while nothing changes (`useMemo`). */
  drawing: ChartDrawing;
  /** The chart's figures. */
  table: Omit<ColumnsTableProps<Row>, 'caption'>;
  /** Whether the table is open from the start. */
  tableOpen?: boolean;
}

/**
 * A chart with all that belongs to it: title, picture, the same in words, the figures as a table that can be read, taken along
 * and reached by the keyboard, and the picture as a file.
 */
export function Chart<Row>({ name, title, description, source, drawing, table, tableOpen = false }: ChartProps<Row>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0, breakInside: 'avoid' }}>
      <Box component="figcaption" sx={{ mb: 1 }}>
        <Typography id={`${id}-title`} component="p" sx={{ fontWeight: 650 }}>
          {title}
        </Typography>
      </Box>
      <ChartPicture drawing={drawing} labelledBy={`${id}-title`} describedBy={`${id}-text`} />
      <Typography id={`${id}-text`} color="textSecondary" sx={{ mt: 1, fontSize: '0.9375rem', maxWidth: 900 }}>
        {description}
      </Typography>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 1 }}>
        <PictureDownloads name={name} drawing={drawing} frame={{ title, description, source }} />
        <TableDownloads name={name} columns={table.columns} rows={table.rows} />
      </Box>
      <Box
        component="details"
        open={tableOpen}
        sx={{
          mt: 1,
          summary: { cursor: 'pointer', fontWeight: 600, py: 0.75, width: 'fit-content', minHeight: 24 },
        }}
      >
        <summary>{t('chart.table')}</summary>
        {/* Not the title alone: a frame that scrolls is a landmark, and landmarks have names of their own. */}
        <ColumnsTable caption={t('chart.caption', { title })} {...table} />
      </Box>
    </Box>
  );
}

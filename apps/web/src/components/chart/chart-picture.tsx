import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useColorScheme } from '@mui/material/styles';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import type { ChartDrawing } from './drawing.js';
import type { MountedChart } from './engine.js';
import { CHART_PALETTES } from './palette.js';

interface ChartPictureProps {
  drawing: ChartDrawing;
  labelledBy: string;
  describedBy: string;
}

/** The chart itself. Its library comes after the page; should it not, the table beside the chart says it all. */
export function ChartPicture({ drawing, labelledBy, describedBy }: ChartPictureProps) {
  const { t } = useTranslation();
  const { colorScheme } = useColorScheme();
  const palette = CHART_PALETTES[colorScheme === 'dark' ? 'dark' : 'light'];
  const sheet = useRef<HTMLDivElement>(null);
  const chart = useRef<MountedChart>(undefined);
  const latest = useRef({ drawing, palette });
  const [state, setState] = useState<'coming' | 'there' | 'failed'>('coming');

  useLayoutEffect(() => {
    latest.current = { drawing, palette };
    chart.current?.update(drawing, palette);
  }, [drawing, palette]);

  useEffect(() => {
    let gone = false;
    const mount = async () => {
      const { mountChart } = await import('./engine.js');
      if (gone || !sheet.current) return;
      chart.current = mountChart(sheet.current, latest.current.drawing, latest.current.palette);
      setState('there');
    };
    mount().catch(() => {
      if (!gone) setState('failed');
    });
    return () => {
      gone = true;
      chart.current?.dispose();
      chart.current = undefined;
    };
  }, []);

  return (
    <>
      {state === 'failed' && <Alert severity="warning">{t('chart.failed')}</Alert>}
      {state === 'coming' && <Skeleton variant="rounded" height={drawing.heightAt(640)} aria-hidden />}
      <Box
        ref={sheet}
        role="img"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        hidden={state === 'failed'}
        sx={{ position: 'relative', width: '100%', overflow: 'hidden', printColorAdjust: 'exact' }}
      />
    </>
  );
}

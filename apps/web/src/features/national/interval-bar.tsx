import { styled } from '@mui/material/styles';
import type { LightFigure } from '../../api/contract.js';
import { BAR_HEIGHT, BAR_WIDTH, partsOfBar } from './interval-parts.js';

const Bar = styled('span')(({ theme }) => ({
  display: 'inline-block',
  width: BAR_WIDTH,
  height: BAR_HEIGHT,
  verticalAlign: 'middle',
  backgroundRepeat: 'no-repeat',
  borderBottom: `1px solid ${theme.vars?.palette.divider}`,
  printColorAdjust: 'exact',
}));

/**
 * A figure as a bar of one element, for tables of many hundreds: a picture of its own for each would keep a slow machine busy.
 * It says nothing that does not stand beside it in words.
 */
export function IntervalBar({ figure, maximum }: { figure: LightFigure; maximum: number }) {
  const parts = partsOfBar(figure, maximum);
  return (
    <Bar
      aria-hidden
      style={{
        backgroundImage: parts.map(({ image }) => image).join(','),
        backgroundSize: parts.map(({ width, height }) => `${width}px ${height}px`).join(','),
        backgroundPosition: parts.map(({ left, height }) => `${left}px ${(BAR_HEIGHT - height) / 2}px`).join(','),
      }}
    />
  );
}

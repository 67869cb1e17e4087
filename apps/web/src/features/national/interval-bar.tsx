import { styled } from '@mui/material/styles';
import type { LightFigure } from '../../api/contract.js';

const WIDTH = 112;
const HEIGHT = 14;

const Bar = styled('span')(({ theme }) => ({
  display: 'inline-block',
  width: WIDTH,
  height: HEIGHT,
  verticalAlign: 'middle',
  backgroundRepeat: 'no-repeat',
  borderBottom: `1px solid ${theme.vars?.palette.divider}`,
  printColorAdjust: 'exact',
}));

const flat = (colour: string) => `linear-gradient(${colour}, ${colour})`;
const INK = flat('var(--mui-palette-primary-main)');
const BAND = flat('rgba(var(--mui-palette-primary-mainChannel) / 0.22)');

interface Part {
  readonly image: string;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The parts of the bar in pixels, what lies on top first: the value, the interval, the bounds. */
export function partsOfBar({ value, low, high, ciLow, ciHigh }: LightFigure, maximum: number): Part[] {
  const at = (figure: number) => Math.round((Math.min(Math.max(figure, 0), maximum) / maximum) * (WIDTH - 4));
  const parts: Part[] = [];
  if (value !== null) parts.push({ image: INK, left: at(value), width: 4, height: HEIGHT - 2 });
  if (ciLow !== null && ciHigh !== null) {
    parts.push({ image: INK, left: at(ciLow) + 1, width: Math.max(2, at(ciHigh) - at(ciLow)), height: 2 });
  }
  if (low !== null && high !== null) {
    parts.push({ image: BAND, left: at(low) + 1, width: Math.max(2, at(high) - at(low)), height: HEIGHT - 4 });
  }
  return parts;
}

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
        backgroundPosition: parts.map(({ left, height }) => `${left}px ${(HEIGHT - height) / 2}px`).join(','),
      }}
    />
  );
}

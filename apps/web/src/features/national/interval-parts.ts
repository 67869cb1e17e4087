import type { LightFigure } from '../../api/contract.js';

/** Pixels. */
export const BAR_WIDTH = 112;
export const BAR_HEIGHT = 14;

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
  const at = (figure: number) => Math.round((Math.min(Math.max(figure, 0), maximum) / maximum) * (BAR_WIDTH - 4));
  const parts: Part[] = [];
  if (value !== null) parts.push({ image: INK, left: at(value), width: 4, height: BAR_HEIGHT - 2 });
  if (ciLow !== null && ciHigh !== null) {
    parts.push({ image: INK, left: at(ciLow) + 1, width: Math.max(2, at(ciHigh) - at(ciLow)), height: 2 });
  }
  if (low !== null && high !== null) {
    parts.push({ image: BAND, left: at(low) + 1, width: Math.max(2, at(high) - at(low)), height: BAR_HEIGHT - 4 });
  }
  return parts;
}

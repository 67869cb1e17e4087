import type { LightFigure } from '../../api/contract.js';
import { BAR_HEIGHT, partsOfBar } from './interval-parts.js';

/** The class by which the table that holds the bars gives them their looks: once, not for each of hundreds. */
export const INTERVAL_BAR = 'interval-bar';

/**
 * A figure as a bar of one element, for tables of many hundreds: a picture of its own for each would keep a slow machine busy.
 * It says nothing that does not stand beside it in words.
 */
export function IntervalBar({ figure, maximum }: { figure: LightFigure; maximum: number }) {
  const parts = partsOfBar(figure, maximum);
  return (
    <span
      aria-hidden
      className={INTERVAL_BAR}
      style={{
        backgroundImage: parts.map(({ image }) => image).join(','),
        backgroundSize: parts.map(({ width, height }) => `${width}px ${height}px`).join(','),
        backgroundPosition: parts.map(({ left, height }) => `${left}px ${(BAR_HEIGHT - height) / 2}px`).join(','),
      }}
    />
  );
}

import type { VariantValue } from '#domain/kpi/value.js';

const HEIGHT = 20;
const MARGIN = 6;
/** The accent of the pages; the band is the same colour, lighter, so that both print well in grey. */
const INK = '#0a6375';
const GRID = '#c3ccd1';

/**
 * A share 0–1 on an axis from 0 to 100 %: bounds as a light band, the 95 % interval as a line with ends, the value as a dot.
 * It holds no text: what it says stands beside it in words.
 *
 * @param width in units of which the height has 20
 */
export function intervalSvg(
  { value, low, high, ciLow, ciHigh }: Pick<VariantValue, 'value' | 'low' | 'high' | 'ciLow' | 'ciHigh'>,
  width: number,
): string {
  const at = (share: number) => round(MARGIN + Math.min(1, Math.max(0, share)) * (width - 2 * MARGIN));
  const middle = HEIGHT / 2;
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => `<path d="M${at(share)} 1V${HEIGHT - 1}" stroke="${GRID}" stroke-width="0.8"/>`,
  );
  const band =
    low === null || high === null
      ? ''
      : `<rect x="${at(low)}" y="${middle - 5}" width="${Math.max(1, round(at(high) - at(low)))}" height="10" fill="${INK}" fill-opacity="0.22"/>`;
  const interval =
    ciLow === null || ciHigh === null
      ? ''
      : `<path d="M${at(ciLow)} ${middle}H${at(ciHigh)}M${at(ciLow)} ${middle - 4}v8M${at(ciHigh)} ${middle - 4}v8" stroke="${INK}" stroke-width="1.6" fill="none"/>`;
  const dot =
    value === null
      ? ''
      : `<circle cx="${at(value)}" cy="${middle}" r="3.6" fill="${INK}" stroke="#ffffff" stroke-width="1"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}">${grid.join('')}${band}${interval}${dot}</svg>`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

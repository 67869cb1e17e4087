import type { CustomSeriesOption } from 'echarts/charts';
import type { ChartPalette } from './palette.js';

export type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;
/** One shape of a chart. */
export type Shape = NonNullable<Exclude<ReturnType<RenderItem>, undefined | null>>;

/** How far something stands out, said by shape and colour alike: 0 a disc, 1 a diamond, 2 a triangle. */
export type MarkKind = 0 | 1 | 2;

/** The same three for series that take the name of a symbol. */
export const MARK_SYMBOLS = ['circle', 'diamond', 'triangle'] as const satisfies readonly [string, string, string];

/** A mark with a rim of the ground, so that it stays apart from lines and other marks; hollow where little is behind it. */
export function markShape(
  kind: MarkKind,
  [x, y]: readonly [number, number],
  size: number,
  palette: ChartPalette,
  hollow = false,
): Shape {
  const colour = palette.marks[kind];
  const style = hollow
    ? { fill: palette.ground, stroke: colour, lineWidth: 2 }
    : { fill: colour, stroke: palette.ground, lineWidth: 1.5 };
  if (kind === 0) return { type: 'circle', shape: { cx: x, cy: y, r: size / 2 }, style, z2: 10 };
  const half = size * 0.62;
  const points =
    kind === 1
      ? [
          [x, y - half],
          [x + half, y],
          [x, y + half],
          [x - half, y],
        ]
      : [
          [x, y - half],
          [x + half, y + half * 0.8],
          [x - half, y + half * 0.8],
        ];
  return { type: 'polygon', shape: { points }, style, z2: 10 };
}

/** A straight line. */
export function lineShape(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: string,
  lineWidth: number,
  lineDash?: number[],
): Shape {
  return {
    type: 'line',
    shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
    style: { stroke, fill: 'none', lineWidth, ...(lineDash ? { lineDash } : {}) },
    z2: 5,
  };
}

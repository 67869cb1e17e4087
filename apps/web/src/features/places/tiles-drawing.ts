import { type AxisSteps, stepOf } from '../../components/chart/domain.js';
import { CHART_FONT, type ChartDrawing, type ChartOption, type ChartSheet } from '../../components/chart/drawing.js';
import type { Shape } from '../../components/chart/marks.js';
import { TILE_COLUMNS, TILE_ROWS } from './region-tiles.js';

export interface Tile {
  readonly column: number;
  readonly row: number;
  /** Two digits of KATO. */
  readonly code: string;
  readonly name: string;
  /** Nothing where there is no figure: such a tile is empty and has a dashed rim. */
  readonly figure: number | null;
  readonly text: string;
  /** What the tile says when it is pointed at. */
  readonly note: string;
}

interface TilesChart {
  readonly tiles: readonly Tile[];
  /** What the lightness stands for. */
  readonly steps: AxisSteps;
  readonly format: (figure: number) => string;
  readonly noFigure: string;
}

const GAP = 4;
const LEGEND = 86;
const WIDEST_TILE = 128;

interface Grid {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

function gridAt(width: number): Grid {
  const tile = Math.min(WIDEST_TILE, (width - GAP) / TILE_COLUMNS);
  return { left: (width - tile * TILE_COLUMNS) / 2, width: tile, height: Math.min(tile, Math.max(58, tile * 0.7)) };
}

/** A map of tiles of one size: lightness and a number say how much; the legend below says what the lightness means. */
export function drawTiles(chart: TilesChart): ChartDrawing {
  return {
    heightAt: (width) => gridAt(width).height * TILE_ROWS + LEGEND,
    draw: (sheet) => optionOf(chart, sheet),
  };
}

function optionOf(chart: TilesChart, sheet: ChartSheet): ChartOption {
  const { tiles } = chart;
  return {
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'custom',
        coordinateSystem: 'none',
        data: tiles.map(({ note }, index) => ({ value: index, name: note })),
        tooltip: { formatter: ({ name }: { name: string }) => name },
        renderItem: (params) => {
          const tile = tiles[params.dataIndex];
          return tile ? { type: 'group', emphasisDisabled: true, children: shapesOf(tile, chart, sheet) } : null;
        },
      },
      {
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        tooltip: { show: false },
        data: [0],
        renderItem: () => ({ type: 'group', emphasisDisabled: true, children: legendOf(chart, sheet) }),
      },
    ],
  };
}

function shapesOf(tile: Tile, { steps }: TilesChart, { palette, width }: ChartSheet): Shape[] {
  const grid = gridAt(width);
  const x = grid.left + tile.column * grid.width + GAP / 2;
  const y = tile.row * grid.height + GAP / 2;
  const [tileWidth, tileHeight] = [grid.width - GAP, grid.height - GAP];
  const step = tile.figure === null ? undefined : palette.steps[stepOf(tile.figure, steps, palette.steps.length)];
  const roomy = tileWidth > 84;
  const text = step?.text ?? palette.text;
  const write = (value: string, top: number, size: number, weight: number): Shape => ({
    type: 'text',
    x: x + tileWidth / 2,
    y: top,
    style: {
      text: value,
      fill: text,
      font: `${weight} ${size}px ${CHART_FONT}`,
      align: 'center',
      verticalAlign: 'middle',
      // The name may need two lines; the number is never cut off.
      ...(value === tile.text ? {} : { width: tileWidth - 6, overflow: 'break' as const }),
      lineHeight: size + 2,
    },
  });
  return [
    {
      type: 'rect',
      shape: { x, y, width: tileWidth, height: tileHeight, r: 4 },
      style: step
        ? { fill: step.fill, stroke: palette.line, lineWidth: 1 }
        : { fill: palette.ground, stroke: palette.line, lineWidth: 1, lineDash: [4, 3] },
    },
    roomy ? write(tile.name, y + tileHeight * 0.32, 11.5, 500) : write(tile.code, y + tileHeight * 0.28, 10.5, 500),
    write(tile.text, y + tileHeight * (roomy ? 0.74 : 0.66), roomy ? 15 : 11, 700),
  ];
}

/** The steps with what each stands for, below the map. */
function legendOf(
  { steps: { from, width: stepWidth }, format, noFigure }: TilesChart,
  { palette, width, height }: ChartSheet,
): Shape[] {
  const grid = gridAt(width);
  const top = height - LEGEND + 14;
  const steps = palette.steps.length;
  const whole = Math.min(grid.width * TILE_COLUMNS, 560);
  const step = whole / steps;
  const left = (width - whole) / 2;
  const caption = (text: string, x: number, align: 'left' | 'center' | 'right', below = 20): Shape => ({
    type: 'text',
    x,
    y: top + below,
    style: { text, fill: palette.mutedText, font: `11px ${CHART_FONT}`, align, verticalAlign: 'top' },
  });
  const [first, last] = [0, steps];
  return [
    ...palette.steps.map(({ fill }, index): Shape => ({
      type: 'rect',
      shape: { x: left + index * step, y: top, width: step, height: 14 },
      style: { fill, stroke: palette.line, lineWidth: 1 },
    })),
    // Before what there is more or less of at other widths: a shape is drawn anew in the place of the one before it.
    {
      type: 'rect',
      shape: { x: left, y: top + 42, width: 28, height: 14 },
      style: { fill: palette.ground, stroke: palette.line, lineWidth: 1, lineDash: [4, 3] },
    },
    caption(noFigure, left + 36, 'left', 43),
    ...Array.from({ length: steps + 1 }, (_, index) =>
      caption(
        format(from + stepWidth * index),
        left + index * step,
        index === first ? 'left' : index === last ? 'right' : 'center',
      ),
    ).filter((_, index) => step > 70 || index % steps === 0),
  ];
}

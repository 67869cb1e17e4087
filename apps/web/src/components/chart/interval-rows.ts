import { CHART_FONT, type ChartDrawing, type ChartOption, type ChartSheet } from './drawing.js';
import { lineShape, type MarkKind, markShape, type RenderItem, type Shape } from './marks.js';
import type { ChartPalette } from './palette.js';

type Maybe = number | null;

/** One line of the chart: a figure with its interval and its bounds. */
export interface IntervalRow {
  readonly name: string;
  readonly value: Maybe;
  readonly low: Maybe;
  readonly high: Maybe;
  readonly ciLow: Maybe;
  readonly ciHigh: Maybe;
  readonly mark?: MarkKind;
  /** What the row says when it is pointed at. */
  readonly note: string;
}

export interface IntervalRows {
  readonly rows: readonly IntervalRow[];
  readonly from: number;
  readonly to: number;
  readonly format: (value: number) => string;
  /** A line across all rows to compare them with, such as the country's figure, or no difference. */
  readonly reference?: { readonly value: number; readonly name: string };
}

const NARROW = 560;
const TOP = 26;
const BOTTOM = 34;
const NAME_WIDTH = 0.34;

/** On a phone a name stands above its figure, in up to three lines. */
const rowHeight = (width: number) => (width < NARROW ? 76 : 42);

/** Figures one below the other on a common axis: bounds as a band, the interval as a line with ends, the value as a mark. */
export function drawIntervalRows(chart: IntervalRows): ChartDrawing {
  return {
    heightAt: (width) => TOP + BOTTOM + chart.rows.length * rowHeight(width),
    draw: (sheet) => optionOf(chart, sheet),
  };
}

function optionOf({ rows, from, to, format, reference }: IntervalRows, { palette, width }: ChartSheet): ChartOption {
  const narrow = width < NARROW;
  const nameWidth = Math.min(320, width * NAME_WIDTH);
  return {
    tooltip: { trigger: 'item' },
    grid: { top: TOP, bottom: BOTTOM, left: narrow ? 16 : nameWidth + 16, right: 24 },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      interval: (to - from) / (narrow ? 2 : 4),
      axisLabel: { formatter: format, color: palette.mutedText, hideOverlap: true },
      splitLine: { lineStyle: { color: palette.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: narrow
        ? { show: false }
        : { width: nameWidth, overflow: 'break', color: palette.text, interval: 0, lineHeight: 15 },
    },
    series: [
      ...(reference === undefined
        ? []
        : [
            {
              type: 'custom' as const,
              silent: true,
              data: [[reference.value, 0]],
              clip: false,
              renderItem: referenceShape(reference, palette),
            },
          ]),
      {
        type: 'custom',
        data: rows.map(({ note }, index) => ({ value: [from, index], name: note })),
        tooltip: { formatter: ({ name }: { name: string }) => name },
        clip: false,
        renderItem: (params, api) => {
          const row = rows[params.dataIndex];
          if (!row) return null;
          const at = (value: number) => api.coord([Math.min(to, Math.max(from, value)), params.dataIndex])[0] ?? 0;
          const middle = (api.coord([from, params.dataIndex])[1] ?? 0) + (narrow ? 24 : 0);
          const children: Shape[] = [];
          const { value, low, high, ciLow, ciHigh, mark = 0 } = row;
          if (narrow) {
            children.push({
              type: 'text',
              x: at(from),
              y: middle - 12,
              style: {
                text: row.name,
                fill: palette.text,
                font: `12px ${CHART_FONT}`,
                verticalAlign: 'bottom',
                lineHeight: 14,
                width: width - 40,
                overflow: 'break',
              },
            });
          }
          if (low !== null && high !== null) {
            const shape = { x: at(low), y: middle - 8, width: Math.max(1, at(high) - at(low)), height: 16, r: 2 };
            children.push({ type: 'rect', shape, style: { fill: palette.band } });
          }
          if (ciLow !== null && ciHigh !== null) {
            const colour = palette.marks[mark];
            children.push(lineShape([at(ciLow), middle], [at(ciHigh), middle], colour, 2));
            for (const end of [at(ciLow), at(ciHigh)]) {
              children.push(lineShape([end, middle - 5], [end, middle + 5], colour, 2));
            }
          }
          if (value !== null) children.push(markShape(mark, [at(value), middle], 12, palette));
          return { type: 'group', emphasisDisabled: true, children };
        },
      },
    ],
  };
}

/** A dashed line from the top of the rows to their end, named above. */
function referenceShape({ value, name }: NonNullable<IntervalRows['reference']>, palette: ChartPalette): RenderItem {
  return (params, api) => {
    const { y = 0, height = 0 } = params.coordSys as { y?: number; height?: number };
    const x = api.coord([value, 0])[0] ?? 0;
    return {
      type: 'group',
      children: [
        lineShape([x, y], [x, y + height], palette.line, 1.5, [5, 4]),
        {
          type: 'text',
          x,
          y: y - 6,
          style: {
            text: name,
            fill: palette.mutedText,
            font: `12px ${CHART_FONT}`,
            align: 'center',
            verticalAlign: 'bottom',
          },
        },
      ],
    };
  };
}

import type { LineSeriesOption } from 'echarts/charts';
import type { ChartDrawing, ChartOption, ChartSheet } from './drawing.js';
import { lineShape, markShape, type RenderItem, type Shape } from './marks.js';
import type { ChartPalette } from './palette.js';

type Maybe = number | null;

/** One year of a panel, or several pooled that end with it. */
export interface YearPoint {
  readonly year: string;
  readonly value: Maybe;
  readonly low: Maybe;
  readonly high: Maybe;
  readonly ciLow: Maybe;
  readonly ciHigh: Maybe;
  /** Little is behind it: it is drawn hollow. */
  readonly isSmall: boolean;
  /** What the point says when it is pointed at. */
  readonly note: string;
}

export interface YearPanel {
  readonly title: string;
  readonly points: readonly YearPoint[];
}

export interface YearPanels {
  readonly panels: readonly YearPanel[];
  /** All years, oldest first, the same in each panel. */
  readonly years: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly format: (value: number) => string;
}

const GAP = 20;
const AXIS = 42;
const SINGLE_HEIGHT = 300;
const PANEL_HEIGHT = 192;
/** Three lines of a title, and room for a mark at the very top of the axis. */
const TITLE_HEIGHT = 58;

interface Layout {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

function layoutOf(panels: number, width: number): Layout {
  if (panels <= 1) return { columns: 1, width, height: SINGLE_HEIGHT };
  const columns = Math.max(1, Math.min(6, Math.floor(width / 210), panels));
  return { columns, width: width / columns, height: PANEL_HEIGHT };
}

/** An indicator over the years, in one panel or in many small ones with the same axes. */
export function drawYearPanels(chart: YearPanels): ChartDrawing {
  return {
    heightAt: (width) => {
      const { columns, height } = layoutOf(chart.panels.length, width);
      return Math.max(1, Math.ceil(chart.panels.length / columns)) * height;
    },
    draw: (sheet) => optionOf(chart, sheet),
  };
}

function optionOf({ panels, years, from, to, format }: YearPanels, { palette, width }: ChartSheet): ChartOption {
  const layout = layoutOf(panels.length, width);
  const many = panels.length > 1;
  const left = (index: number) => (index % layout.columns) * layout.width;
  const top = (index: number) => Math.floor(index / layout.columns) * layout.height;
  const titleHeight = many ? TITLE_HEIGHT : 14;
  return {
    tooltip: { trigger: 'item' },
    title: many
      ? panels.map(({ title }, index) => ({
          text: title,
          left: left(index) + 4,
          top: top(index) + 4,
          padding: 0,
          textStyle: {
            fontSize: 12,
            fontWeight: 600,
            lineHeight: 14,
            color: palette.text,
            width: layout.width - GAP,
            overflow: 'break',
          },
        }))
      : [],
    grid: panels.map((_, index) => ({
      left: left(index) + AXIS,
      top: top(index) + titleHeight,
      width: layout.width - AXIS - GAP,
      height: layout.height - titleHeight - 34,
    })),
    xAxis: panels.map((_, index) => ({
      type: 'category',
      gridIndex: index,
      data: [...years],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: {
        color: palette.mutedText,
        fontSize: 11,
        hideOverlap: true,
        // In a small panel the first and the last year are enough.
        interval: many ? (place: number) => place === 0 || place === years.length - 1 : 'auto',
      },
    })),
    yAxis: panels.map((_, index) => ({
      type: 'value',
      gridIndex: index,
      min: from,
      max: to,
      interval: (to - from) / (many ? 2 : 4),
      axisLabel: { formatter: format, color: palette.mutedText, fontSize: 11 },
      splitLine: { lineStyle: { color: palette.grid } },
    })),
    series: panels.flatMap(({ points }, index) => [
      lineOf(points, years, index, palette),
      {
        type: 'custom' as const,
        xAxisIndex: index,
        yAxisIndex: index,
        data: points.map(({ year, note, value }) => ({ value: [year, value ?? from], name: note })),
        tooltip: { formatter: ({ name }: { name: string }) => name },
        clip: false,
        renderItem: pointShape(points, { from, to }, palette),
      },
    ]),
  };
}

/** Leads the eye from year to year; where a year has no value it is broken. */
function lineOf(
  points: readonly YearPoint[],
  years: readonly string[],
  index: number,
  palette: ChartPalette,
): LineSeriesOption {
  const values = new Map(points.map(({ year, value }) => [year, value]));
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.marks[0], width: 1.5 },
    data: years.map((year) => values.get(year) ?? null),
  };
}

function pointShape(
  points: readonly YearPoint[],
  { from, to }: Pick<YearPanels, 'from' | 'to'>,
  palette: ChartPalette,
): RenderItem {
  return (params, api) => {
    const point = points[params.dataIndex];
    if (!point) return null;
    const { value, low, high, ciLow, ciHigh, isSmall } = point;
    const at = (figure: number) => api.coord([point.year, Math.min(to, Math.max(from, figure))]);
    const x = at(from)[0] ?? 0;
    const y = (figure: number) => at(figure)[1] ?? 0;
    const children: Shape[] = [];
    if (low !== null && high !== null) {
      const shape = { x: x - 6, y: y(high), width: 12, height: Math.max(1, y(low) - y(high)), r: 2 };
      children.push({ type: 'rect', shape, style: { fill: palette.band } });
    }
    if (ciLow !== null && ciHigh !== null) {
      children.push(lineShape([x, y(ciLow)], [x, y(ciHigh)], palette.marks[0], 2));
      for (const end of [y(ciLow), y(ciHigh)])
        children.push(lineShape([x - 4, end], [x + 4, end], palette.marks[0], 2));
    }
    if (value !== null) children.push(markShape(0, [x, y(value)], 9, palette, isSmall));
    return { type: 'group', emphasisDisabled: true, children };
  };
}

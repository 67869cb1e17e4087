import { domainFromZero } from './domain.js';
import type { ChartDrawing, ChartOption, ChartSheet } from './drawing.js';

export interface CountBar {
  readonly name: string;
  readonly count: number;
}

interface CountBars {
  readonly bars: readonly CountBar[];
  readonly format: (count: number) => string;
}

const ROW = 26;
const EDGES = 44;

/** Counts as bars one below the other, each with its number. */
export function drawCountBars(chart: CountBars): ChartDrawing {
  return {
    heightAt: () => EDGES + chart.bars.length * ROW,
    draw: (sheet) => optionOf(chart, sheet),
  };
}

function optionOf({ bars, format }: CountBars, { palette, width }: ChartSheet): ChartOption {
  const nameWidth = Math.min(240, width * 0.38);
  const { from, to } = domainFromZero(bars.map(({ count }) => count));
  return {
    tooltip: { trigger: 'item', formatter: '{b}: {c}' },
    grid: { top: 6, bottom: 34, left: nameWidth + 14, right: 56 },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      interval: (to - from) / 2,
      axisLabel: { formatter: format, color: palette.mutedText, hideOverlap: true },
      splitLine: { lineStyle: { color: palette.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { width: nameWidth, overflow: 'truncate', color: palette.text, interval: 0 },
    },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        emphasis: { disabled: true },
        itemStyle: { color: palette.marks[0], borderRadius: [0, 3, 3, 0] },
        label: {
          show: true,
          position: 'right',
          color: palette.text,
          formatter: ({ value }) => (typeof value === 'number' ? format(value) : ''),
        },
        data: bars.map(({ name, count }) => ({ name, value: count })),
      },
    ],
  };
}

import type { CorrelationView } from '../../api/contract.js';
import type { AxisDomain } from '../../components/chart/domain.js';
import type { ChartDrawing, ChartOption, ChartSheet } from '../../components/chart/drawing.js';
import { placeLabels } from './label-places.js';

interface AxisWords {
  readonly name: string;
  readonly domain: AxisDomain;
  readonly format: (value: number) => string;
  /** What stands at the axis. */
  readonly tick: (value: number) => string;
}

interface CorrelationWords {
  readonly x: AxisWords;
  readonly y: AxisWords;
  readonly name: (university: CorrelationView['universities'][number]) => string;
}

/** Two indicators against each other, one mark for each university. No line is drawn through them: it would claim a law. */
export function drawCorrelation(correlation: CorrelationView, words: CorrelationWords): ChartDrawing {
  return {
    heightAt: (width) => (width < 560 ? 340 : 460),
    draw: (sheet) => optionOf(correlation, words, sheet),
  };
}

function optionOf(
  { universities }: CorrelationView,
  { x, y, name }: CorrelationWords,
  { palette, width, height }: ChartSheet,
): ChartOption {
  const narrow = width < 560;
  const grid = { top: 36, bottom: 54, left: narrow ? 64 : 86, right: 28 };
  const marks = universities.flatMap((university) => {
    if (university.x.value === null || university.y.value === null) return [];
    const note = [
      name(university),
      `${x.name}: ${x.format(university.x.value)}`,
      `${y.name}: ${y.format(university.y.value)}`,
    ].join('\n');
    return [{ at: { x: university.x.value, y: university.y.value }, name: university.university, note }];
  });
  const along = ({ domain }: AxisWords, value: number) => (value - domain.from) / (domain.to - domain.from);
  const places = placeLabels(
    marks.map(({ at, name: code }) => ({
      x: grid.left + along(x, at.x) * (width - grid.left - grid.right),
      y: height - grid.bottom - along(y, at.y) * (height - grid.top - grid.bottom),
      name: code,
    })),
  );
  const axis = ({ domain, tick }: AxisWords) => ({
    type: 'value' as const,
    min: domain.from,
    max: domain.to,
    interval: (domain.to - domain.from) / 4,
    axisLabel: { formatter: tick, color: palette.mutedText, hideOverlap: true },
    axisLine: { show: true, lineStyle: { color: palette.line } },
    splitLine: { lineStyle: { color: palette.grid } },
    nameTextStyle: { color: palette.text, fontWeight: 600 as const, width: width - 90, overflow: 'truncate' as const },
  });
  return {
    tooltip: { trigger: 'item' },
    grid,
    xAxis: { ...axis(x), name: x.name, nameLocation: 'middle', nameGap: 32 },
    // Above the axis and not along it: nobody reads with the head on one side.
    yAxis: {
      ...axis(y),
      name: y.name,
      nameLocation: 'end',
      nameGap: 14,
      nameTextStyle: {
        color: palette.text,
        fontWeight: 600,
        align: 'left',
        padding: [0, 0, 0, narrow ? -50 : -70],
        width: width - 40,
        overflow: 'truncate',
      },
    },
    series: [
      {
        type: 'scatter',
        symbol: 'circle',
        symbolSize: 11,
        emphasis: { disabled: true },
        itemStyle: { color: palette.marks[0], borderColor: palette.ground, borderWidth: 1 },
        label: { show: !narrow, color: palette.mutedText, fontSize: 10, formatter: '{b}' },
        labelLayout: { hideOverlap: true },
        tooltip: { formatter: (item: unknown) => (item as { data: { note: string } }).data.note },
        data: marks.map(({ at, name: code, note }, index) => ({
          value: [at.x, at.y],
          name: code,
          note,
          label: { position: places[index] ?? 'top' },
        })),
      },
    ],
  };
}

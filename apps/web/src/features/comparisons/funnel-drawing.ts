import type { FunnelView } from '../../api/contract.js';
import { CHART_FONT, type ChartDrawing, type ChartOption, type ChartSheet } from '../../components/chart/drawing.js';
import { roundUp } from '../../components/chart/domain.js';
import { MARK_SYMBOLS, type MarkKind } from '../../components/chart/marks.js';
import { type LimitsKind, placeOf } from './funnel-reading.js';

interface FunnelWords {
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
  readonly name: (university: FunnelView['universities'][number]) => string;
  /** Names of the axis and of the lines. */
  readonly known: string;
  readonly centre: string;
  readonly inner: string;
  readonly outer: string;
}

const MARK_OF = { farBelow: 2, below: 1, inside: 0, above: 1, farAbove: 2 } as const satisfies Record<string, MarkKind>;

/** A funnel: shares against how many are known, with the lines at 95 and 99.8 %; what lies outside by its shape too. */
export function drawFunnel(funnel: FunnelView, limits: LimitsKind, words: FunnelWords): ChartDrawing {
  return {
    heightAt: (width) => (width < 560 ? 360 : 460),
    draw: (sheet) => optionOf(funnel, limits, words, sheet),
  };
}

function optionOf(
  { centre, curve, universities }: FunnelView,
  limits: LimitsKind,
  words: FunnelWords,
  { palette, width }: ChartSheet,
): ChartOption {
  const most = curve.at(-1)?.n ?? 1;
  const narrow = width < 560;
  const line = (points: (number | null)[][], type: 'solid' | 'dashed' | 'dotted', colour: string) => ({
    type: 'line' as const,
    silent: true,
    symbol: 'none',
    data: points,
    lineStyle: { color: colour, width: 1.5, type },
    emphasis: { disabled: true },
  });
  const limit = (which: 'inner' | 'outer', end: 'low' | 'high') =>
    line(
      curve.map((point) => [point.n, point[limits][which][end]]),
      which === 'inner' ? 'dashed' : 'solid',
      palette.line,
    );
  const last = curve.at(-1);
  const ends: readonly LineEnd[] = last
    ? [
        { at: last[limits].outer.high, text: words.outer },
        { at: last[limits].inner.high, text: words.inner },
        ...(centre === null ? [] : [{ at: centre, text: words.centre }]),
        { at: last[limits].inner.low, text: words.inner },
        { at: last[limits].outer.low, text: words.outer },
      ]
    : [];
  const { from, to } = rangeOf(universities, ends);
  return {
    tooltip: { trigger: 'item' },
    // Above a mark at 100 % there is room for its name.
    grid: { top: 32, bottom: 46, left: 52, right: narrow ? 52 : 76 },
    xAxis: {
      type: 'value',
      min: 0,
      max: roundUp(most),
      name: words.known,
      nameLocation: 'middle',
      nameGap: 30,
      nameTextStyle: { color: palette.mutedText },
      splitNumber: narrow ? 3 : 6,
      axisLabel: { formatter: words.number, color: palette.mutedText, hideOverlap: true },
      axisLine: { lineStyle: { color: palette.line } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: from,
      max: to,
      interval: (to - from) / 4,
      axisLabel: { formatter: words.percent, color: palette.mutedText },
      splitLine: { lineStyle: { color: palette.grid } },
    },
    series: [
      ...(['outer', 'inner'] as const).flatMap((which) => [limit(which, 'low'), limit(which, 'high')]),
      ...(centre === null
        ? []
        : [
            line(
              [
                [0, centre],
                [most, centre],
              ],
              'dotted',
              palette.text,
            ),
          ]),
      {
        type: 'custom',
        silent: true,
        clip: false,
        data: [[most, centre ?? 0]],
        renderItem: (_params, api) => {
          const [x = 0] = api.coord([most, from]);
          const places = keepApart(ends.map(({ at }) => api.coord([most, at])[1] ?? 0));
          return {
            type: 'group',
            children: ends.map(({ text }, index) => ({
              type: 'text',
              x: x + 8,
              y: places[index] ?? 0,
              style: { text, fill: palette.mutedText, font: `11px ${CHART_FONT}`, verticalAlign: 'middle' },
            })),
          };
        },
      },
      ...([0, 1, 2] as const).map((mark) => ({
        type: 'scatter' as const,
        symbol: MARK_SYMBOLS[mark],
        symbolSize: [9, 13, 14][mark] ?? 9,
        z: 5 + mark,
        emphasis: { disabled: true },
        itemStyle: { color: palette.marks[mark], borderColor: palette.ground, borderWidth: 1 },
        label:
          mark === 0
            ? { show: false }
            : { show: true, position: 'top' as const, color: palette.text, fontSize: 11, formatter: '{b}' },
        labelLayout: { hideOverlap: true },
        tooltip: { formatter: (item: unknown) => (item as { data: { note: string } }).data.note },
        data: universities.flatMap((university) => {
          const place = placeOf(university, limits);
          const { value, yes, no } = university.figure;
          if (place === undefined || value === null || MARK_OF[place] !== mark) return [];
          const note = `${words.name(university)}\n${words.percent(value)}, n ${words.number(yes + no)}`;
          return [{ value: [yes + no, value], name: university.university, note }];
        }),
      })),
    ],
  };
}

/** The name of a line at its end. */
interface LineEnd {
  readonly at: number;
  readonly text: string;
}

const STEP = 0.2;

/** The shares drawn: all that there are, and the lines where they are narrow, in whole fifths; 0–1 at the widest. */
function rangeOf(universities: FunnelView['universities'], ends: readonly LineEnd[]): { from: number; to: number } {
  const shares = [...universities.flatMap(({ figure }) => figure.value ?? []), ...ends.map(({ at }) => at)];
  const lowest = Math.min(1, ...shares);
  const highest = Math.max(0, ...shares);
  return {
    from: Math.max(0, Math.floor((lowest - 0.02) / STEP) * STEP),
    to: Math.min(1, Math.ceil((highest + 0.02) / STEP) * STEP),
  };
}

const LINE_HEIGHT = 13;

/** Heights of names from top to bottom, pushed apart evenly around their middle where they would lie over each other. */
export function keepApart(heights: readonly number[]): number[] {
  const pushed = [...heights];
  for (let index = 1; index < pushed.length; index += 1) {
    pushed[index] = Math.max(pushed[index] ?? 0, (pushed[index - 1] ?? 0) + LINE_HEIGHT);
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const shift = mean(heights) - mean(pushed);
  return pushed.map((height) => height + shift);
}

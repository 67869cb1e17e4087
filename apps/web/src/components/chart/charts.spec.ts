import { describe, expect, it } from '@jest/globals';
import type { ChartDrawing } from './drawing.js';
import { drawSvg } from './engine.js';
import { drawIntervalRows } from './interval-rows.js';
import { CHART_PALETTES } from './palette.js';
import { drawYearPanels } from './year-panels.js';

const percent = (share: number) => `${Math.round(share * 100)} %`;
const figure = { value: 0.8, low: 0.6, high: 0.85, ciLow: 0.62, ciHigh: 0.9 };
const NONE = { value: null, low: null, high: null, ciLow: null, ciHigh: null };
const { light, dark } = CHART_PALETTES;

const rows = drawIntervalRows({
  rows: [
    { name: 'Алатау университеті', ...figure, note: 'A' },
    { name: 'Ертіс университеті', ...figure, value: 0.3, mark: 2, note: 'B' },
    { name: 'Жайық университеті', ...NONE, note: 'C' },
  ],
  from: 0,
  to: 1,
  format: percent,
  reference: { value: 0.5, name: 'Бүкіл ел' },
});

const panels = drawYearPanels({
  panels: ['Алатау', 'Ертіс', 'Жайық'].map((title) => ({
    title,
    points: [
      { year: '2022/2023', ...figure, isSmall: true, note: '2022' },
      { year: '2023/2024', ...NONE, isSmall: true, note: '2023' },
      { year: '2024/2025', ...figure, isSmall: false, note: '2024' },
    ],
  })),
  years: ['2022/2023', '2023/2024', '2024/2025'],
  from: 0,
  to: 1,
  format: percent,
});

const count = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].length;

describe.each([
  ['rows of intervals', rows],
  ['panels over years', panels],
] as [string, ChartDrawing][])('%s', (_name, drawing) => {
  it.each([320, 960])('is drawn %i px wide without anything that a page would have to load or run', (width) => {
    const svg = drawSvg(drawing, width, light);
    expect(svg).toMatch(new RegExp(`^<svg width="${width}" height="${drawing.heightAt(width)}"`));
    expect(svg).not.toMatch(/<script|<style|style=|<image|foreignObject|ecmeta|NaN|undefined/);
  });

  it('takes its colours from the scheme', () => {
    expect(drawSvg(drawing, 640, light)).toContain(light.marks[0]);
    expect(drawSvg(drawing, 640, dark)).toContain(dark.marks[0]);
    expect(drawSvg(drawing, 640, dark)).not.toContain(light.marks[0]);
  });
});

describe('rows of intervals', () => {
  it.each([320, 960])('name every row and the line to compare with, %i px wide', (width) => {
    const svg = drawSvg(rows, width, light);
    for (const name of ['Алатау', 'Ертіс', 'Жайық', 'Бүкіл ел', '100 %']) expect(svg).toContain(name);
  });

  it('draw bounds only where there are any', () => {
    expect(count(drawSvg(rows, 960, light), new RegExp(`fill="${light.band}"`, 'g'))).toBe(2);
  });

  it('are higher on a phone, where the name stands above its figure', () => {
    expect(rows.heightAt(320)).toBeGreaterThan(rows.heightAt(960));
  });
});

describe('panels over years', () => {
  it('are one below the other on a phone and side by side at a desk', () => {
    expect(panels.heightAt(320)).toBe(3 * panels.heightAt(960));
  });

  it('draw a year without a value not at all, and one with little behind it hollow', () => {
    const svg = drawSvg(panels, 960, light);
    expect(count(svg, new RegExp(`fill="${light.band}"`, 'g'))).toBe(6);
    expect(
      count(
        svg,
        new RegExp(
          `stroke="${light.marks[0]}" stroke-width="2"[^>]*fill="${light.ground}"|fill="${light.ground}" stroke="${light.marks[0]}"`,
          'g',
        ),
      ),
    ).toBe(3);
  });
});

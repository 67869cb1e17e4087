import { describe, expect, it } from '@jest/globals';
import { drawFunnel as placeAll } from '#domain/comparisons/funnel-reading.js';
import type { FunnelView } from '../../api/contract.js';
import { drawSvg } from '../../components/chart/engine.js';
import { CHART_PALETTES } from '../../components/chart/palette.js';
import { drawFunnel, keepApart } from './funnel-drawing.js';
import { outsideOf, placeOf, readLimits } from './funnel-reading.js';

const COUNTS = { ALPHA: [24, 50], BETA: [100, 130], GAMMA: [38, 50], DELTA: [200, 300], ORDA: [28, 70], TAU: [0, 0] };

function funnelOf(counts: Readonly<Record<string, readonly number[]>>): FunnelView {
  const proportions = Object.values(counts).map(([yes = 0, known = 0]) => ({ yes, known }));
  const { institutions, ...funnel } = placeAll(proportions);
  const text = { kk: '', ru: '', en: '' };
  return {
    indicator: 'K01',
    type: 'bounded',
    lowerIsBetter: false,
    definitionVersion: 1,
    period: 'all',
    asOf: '2026-11-21',
    funding: 'all',
    note: text,
    shrinkageNote: text,
    ...funnel,
    curve: [...funnel.curve],
    universities: Object.entries(counts).map(([university, [yes = 0, known = 0]], index) => ({
      university,
      names: { kk: university, ru: university, en: university },
      knownParticipations: known,
      figure: {
        n: known,
        yes,
        no: known - yes,
        unknown: 0,
        notDue: 0,
        notApplicable: 0,
        excluded: 0,
        value: known === 0 ? null : yes / known,
        low: null,
        high: null,
        ciLow: null,
        ciHigh: null,
        knownShare: null,
      },
      ...(institutions[index] ?? { byChance: null, overdispersed: null, shrunk: null }),
    })),
  };
}

const funnel = funnelOf(COUNTS);
const words = {
  percent: (share: number) => `${Math.round(share * 100)} %`,
  number: String,
  name: ({ university }: { university: string }) => university,
  known: 'n',
  centre: 'Ел',
  inner: '95 %',
  outer: '99.8 %',
};

describe('where universities lie in a funnel', () => {
  it('is told by the outer lines first, and not at all of whom nobody is known', () => {
    const places = funnel.universities.map((row) => placeOf(row, 'byChance'));
    expect(places).toEqual(['below', 'above', 'inside', 'inside', 'farBelow', undefined]);
  });

  it('names those outside in the order in which they came', () => {
    expect(outsideOf(funnel.universities, 'byChance').map(({ row }) => row.university)).toEqual([
      'ALPHA',
      'BETA',
      'ORDA',
    ]);
    expect(outsideOf(funnel.universities, 'overdispersed').length).toBeLessThan(3);
  });

  it('takes the wider lines where an address says nothing else', () => {
    expect([readLimits(undefined), readLimits('chance'), readLimits('x')]).toEqual([
      'overdispersed',
      'byChance',
      'overdispersed',
    ]);
  });
});

describe('the drawing of a funnel', () => {
  const svg = drawSvg(drawFunnel(funnel, 'byChance', words), 960, CHART_PALETTES.light);

  it('names whoever lies outside and the lines, and nobody inside', () => {
    for (const text of ['ALPHA', 'BETA', 'ORDA', '95 %', '99.8 %', 'Ел']) expect(svg).toContain(`>${text}</text>`);
    for (const text of ['GAMMA', 'DELTA', 'TAU']) expect(svg).not.toContain(text);
  });

  it('uses the marks’ colours, and no share beyond those that there are', () => {
    for (const colour of CHART_PALETTES.light.marks) expect(svg).toContain(colour);
    expect(svg).not.toContain('>0 %</text>');
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('keeps the names of the lines apart, around where the lines end', () => {
    const apart = keepApart([10, 12, 13, 14, 40]);
    expect(apart.every((height, index) => index === 0 || height - (apart[index - 1] ?? 0) > 12.999)).toBe(true);
    expect(apart.reduce((sum, height) => sum + height, 0)).toBeCloseTo(89, 9);
    expect(keepApart([0, 20, 60])).toEqual([0, 20, 60]);
  });
});

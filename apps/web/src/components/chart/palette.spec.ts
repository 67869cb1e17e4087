import { describe, expect, it } from '@jest/globals';
import { CHART_PALETTES } from './palette.js';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(CHART_PALETTES))('the %s colours of charts', (_scheme, palette) => {
  it.each(['text', 'mutedText'] as const)('let %s be read on the ground', (text) => {
    expect(contrast(palette[text], palette.ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('let marks and lines be seen on the ground, and marks on the band', () => {
    for (const colour of [...palette.marks, palette.line]) {
      expect(contrast(colour, palette.ground)).toBeGreaterThanOrEqual(3);
    }
    for (const mark of palette.marks) expect(contrast(mark, palette.band)).toBeGreaterThanOrEqual(3);
  });

  it('let numbers be read on every step, which differ in lightness in one direction', () => {
    for (const { fill, text } of palette.steps) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    const away = palette.steps.map(({ fill }) => contrast(fill, palette.ground));
    expect(away).toEqual(away.toSorted((a, b) => a - b));
    expect(new Set(away).size).toBe(palette.steps.length);
  });
});

import { describe, expect, it } from '@jest/globals';
import { composePicture, wrapText } from './compose-picture.js';
import { CHART_PALETTES } from './palette.js';

describe('a chart as a file', () => {
  const frame = {
    title: 'K01 «Оралу» <2024>',
    description: 'Екі университет & ел',
    source: 'Qaitu, 21.11.2026',
    language: 'kk',
  };
  const { svg, width, height } = composePicture(
    '<svg width="400" height="200"><circle r="3"/></svg>',
    { width: 400, height: 200 },
    frame,
    CHART_PALETTES.light,
  );

  it('says in the file itself what it shows and what it was made of', () => {
    expect(svg).toContain('<title id="title">K01 «Оралу» &lt;2024&gt;</title>');
    expect(svg).toContain('<desc id="description">Екі университет &amp; ел</desc>');
    expect(svg).toContain('>Qaitu, 21.11.2026</text>');
    expect(svg).toContain(' lang="kk"');
  });

  it('holds the chart on a ground of its own, with room around it', () => {
    expect(svg).toContain('<rect width="100%" height="100%" fill="#ffffff"/>');
    expect(svg).toMatch(/<svg x="16" y="\d+" width="400" height="200"><circle r="3"\/><\/svg>/);
    expect(width).toBe(432);
    expect(height).toBeGreaterThan(250);
  });

  it('breaks long lines between words and loses none', () => {
    const text = 'Return rate by university, academic year 2024/2025, state budget, as of 21 Nov 2026';
    const lines = wrapText(text, 17, 300);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(text);
  });
});

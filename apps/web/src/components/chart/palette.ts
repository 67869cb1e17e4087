/**
 * The colours of a chart. Each stands out from its ground by at least 3 : 1, text by 4.5 : 1 (palette.spec.ts); the three
 * marks stay apart for every kind of colour blindness, and differ by their shape besides.
 */
export interface ChartPalette {
  readonly ground: string;
  readonly text: string;
  readonly mutedText: string;
  /** Lines that only help the eye along. */
  readonly grid: string;
  /** The axis, and lines that carry meaning without being data. */
  readonly line: string;
  /** What the chart is about, what stands out from it, and what stands out most. */
  readonly marks: readonly [string, string, string];
  /** A band behind marks, such as bounds. */
  readonly band: string;
  /** From little to much, with the colour in which a number is written on each. */
  readonly steps: readonly { readonly fill: string; readonly text: string }[];
}

export type ChartScheme = 'light' | 'dark';

/** By the two schemes of the theme; paper and files are light. */
export const CHART_PALETTES: Readonly<Record<ChartScheme, ChartPalette>> = {
  light: {
    ground: '#ffffff',
    text: '#15202a',
    mutedText: '#4a5964',
    grid: '#d6dde1',
    line: '#75858f',
    marks: ['#0a6375', '#a34700', '#6d2077'],
    band: '#b5d5db',
    steps: [
      { fill: '#e3f1f4', text: '#15202a' },
      { fill: '#b9dde5', text: '#15202a' },
      { fill: '#7cbecb', text: '#15202a' },
      { fill: '#27758a', text: '#ffffff' },
      { fill: '#074c5a', text: '#ffffff' },
    ],
  },
  dark: {
    ground: '#172128',
    text: '#e8eef1',
    mutedText: '#adbac3',
    grid: '#31404a',
    line: '#8796a0',
    marks: ['#7fcddd', '#f0b866', '#e5a5f0'],
    band: '#2f5660',
    steps: [
      { fill: '#1e323b', text: '#e8eef1' },
      { fill: '#24505d', text: '#e8eef1' },
      { fill: '#2a6d7e', text: '#ffffff' },
      { fill: '#5bb3c5', text: '#05252c' },
      { fill: '#a5dfeb', text: '#05252c' },
    ],
  },
};

import { FILTER_NAMES } from './kpi-search.js';

/** Everything that figures are told apart by, in the order of the choice. */
export const DIMENSIONS = ['university', ...FILTER_NAMES, 'funding'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Whether a text names a dimension. */
export function isDimension(name: string): name is Dimension {
  return (DIMENSIONS as readonly string[]).includes(name);
}

/** The dimensions of a breakdown as its address names them: one or two, each once; sex where it names none. */
export function readDimensions(by: string | undefined): readonly [Dimension, Dimension?] {
  const named = [...new Set((by ?? '').split(','))].filter(isDimension);
  const [first = 'sex', second] = named;
  return second === undefined ? [first] : [first, second];
}

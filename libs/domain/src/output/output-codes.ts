/** Kinds of output (records.md §2). */
export const OUTPUT_TYPES = [
  'publication',
  'patent',
  'course',
  'startup',
  'creative_work',
  'conference',
  'software',
  'dataset',
] as const;
export type OutputType = (typeof OUTPUT_TYPES)[number];

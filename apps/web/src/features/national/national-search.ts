const KEYS = [
  'period',
  'asOf',
  'funding',
  'section',
  'indicator',
  'x',
  'y',
  'university',
  'universities',
  'find',
  'years',
  'limits',
  'pooled',
] as const;

/** What the addresses of the national pages may say; what each value means the page itself reads. */
export type NationalSearch = Partial<Record<(typeof KEYS)[number], string>>;

/** Reads the parameters of an address; those unknown or empty are dropped. */
export function readNationalSearch(raw: Record<string, unknown>): NationalSearch {
  const search: NationalSearch = {};
  for (const key of KEYS) {
    const value = typeof raw[key] === 'number' ? String(raw[key]) : raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}

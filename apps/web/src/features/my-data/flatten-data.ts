/** One value of a record and where it stands, such as `reports.0.answers.employer`. */
export interface FlatValue {
  readonly path: string;
  readonly value: string | number;
}

/** A tree of values as a list, for a spreadsheet; what is empty is left out. */
export function flattenData(value: unknown, path = ''): FlatValue[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'number') return [{ path, value }];
  if (typeof value !== 'object') return [{ path, value: String(value) }];
  const step = (key: string) => (path === '' ? key : `${path}.${key}`);
  return Object.entries(value).flatMap(([key, part]) => flattenData(part, step(key)));
}

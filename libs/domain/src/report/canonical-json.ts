/**
 * A value as JSON in the one form that everybody comes to: no white space, the names of an object in the order of their
 * UTF-16 code units, numbers and texts as JavaScript writes them (RFC 8785). Two values that say the same give the same
 * text, and so the same digest, in whatever order they were stored. What JSON cannot say is left out of objects, as
 * `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

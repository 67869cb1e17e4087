/** The details of an event as one line: `shown = 50; total = 312`. They are counts, codes and identifiers. */
export function describeDetails(details: Readonly<Record<string, unknown>>): string {
  return Object.entries(details)
    .map(([name, value]) => `${name} = ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ');
}

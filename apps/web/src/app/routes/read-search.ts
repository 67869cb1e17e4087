/** A parameter of an address as text: the router reads `2024` and `true` in an address as what they look like. */
export function readText(value: unknown): string | undefined {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** Reads the named parameters of an address as texts; those unknown or empty are dropped. */
export function readTexts<Name extends string>(...names: Name[]) {
  return (raw: Record<string, unknown>): Partial<Record<Name, string>> => {
    const found: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const text = readText(raw[name]);
      if (text !== undefined) found[name] = text;
    }
    return found;
  };
}

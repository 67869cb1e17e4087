const DOI = /^10\.[0-9]{4,9}(?:\.[0-9]+)*\/[^\s\p{C}]+$/u;
const RESOLVER = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i;

/** Whether a value is a bare DOI, `10.<registrant>/<suffix>`; syntax only, nothing is looked up. */
export function isDoi(value: string): boolean {
  return parseDoi(value) === value;
}

/**
 * The bare DOI in a value that may carry `doi:` or a resolver's address in front; `undefined` when there is none.
 * DOIs compare without regard to case, but are kept as they were written.
 */
export function parseDoi(value: string): string | undefined {
  const bare = value.replace(RESOLVER, '');
  return DOI.test(bare) ? bare : undefined;
}

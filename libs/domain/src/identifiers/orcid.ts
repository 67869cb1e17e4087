const ORCID = /^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$/;

/**
 * Whether a value is an ORCID iD in its hyphenated form (`0000-0002-1825-0097`) with a valid ISO 7064 MOD 11-2 check
 * character, which finds every wrong digit and every swap of neighbours.
 */
export function isOrcid(value: string): boolean {
  if (!ORCID.test(value)) {
    return false;
  }
  const characters = value.replaceAll('-', '');
  return characters.slice(15) === orcidCheckCharacter(characters.slice(0, 15));
}

/** The ISO 7064 MOD 11-2 check character of fifteen digits: a digit, or `X` for ten. */
export function orcidCheckCharacter(digits: string): string {
  let total = 0;
  for (const digit of digits) {
    total = (total + Number(digit)) * 2;
  }
  const check = (12 - (total % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

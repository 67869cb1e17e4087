/** What is wrong with a value given as a ROR id. */
export type RorProblem = 'ror_format' | 'ror_not_bare' | 'ror_check_digits';

const BARE = /^0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$/;
const AS_LINK = /^(?:https?:\/\/)?(?:www\.)?ror\.org\//i;
/** Crockford's base 32: no i, l, o, u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Whether a value is a bare ROR id (`03yrm5c26`) whose two check digits fit. */
export function isRor(value: string): boolean {
  return rorProblem(value) === undefined;
}

/** The reason why a value is not a bare ROR id, `undefined` when it is one; files hold it bare, not as a link. */
export function rorProblem(value: string): RorProblem | undefined {
  if (!BARE.test(value)) {
    return AS_LINK.test(value) ? 'ror_not_bare' : 'ror_format';
  }
  return value.slice(7) === rorCheckDigits(value.slice(0, 7)) ? undefined : 'ror_check_digits';
}

/** The two check digits of the first seven characters of a ROR id: `98 − (n · 100 mod 97)`, n read in base 32. */
export function rorCheckDigits(identifier: string): string {
  let number = 0;
  for (const character of identifier) {
    number = number * 32 + ALPHABET.indexOf(character);
  }
  return String(98 - ((number * 100) % 97)).padStart(2, '0');
}

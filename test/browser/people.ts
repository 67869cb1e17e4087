import { kzCheckDigit } from '#domain/identifiers/kz-check-digit.js';

/**
 * A well-formed IIN, of nobody, of a woman born in this century on a day written YYMMDD; another for every number. Some serial
 * numbers have no check digit and are never issued, so each person has room for three.
 */
export function iinOf(birthDay: string, number: number): string {
  for (let serial = number * 3; ; serial += 1) {
    const prefix = `${birthDay}6${String(serial).padStart(4, '0')}`;
    const digit = kzCheckDigit(prefix);
    if (digit !== undefined) return `${prefix}${digit}`;
  }
}

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { containsIin, findPaddedIin, iinBirth, iinDisagreement, iinProblem, isIin, maskIin } from './iin.js';
import { kzCheckDigit } from './kz-check-digit.js';

/** Synthetic vectors of kazakhstan.md §2; serials 9xxx, not known to belong to anyone. */
const VECTORS = [
  ['750314490004', '1975-03-14', 'F'],
  ['991231490005', '1999-12-31', 'F'],
  ['851102390009', '1985-11-02', 'M'],
  ['851102391809', '1985-11-02', 'M'],
  ['000101590007', '2000-01-01', 'M'],
  ['000101590803', '2000-01-01', 'M'],
  ['040229590000', '2004-02-29', 'M'],
  ['040229590108', '2004-02-29', 'M'],
  ['030515690109', '2003-05-15', 'F'],
  ['030515690002', '2003-05-15', 'F'],
  ['050823690008', '2005-08-23', 'F'],
  ['050823690906', '2005-08-23', 'F'],
  ['900615190004', '1890-06-15', 'M'],
  ['921130290010', '1892-11-30', 'F'],
] as const;

const elevenDigits = fc.stringMatching(/^[0-9]{11}$/);

/** The remainder of the first weights, on which most IINs are decided. */
function firstPass(digits: string): number {
  return Array.from(digits.slice(0, 11), Number).reduce((sum, digit, at) => sum + digit * (at + 1), 0) % 11;
}

describe('IIN', () => {
  it.each(VECTORS)('%s spells %s %s', (iin, birthDate, sex) => {
    expect(iinProblem(iin)).toBeUndefined();
    expect(iinBirth(iin)).toEqual({ birthDate, sex });
    expect(iinDisagreement(iin, { birthDate, sex })).toEqual([]);
  });

  it('knows both passes of the check digit', () => {
    expect(firstPass('851102390009')).not.toBe(10);
    expect(firstPass('851102391809')).toBe(10);
  });

  it.each(['03051569004', '75031449056'])('the prefix %s is never issued', (prefix) => {
    expect(kzCheckDigit(prefix)).toBeUndefined();
    for (let last = 0; last <= 9; last += 1) {
      expect(iinProblem(`${prefix}${last}`)).toBe('iin_check_digit');
    }
  });

  it('names the problem of a value', () => {
    expect(iinProblem('030515500123')).toBe('iin_check_digit');
    expect(isIin('030515500127')).toBe(true);
    for (const value of [
      '',
      '75031449000',
      '7503144900044',
      '75031449000a',
      '７５０３１４４９０００４',
      '7503 14490004',
    ]) {
      expect(iinProblem(value)).toBe('iin_format');
    }
  });

  it('offers the zeros that Excel dropped, if the check digit then fits', () => {
    expect(findPaddedIin('40229590000')).toBe('040229590000');
    expect(findPaddedIin('101590007')).toBeUndefined();
    expect(iinProblem('40229590000')).toBe('iin_leading_zeros_lost');
    expect(iinProblem('40229590001')).toBe('iin_format');
    expect(findPaddedIin('750314490004')).toBeUndefined();
  });

  it('takes another birth date or sex as a disagreement, not as a problem', () => {
    expect(iinDisagreement('750314490004', { birthDate: '1975-03-15', sex: 'M' })).toEqual(['birth_date', 'sex']);
    expect(iinDisagreement('750314490004', { birthDate: null, sex: undefined })).toEqual([]);
    // Day 45 exists in no month: a BIN typed into the wrong column.
    expect(iinDisagreement('200140990017', { birthDate: '2001-01-01', sex: 'F' })).toEqual(['birth_date']);
  });

  it('spells nothing for an impossible day or century', () => {
    expect(iinBirth('030229590000')).toBeUndefined();
    expect(iinBirth('030228090000')).toBeUndefined();
    expect(iinBirth('030228790000')).toBeUndefined();
    expect(iinBirth('short')).toBeUndefined();
  });

  it('shows four digits at most', () => {
    expect(maskIin('990112345678')).toBe('9901••••••••');
    expect(maskIin('12')).toBe('••••••••••••');
  });

  it('is found inside other text', () => {
    expect(containsIin('student-750314490004x')).toBe(true);
    expect(containsIin('1750314490004')).toBe(true);
    expect(containsIin('750314490005')).toBe(false);
    expect(containsIin('7503 14490004')).toBe(false);
  });

  it('detects every change of the check digit', () => {
    fc.assert(
      fc.property(elevenDigits, fc.integer({ min: 1, max: 9 }), (prefix, shift) => {
        const check = kzCheckDigit(prefix);
        fc.pre(check !== undefined);
        expect(isIin(`${prefix}${check}`)).toBe(true);
        expect(isIin(`${prefix}${(Number(check) + shift) % 10}`)).toBe(false);
      }),
    );
  });

  it('detects every change of one of the first ten digits while the first weights decide', () => {
    // The eleventh digit has weight 11 ≡ 0 there, and the second weights may meet the same digit by chance.
    fc.assert(
      fc.property(
        elevenDigits,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (prefix, position, shift) => {
          const changedDigit = (Number(prefix[position]) + shift) % 10;
          const changed = `${prefix.slice(0, position)}${changedDigit}${prefix.slice(position + 1)}`;
          fc.pre(firstPass(prefix) < 10 && firstPass(changed) < 10);
          expect(isIin(`${changed}${kzCheckDigit(prefix)}`)).toBe(false);
        },
      ),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isBin, parseBin } from './bin.js';
import { isDoi, parseDoi } from './doi.js';
import { esiProblem, formatEsi, parseEsi } from './esi.js';
import { isOrcid, orcidCheckCharacter } from './orcid.js';
import { isRor, rorCheckDigits, rorProblem } from './ror.js';

describe('BIN', () => {
  it.each([
    ['200140990017', 'resident', 'head'],
    ['150541990035', 'resident', 'branch'],
    ['180342990049', 'resident', 'representative_office'],
    ['991250990020', 'non_resident', 'head'],
    ['120663990053', 'joint_entrepreneurship', 'peasant_farm'],
    ['990140001154', 'resident', 'head'],
  ])('%s is a %s %s', (value, owner, unit) => {
    expect(parseBin(value)).toMatchObject({ owner, unit });
  });

  it('is never an IIN, nor a wrong check digit, month or part', () => {
    for (const value of ['750314490004', '990140001155', '20014099001', '201340990019']) {
      expect(isBin(value)).toBe(false);
    }
  });
});

describe('ORCID', () => {
  it.each(['0000-0002-1825-0097', '0000-0002-1694-233X'])('%s passes', (value) => expect(isOrcid(value)).toBe(true));

  it('refuses other forms', () => {
    for (const value of ['0000000218250097', '0000-0002-1694-233x', '0000-0002-1825-0098', '']) {
      expect(isOrcid(value)).toBe(false);
    }
  });

  it('detects every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{15}$/),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, position, shift) => {
          const check = orcidCheckCharacter(digits);
          const wrong = (Number(digits[position]) + shift) % 10;
          expect(orcidCheckCharacter(digits.slice(0, position) + wrong + digits.slice(position + 1))).not.toBe(check);
          const next = digits[position + 1];
          if (next !== undefined && next !== digits[position]) {
            const swapped = `${digits.slice(0, position)}${next}${digits[position]}${digits.slice(position + 2)}`;
            expect(orcidCheckCharacter(swapped)).not.toBe(check);
          }
        },
      ),
    );
  });
});

describe('ROR', () => {
  it.each(['03yrm5c26', '01k4yrm29'])('%s passes', (value) => expect(isRor(value)).toBe(true));

  it('names the problem', () => {
    expect(rorProblem('01k4yrm30')).toBe('ror_check_digits');
    expect(rorProblem('https://ror.org/03yrm5c26')).toBe('ror_not_bare');
    expect(rorProblem('ror.org/03yrm5c26')).toBe('ror_not_bare');
    for (const value of ['', '13yrm5c26', '03YRM5C26', '03yrmic26', '03yrm5c2']) {
      expect(rorProblem(value)).toBe('ror_format');
    }
  });

  it('detects every single wrong character', () => {
    const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
    fc.assert(
      fc.property(
        fc.stringMatching(/^0[0-9a-hjkmnp-tv-z]{6}$/),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...alphabet),
        (identifier, position, character) => {
          fc.pre(identifier[position] !== character);
          expect(isRor(identifier + rorCheckDigits(identifier))).toBe(true);
          const wrong = identifier.slice(0, position) + character + identifier.slice(position + 1);
          expect(isRor(wrong + rorCheckDigits(identifier))).toBe(false);
        },
      ),
    );
  });
});

describe('DOI', () => {
  it('is read bare or with its usual prefixes', () => {
    expect(isDoi('10.46914/1562-2959-2026-1-1-609-622')).toBe(true);
    expect(parseDoi('https://doi.org/10.5555/kaznmu-24-0035.1')).toBe('10.5555/kaznmu-24-0035.1');
    expect(parseDoi('doi:10.1000/182')).toBe('10.1000/182');
    expect(isDoi('doi:10.1000/182')).toBe(false);
  });

  it('refuses what is none', () => {
    for (const value of [
      '',
      '10.5555',
      '10.5555/',
      '11.5555/x',
      '10.55/x',
      '10.5555/a b',
      'https://example.org/10.5555/x',
    ]) {
      expect(parseDoi(value)).toBeUndefined();
    }
  });
});

describe('European Student Identifier', () => {
  it('is read and written', () => {
    const value = 'urn:schac:personalUniqueCode:int:esi:uio.no:1234567890';
    expect(parseEsi(value)).toEqual({ scope: 'uio.no', code: '1234567890' });
    expect(formatEsi({ scope: 'uio.no', code: '1234567890' })).toBe(value);
    expect(formatEsi({ scope: 'kz', code: 'A-17' })).toBe('urn:schac:personalUniqueCode:int:esi:kz:A-17');
  });

  it('never holds an IIN', () => {
    expect(esiProblem('urn:schac:personalUniqueCode:int:esi:kaznu.kz:750314490004')).toBe('esi_holds_iin');
    expect(formatEsi({ scope: 'kaznu.kz', code: 'S750314490004' })).toBeUndefined();
  });

  it('refuses other forms', () => {
    for (const value of [
      'urn:schac:personalUniqueCode:int:esi:uio.no',
      'urn:schac:personalUniqueCode:int:esi::1',
      'urn:schac:personalUniqueCode:int:esi:uio.no:1:2',
      'urn:schac:personalUniqueCode:no:esi:uio.no:1',
      'urn:schac:personalUniqueCode:int:esi:uio.no:a b',
    ]) {
      expect(esiProblem(value)).toBe('esi_format');
    }
  });
});

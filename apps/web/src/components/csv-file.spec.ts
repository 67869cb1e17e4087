import { describe, expect, it } from '@jest/globals';
import { writeCsv } from './csv-file.js';

describe('a table as CSV', () => {
  it('suits the Excel of the language', () => {
    expect(writeCsv([['n', 0.5, null]], 'ru')).toBe('\ufeffn;0,5;\r\n');
    expect(writeCsv([['n', 0.5, null]], 'en')).toBe('\ufeffn,0.5,\r\n');
  });

  it('quotes what would break a row', () => {
    expect(writeCsv([['a;b', 'say "x"']], 'en')).toBe('\ufeff"a;b","say ""x"""\r\n');
  });

  it('lets no text become a formula', () => {
    expect(writeCsv([['=1+1']], 'en')).toBe("\ufeff'=1+1\r\n");
  });
});

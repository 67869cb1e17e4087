import { describe, expect, it } from '@jest/globals';
import { readWholeNumber } from './read-whole-number.js';

describe('a whole number that was typed', () => {
  it.each([
    ['20', 20],
    [' 1 000 ', 1000],
    ['10 %', 10],
    ['', undefined],
    ['0', undefined],
    ['1001', undefined],
    ['2.5', undefined],
    ['-3', undefined],
  ])('%j is %j between 1 and 1000', (text, value) => {
    expect(readWholeNumber(text, 1, 1000)).toBe(value);
  });
});

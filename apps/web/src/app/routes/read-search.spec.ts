import { describe, expect, it } from '@jest/globals';
import { readTexts } from './read-search.js';

describe('the parameters of an address', () => {
  it('are read as texts, trimmed; what is unknown, empty or no text is dropped', () => {
    const read = readTexts('period', 'rule', 'open', 'none');
    expect(read({ period: 2024, rule: ' still_planned ', open: true, none: '  ', other: 'x' })).toEqual({
      period: '2024',
      rule: 'still_planned',
      open: 'true',
    });
    expect(read({ rule: ['a'], period: null })).toEqual({});
  });
});

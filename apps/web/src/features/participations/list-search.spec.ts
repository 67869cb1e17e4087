import { describe, expect, it } from '@jest/globals';
import { countFilters, readListSearch } from './list-search.js';

describe('the address of the list', () => {
  it('keeps known parameters and drops the rest', () => {
    expect(readListSearch({ search: ' Сериков ', status: 'completed', sort: '-end', page: 3, category: '' })).toEqual({
      search: 'Сериков',
      status: 'completed',
      sort: '-end',
    });
  });

  it('reads a calendar year that the router took for a number', () => {
    expect(readListSearch({ period: 2024 })).toEqual({ period: '2024' });
  });

  it('refuses an unknown order and unknown codes', () => {
    expect(readListSearch({ sort: 'iin', status: 'done', category: 'constructor' })).toEqual({});
    expect(readListSearch({ returnStatus: 'pending' })).toEqual({ returnStatus: 'pending' });
  });

  it('counts filters without the search', () => {
    expect(countFilters({ search: 'a', status: 'completed', period: '2024' })).toBe(2);
  });
});

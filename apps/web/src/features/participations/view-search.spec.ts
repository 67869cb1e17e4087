import { describe, expect, it } from '@jest/globals';
import { searchOfView, textOfSearch } from './view-search.js';

describe('the filters of a saved view', () => {
  it('come back as they were saved, whatever the order in which they were set', () => {
    const search = { sort: '-end', status: 'completed', search: 'Әбен & Co' } as const;
    const text = textOfSearch(search);
    expect(searchOfView(text)).toEqual(search);
    expect(textOfSearch({ search: 'Әбен & Co', status: 'completed', sort: '-end' })).toBe(text);
  });

  it('leave out what the list does not know any more', () => {
    expect(searchOfView('status=lost&category=master&colour=red')).toEqual({ category: 'master' });
    expect(textOfSearch({})).toBe('');
  });
});

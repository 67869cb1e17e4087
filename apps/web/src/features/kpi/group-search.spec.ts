import { describe, expect, it } from '@jest/globals';
import { groupSearch } from './group-search.js';

describe('of whom the figure of a group is', () => {
  it('is the filters of the page with those of the group laid over', () => {
    expect(
      groupSearch(
        { period: '2024', category: 'bachelor,master', sex: 'F', by: 'category,homeRegion', indicator: 'K02' },
        { category: 'master', homeRegion: null },
        '2026-11-21',
      ),
    ).toEqual({ period: '2024', asOf: '2026-11-21', category: 'master', sex: 'F', homeRegion: 'not_entered' });
  });

  it('names the source of money, and cannot name a blank one', () => {
    expect(groupSearch({ funding: 'all' }, { funding: 'erasmus_plus' }, '2026-11-21')?.funding).toBe('erasmus_plus');
    expect(groupSearch({ funding: 'all' }, { funding: null }, '2026-11-21')).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { changedSearch } from './kpi-search.js';
import { filtersOf, selectionOf } from './kpi-selection.js';

describe('what the address says about figures', () => {
  it('changes by one parameter and keeps the others', () => {
    expect(changedSearch({ period: '2024', sex: 'F' }, { sex: '', category: 'master' })).toEqual({
      period: '2024',
      category: 'master',
    });
  });

  it('asks for all ends, paid by the state, today, where it says nothing', () => {
    expect(selectionOf({})).toEqual({ period: 'all', asOf: undefined, funding: 'state_budget', filters: {} });
  });

  it('does not ask for a day that there is not', () => {
    expect(selectionOf({ asOf: '2026-02-30' }).asOf).toBeUndefined();
    expect(selectionOf({ asOf: '2026-02-28' }).asOf).toBe('2026-02-28');
  });

  it('filters by dimensions alone, and not by what else is in it', () => {
    expect(filtersOf({ period: '2024', university: 'ENU', sex: 'F', count: 'yes' })).toEqual({ sex: 'F' });
  });
});

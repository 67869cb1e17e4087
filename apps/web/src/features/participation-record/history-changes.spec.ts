import { describe, expect, it } from '@jest/globals';
import { changesOf } from './history-changes.js';

const before = { hostCountry: 'PL', version: 2, status: 'departed' };
const after = { hostCountry: 'DE', version: 3, status: 'departed' };

describe('a change in the history', () => {
  it('shows only the columns that differ and concern the reader', () => {
    expect(changesOf({ before, after }, (column) => column !== 'version')).toEqual([
      { column: 'host_country', from: 'PL', to: 'DE' },
    ]);
  });

  it('shows every filled column of a new record', () => {
    expect(changesOf({ before: null, after }, () => true).map(({ column, from }) => [column, from])).toEqual([
      ['host_country', null],
      ['version', null],
      ['status', null],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { toColumn } from '../../components/column-name.js';
import { changesOf, operationOf } from './history-changes.js';

const entry = {
  changedAt: '2026-11-20T05:12:00Z',
  changedBy: null,
  operation: 'UPDATE',
  recordTable: 'participations',
  before: { hostCountry: 'PL', version: 2, status: 'departed' },
  after: { hostCountry: 'DE', version: 3, status: 'departed' },
  reason: null,
};

describe('a change in the history', () => {
  it('shows only the columns that differ and concern the reader', () => {
    expect(changesOf(entry, toColumn, (column) => column !== 'version')).toEqual([
      { column: 'host_country', from: 'PL', to: 'DE' },
    ]);
  });

  it('shows every filled column of a new record', () => {
    const inserted = { ...entry, operation: 'insert', before: null };
    expect(changesOf(inserted, toColumn, () => true).map(({ column, from }) => [column, from])).toEqual([
      ['host_country', null],
      ['version', null],
      ['status', null],
    ]);
  });

  it('reads the operation whatever its case', () => {
    expect(operationOf(entry)).toBe('update');
    expect(operationOf({ ...entry, operation: 'created' })).toBe('insert');
    expect(operationOf({ ...entry, operation: 'erase' })).toBe('other');
  });
});

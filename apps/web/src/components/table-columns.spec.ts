import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Column, csvRows, keepHiddenColumns, readHiddenColumns, shownColumns } from './table-columns.js';

interface Row {
  name: string;
  days: number | null;
}

const columns: Column<Row>[] = [
  { key: 'name', heading: 'Name', rowHeading: true, cell: ({ name }) => name, csv: ({ name }) => name },
  { key: 'days', heading: 'Days', cell: ({ days }) => days, csv: ({ days }) => days },
  { key: 'link', heading: 'Link', cell: () => null },
];

describe('the columns of a register', () => {
  it('are those the reader left, and always the one that names the row', () => {
    expect(shownColumns(columns, ['name', 'days']).map(({ key }) => key)).toEqual(['name', 'link']);
  });

  it('make a file of their own, with columns put away and without those that hold no data', () => {
    expect(csvRows(columns, [{ name: 'A', days: null }])).toEqual([
      ['Name', 'Days'],
      ['A', null],
    ]);
  });
});

describe('what the reader put away', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  };
  beforeEach(() => void Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true }));
  afterEach(() => {
    kept.clear();
    Reflect.deleteProperty(globalThis, 'localStorage');
  });
  const some = [{ key: 'days' }, { key: 'details', putAway: true }];

  it('is at first what begins so', () => {
    expect(readHiddenColumns('log', some)).toEqual(['details']);
    kept.set('qaitu.columns.log', 'no JSON');
    expect(readHiddenColumns('log', some)).toEqual(['details']);
  });

  it('is then what they chose, nothing too', () => {
    keepHiddenColumns('log', ['days']);
    expect(readHiddenColumns('log', some)).toEqual(['days']);
    keepHiddenColumns('log', []);
    expect(readHiddenColumns('log', some)).toEqual([]);
  });
});

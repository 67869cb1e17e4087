import { describe, expect, it } from '@jest/globals';
import { type Column, csvRows, shownColumns } from './table-columns.js';

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

import { describe, expect, it } from '@jest/globals';
import { cellStatus, linesOf } from './table-lines.js';

const label = (text: string) => ({ kk: text, ru: text, en: text });
const cell = (column: string, register: number, published: number | null) => ({
  column,
  register,
  published,
  difference: published === null ? null : register - published,
});

describe('a national table as a file', () => {
  it('has one line for each cell, in the order of the columns', () => {
    const lines = linesOf({
      columns: [
        { key: 'state_budget', label: label('budget') },
        { key: 'total', label: label('total') },
      ],
      rows: [{ key: '2024', label: label('2024'), cells: [cell('total', 5, null), cell('state_budget', 3, 3)] }],
    });
    expect(lines.map(({ row, column, cell: { register } }) => [row.key, column.key, register])).toEqual([
      ['2024', 'state_budget', 3],
      ['2024', 'total', 5],
    ]);
  });

  it('tells a number that was not published from one that is the same or another', () => {
    expect([cell('a', 0, null), cell('a', 0, 0), cell('a', 4, 5)].map(cellStatus)).toEqual([
      'notPublished',
      'equal',
      'different',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { writeTableAsXlsx } from './xlsx-file.js';

describe('a table as a workbook', () => {
  it('keeps numbers as numbers, texts as texts and empty cells empty', async () => {
    const table = [
      ['Университет', 'n'],
      ['=1+1', 24],
      ['Ертіс', null],
    ];
    const { sheets } = await readXlsx(await writeTableAsXlsx(table, 'K01 / 2024'));
    expect(sheets.map(({ name }) => name)).toEqual(['K01   2024']);
    expect(sheets[0]?.rows.map((row) => [row[0], row[1] ?? null])).toEqual(table);
  });
});

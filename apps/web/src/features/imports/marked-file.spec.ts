import { describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { detectDelimiter } from './csv-delimiter.js';
import { writeMarkedFile } from './marked-file.js';

const WORDS = {
  sheet: 'Қателер',
  headings: ['Жол', 'Баған', 'Түрі', 'Хабарлама'],
  kindOf: (severity: string) => (severity === 'error' ? 'Қате' : 'Ескерту'),
} as const;
const MARKS = [
  { row: 3, column: 'planned_start', severity: 'warning', message: 'Doubtful' },
  { row: 3, column: 'planned_start', severity: 'error', message: 'No date' },
  { row: 5, column: null, severity: 'error', message: 'A row of its own' },
  { row: null, column: null, severity: 'error', message: 'The whole file' },
];

/** A file as a browser hands it over. */
const fileOf = (content: string | Uint8Array, name: string) => new File([content as BlobPart], name);

async function read(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets;
}

describe('the file with its faulty cells marked', () => {
  it('keeps the rows of a CSV as text, blank ones too, and marks by number and name', async () => {
    const csv = 'external_id;iin;planned_start\nA1;012345678901;01.03.2025\nA2;;31.02.2025\n\nA4;;\n';
    const [data, findings] = await read(await writeMarkedFile(fileOf(csv, 'autumn.csv'), MARKS, WORDS));
    expect(data?.name).toBe('autumn');
    expect(data?.rows[1]).toEqual(['A1', '012345678901', '01.03.2025']);
    expect(data?.rows[4]?.[0]).toBe('A4');
    const faulty = data?.cells?.get('2,2');
    expect(faulty?.comment?.text).toBe('Doubtful\nNo date');
    expect(faulty?.style?.fill).toMatchObject({ type: 'pattern', fgColor: { rgb: 'FFC7C1' } });
    expect(data?.cells?.get('4,0')?.comment?.text).toBe('A row of its own');
    expect(data?.cells?.get('1,2')?.comment).toBeUndefined();
    expect(findings?.name).toBe('Қателер');
    expect(findings?.rows[2]).toEqual([3, 'planned_start', 'Қате', 'No date']);
    expect(findings?.rows).toHaveLength(5);
  });

  it('keeps the dates of a workbook dates', async () => {
    const day = new Date(Date.UTC(2025, 2, 1));
    const book = await writeXlsx({
      sheets: [
        {
          name: 'x',
          rows: [
            ['external_id', 'planned_start'],
            ['0012', day],
          ],
        },
      ],
    });
    const marks = [{ row: 2, column: 'external_id', severity: 'error', message: 'Taken' }];
    const [data] = await read(await writeMarkedFile(fileOf(book, 'a.xlsx'), marks, WORDS));
    expect(data?.rows[1]).toEqual(['0012', day]);
    expect(data?.cells?.get('1,0')?.comment?.text).toBe('Taken');
  });

  it('finds the separator as the server does', () => {
    expect(['a;b;c\n1,2', 'a,b\n1;2;3', '"a;b",c', 'a'].map(detectDelimiter)).toEqual([';', ',', ',', ',']);
  });
});

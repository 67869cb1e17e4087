import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { type ZipFile, workbookFiles, zipFixture } from '#testing/zip-fixture.js';
import type { FileSource } from './file-source.js';
import { type ReadOptions, readRows } from './read-rows.js';
import type { Cell } from './table-row.js';
import { TabularFileError } from './tabular-file-error.js';
import { writeXlsxTemplate } from './xlsx/write-xlsx.js';

const NAMES = ['group_code', 'title', 'task', 'due_date', 'status', 'decided_on'];
const HEADER = `<row r="1">${NAMES.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>`;

/** The rows of a workbook; cells other than text as their type and value. */
async function rows(file: FileSource, options: Partial<ReadOptions> = {}): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const batch of readRows(file, { kind: 'group_projects', ...options })) {
    for (const { rowNumber, cells, findings } of batch) {
      read.push([rowNumber, ...Array.from(cells.values(), shown), ...findings.map(({ code }) => `!${code}`)]);
    }
  }
  return read;
}

function shown(cell: Cell | null): unknown {
  switch (cell?.type) {
    case undefined:
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'date':
      return `date ${cell.date}`;
    case 'unusable':
      return `!${cell.code}`;
    default:
      return cell?.type;
  }
}

/** A row of cells with a style and a serial number each. */
function dateRow(...serials: [style: number, serial: number | string][]): string {
  const cells = serials.map(([style, serial], at) => `<c r="${'ABCDEF'[at]}2" s="${style}"><v>${serial}</v></c>`);
  return `<row r="2">${cells.join('')}</row>`;
}

function workbook(data: string, parts: Parameters<typeof workbookFiles>[1] = {}): Buffer[] {
  return [zipFixture(workbookFiles(HEADER + data, parts))];
}

/** The code that a file is refused with. */
async function refusal(file: FileSource, options: Partial<ReadOptions> = {}): Promise<string | undefined> {
  try {
    await rows(file, options);
  } catch (error) {
    if (error instanceof TabularFileError) {
      return error.code;
    }
    throw error;
  }
  return undefined;
}

describe('an XLSX', () => {
  it('is read as hucre writes it, from memory and from a path', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            NAMES,
            ['G1', 'Жоба <1> & "2"', null, new Date(Date.UTC(2025, 5, 30)), 'agreed', null],
            [],
            ['G2', 'P'],
          ],
        },
        { name: 'Second', rows: [['nothing']] },
      ],
    });
    const expected = [
      [2, 'G1', 'Жоба <1> & "2"', null, 'date 2025-06-30', 'agreed', null],
      [4, 'G2', 'P', null, null, null, null],
    ];
    expect(await rows([bytes])).toEqual(expected);
    expect(await rows([bytes.subarray(0, 3), bytes.subarray(3, 5000), bytes.subarray(5000)])).toEqual(expected);
    const folder = await mkdtemp(join(tmpdir(), 'qaitu-'));
    try {
      // The name says nothing.
      await writeFile(join(folder, 'table.csv'), bytes);
      expect(await rows(join(folder, 'table.csv'))).toEqual(expected);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('tells the types of cells: shared, rich and inline text, numbers, booleans, errors, formulas', async () => {
    const data = `
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c><c r="D2"><v>12.5</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c></row>
      <row r="7"><c r="A7"><f>1+1</f><v>2</v></c><c r="B7" t="str"><f t="shared" si="0"/><v>x</v></c><c r="C7" t='inlineStr'><is><r><t>a</t></r><r><rPr><b/></rPr><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c><c r="D7" t="s"/><c r="E7" t="str"><v>_x0041__x005F_x0041_</v></c></row>
      <row r="8"><c r="A8" s="1"/></row>
      <row><c t="inlineStr"><is><t>next</t></is></c><c r="H9"><f>A1</f></c></row>`;
    const sharedStrings =
      '<si><r><t>Ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></si><si><t><![CDATA[<a> & b]]>&#x41;&#1178;&lt;</t></si>';
    expect(await rows(workbook(data, { sharedStrings }))).toEqual([
      [2, '<a> & bAҚ<', 'Rich', null, 12.5, 'boolean', '!cell_error_value'],
      [7, '!cell_formula', '!cell_formula', 'a b', null, 'A_x0041_', null],
      [9, 'next', null, null, null, null, null, '!cell_formula'],
    ]);
  });

  it('reads date cells of both calendars, and only whole days that exist', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-419]DD\\.MM\\.YYYY;@"/><numFmt numFmtId="171" formatCode="0.0&quot;day&quot;[Red]"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
    expect(
      await rows(workbook(dateRow([0, 45838], [1, 45838], [2, 45838], [3, 45838], [1, 45838.5], [1, 60]), { styles })),
    ).toEqual([[2, 45838, 'date 2025-06-30', 'date 2025-06-30', 45838, 'moment', 'moment']]);
    expect(
      await rows(workbook(dateRow([1, 1], [1, 59], [1, 61], [1, 0], [1, -5], [1, '2958466']), { styles })),
    ).toEqual([[2, 'date 1900-01-01', 'date 1900-02-28', 'date 1900-03-01', 'moment', 'moment', 'moment']]);
    expect(
      await rows(workbook(dateRow([1, 0], [1, 44376]), { styles, workbookProperties: '<workbookPr date1904="1"/>' })),
    ).toEqual([[2, 'date 1904-01-01', 'date 2025-06-30', null, null, null, null]]);
    const iso =
      '<row r="2"><c r="A2" t="d"><v>2025-06-30T00:00:00Z</v></c><c r="B2" t="d"><v>2025-06-30T12:00:00</v></c></row>';
    expect(await rows(workbook(iso))).toEqual([[2, 'date 2025-06-30', 'moment', null, null, null, null]]);
  });

  it('accepts ZIP64 sizes and stored entries', async () => {
    const files = workbookFiles(`${HEADER}<row r="2"><c r="A2"><v>1</v></c></row>`);
    const changed = files.map((file): ZipFile => ({ ...file, zip64: true, stored: true }));
    expect(await rows([zipFixture(changed)])).toHaveLength(1);
  });

  it('reads its own template: a header, nothing else', async () => {
    for (const kind of ['participations', 'commitments', 'group_projects', 'reports', 'outputs'] as const) {
      expect(await rows([await writeXlsxTemplate(kind)], { kind })).toEqual([]);
    }
  });

  it('must have its header in row 1', async () => {
    const late = HEADER.replace('r="1"', 'r="2"');
    expect(await refusal([zipFixture(workbookFiles(late))])).toBe('header_missing');
    expect(await refusal([zipFixture(workbookFiles(''))])).toBe('file_empty');
    const formula = HEADER.replace('</row>', '<c r="G1"><f>A1</f><v>task</v></c></row>');
    expect(await refusal([zipFixture(workbookFiles(formula))])).toBe('cell_formula');
  });
});

describe('an XLSX that is refused', () => {
  const good = zipFixture(workbookFiles(HEADER));
  const withFile = (file: ZipFile): Buffer[] => [
    zipFixture([...workbookFiles(HEADER).filter(({ name }) => name !== file.name), file]),
  ];

  it.each([1, 10, 22, 200, Math.floor(good.length / 2)])('cut off by %d bytes', async (missing) => {
    expect(await refusal([good.subarray(0, good.length - missing)])).toBe('xlsx_damaged');
  });

  it('with a flipped byte in its sheet', async () => {
    const files = workbookFiles(`${HEADER}<row r="2"><c r="A2"><v>12345</v></c></row>`);
    const bytes = zipFixture(files.map((file): ZipFile => ({ ...file, stored: true })));
    bytes[bytes.indexOf('12345')] = 0x39;
    expect(await refusal([bytes])).toBe('xlsx_damaged');
  });

  it.each<[string, ZipFile, string]>([
    ['macros', { name: 'xl/vbaProject.bin', content: 'x' }, 'xlsx_macros'],
    ['a binary workbook', { name: 'xl/workbook.bin', content: 'x' }, 'file_type_unsupported'],
    ['an encrypted entry', { name: 'xl/x.xml', content: 'x', flags: 1 }, 'xlsx_encrypted'],
    [
      'a DOCTYPE',
      {
        name: 'xl/worksheets/sheet1.xml',
        content: '<!DOCTYPE x [<!ENTITY e "e">]><worksheet><sheetData/></worksheet>',
      },
      'xlsx_doctype',
    ],
    [
      'an unknown entity',
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `<worksheet><sheetData>${HEADER.replace('task', '&e;')}</sheetData></worksheet>`,
      },
      'xlsx_damaged',
    ],
    [
      'XML that ends too early',
      { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${HEADER}` },
      'xlsx_damaged',
    ],
    [
      'tags that do not match',
      { name: 'xl/worksheets/sheet1.xml', content: '<worksheet><sheetData></worksheet></sheetData>' },
      'xlsx_damaged',
    ],
    [
      'text that is no UTF-8',
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) },
      'xlsx_damaged',
    ],
    ['no sheet', { name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>' }, 'xlsx_no_sheet'],
    [
      'an entry larger than declared',
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `<worksheet><sheetData>${HEADER}</sheetData></worksheet>`,
        declaredSize: 100,
      },
      'xlsx_damaged',
    ],
    [
      'an entry smaller than declared',
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `<worksheet><sheetData>${HEADER}</sheetData></worksheet>`,
        declaredSize: 9999,
      },
      'xlsx_damaged',
    ],
    ['a bomb', { name: 'xl/media/image1.bin', content: Buffer.alloc(8 * 1024 * 1024) }, 'xlsx_too_large'],
    [
      'a declared size without measure',
      { name: 'xl/media/image1.bin', content: 'x', declaredSize: 0xfffffff0 },
      'xlsx_too_large',
    ],
  ])('%s', async (_name, file, expected) => {
    expect(await refusal(withFile(file))).toBe(expected);
  });

  it('two entries of one name, too many entries, other kinds of ZIP', async () => {
    const files = workbookFiles(HEADER);
    expect(await refusal([zipFixture([...files, ...files])])).toBe('xlsx_damaged');
    expect(await refusal([good], { limits: { maxEntries: 3 } })).toBe('xlsx_too_large');
    expect(await refusal([zipFixture([{ name: 'a.csv', content: 'x' }])])).toBe('file_type_unsupported');
    expect(await refusal([zipFixture([])])).toBe('file_type_unsupported');
  });

  it('an index beyond the shared strings, a cell that comes twice, rows out of order', async () => {
    expect(
      await refusal(workbook('<row r="2"><c r="A2" t="s"><v>5</v></c></row>', { sharedStrings: '<si><t>x</t></si>' })),
    ).toBe('xlsx_damaged');
    expect(await refusal(workbook('<row r="2"><c r="A2"><v>5</v></c><c r="A2"><v>6</v></c></row>'))).toBe(
      'xlsx_damaged',
    );
    expect(
      await refusal(workbook('<row r="3"><c r="A3"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c></row>')),
    ).toBe('xlsx_damaged');
  });

  it('shared strings over their limit', async () => {
    const sharedStrings = `<si><t>${'x'.repeat(5000)}</t></si>`;
    expect(await refusal(workbook('', { sharedStrings }), { limits: { maxSharedStringBytes: 4000 } })).toBe(
      'xlsx_too_large',
    );
  });
});

describe('long texts in an XLSX', () => {
  it('are refused cell by cell, wherever they are kept', async () => {
    const long = 'x'.repeat(11);
    const data = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>${long}</t></is></c><c r="C2" t="inlineStr"><is><t>${'x'.repeat(10)}</t></is></c></row>`;
    const parts = { sharedStrings: `<si><t>${long}</t></si>` };
    expect(await rows(workbook(data, parts), { limits: { maxCellCharacters: 10 } })).toEqual([
      [2, '!cell_too_long', '!cell_too_long', 'x'.repeat(10), null, null, null],
    ]);
  });
});

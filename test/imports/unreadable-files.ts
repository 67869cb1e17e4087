import { workbookFiles, zipFixture } from '#testing/zip-fixture.js';
import { csvOf, iinOf, participation } from './import-desk.js';

const GOOD = participation('P1', iinOf(1));
const CSV = csvOf([GOOD, participation('P2', iinOf(2))]);

/** One participation as a sheet; some cells written in another way. */
function workbook(cells: Readonly<Record<string, string>> = {}): Buffer {
  return zipFixture(workbookFiles(sheetOf(cells)));
}

function text(value: string): string {
  return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
}

function sheetOf(cells: Readonly<Record<string, string>>): string {
  const header = Object.keys(GOOD).map(text).join('');
  const row = Object.entries(GOOD).map(([column, value]) => cells[column] ?? text(value));
  return `<row r="1">${header}</row><row r="2">${row.join('')}</row>`;
}

/** An XLSX that can be imported; what the others are made from. */
export const READABLE_XLSX = workbook();

/** Files that cannot be imported at all, with the code of the first finding. */
export const UNREADABLE_FILES: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
  ['an empty file', Buffer.alloc(0), 'file_empty'],
  [
    'Windows-1251',
    Buffer.from([...Buffer.from(CSV.split('\n')[0] ?? ''), 0x0a, ...windows1251('П1,,Иванова,Анна')]),
    'encoding_windows_1251',
  ],
  ['UTF-16 as Excel saves "Unicode text"', Buffer.from(`\uFEFF${CSV}`, 'utf16le'), 'encoding_utf16'],
  ['a NUL byte in the last row', Buffer.from(CSV.replace('P2', 'P\0')), 'nul_byte'],
  ['a quote that is never closed', Buffer.from(CSV.replace('P2', '"P2')), 'csv_quote_not_closed'],
  ['an unknown column', Buffer.from(CSV.replace('given_name', 'first_name')), 'column_unknown'],
  ['a missing column', Buffer.from('external_id,iin\nP1,\n'), 'column_missing'],
  ['no header', Buffer.from('P1,050101500010\n'), 'header_missing'],
  ['half an XLSX', READABLE_XLSX.subarray(0, READABLE_XLSX.length / 2), 'xlsx_damaged'],
  [
    'a zip bomb',
    zipFixture([
      ...workbookFiles(sheetOf({})),
      { name: 'xl/media/image1.bin', content: Buffer.alloc(8 * 1024 * 1024) },
    ]),
    'xlsx_too_large',
  ],
  ['a PDF', Buffer.from('%PDF-1.7\n%\n'), 'file_type_unsupported'],
];

/** A row that is refused for one of its cells, the file being readable. */
export const FORMULA_XLSX = workbook({ family_name: '<c t="str"><f>A2&amp;"x"</f><v>P1x</v></c>' });

function windows1251(text: string): number[] {
  return [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
}

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { RecordKind } from './columns.js';
import { type ReadOptions, readRows } from './read-rows.js';
import { TabularFileError } from './tabular-file-error.js';

const HEADER = 'group_code,title,task,due_date,status,decided_on';
const ROW = 'G1,Project,A task,2025-06-30,agreed,';

/** The rows of a file as texts by column, `!code` for a cell or a row that is refused. */
async function rows(
  file: string | Buffer,
  options: Partial<ReadOptions> = {},
  chunkSize = Number.MAX_SAFE_INTEGER,
): Promise<[number, ...string[]][]> {
  const bytes = Buffer.from(file);
  const chunks: Buffer[] = [];
  for (let place = 0; place < bytes.length; place += chunkSize) {
    chunks.push(bytes.subarray(place, place + chunkSize));
  }
  const read: [number, ...string[]][] = [];
  for await (const batch of readRows(chunks, { kind: 'group_projects', ...options })) {
    for (const { rowNumber, cells, findings } of batch) {
      const texts = Array.from(cells.values(), (cell) =>
        cell === null ? '' : cell.type === 'text' ? cell.text : cell.type === 'unusable' ? `!${cell.code}` : cell.type,
      );
      read.push([rowNumber, ...texts, ...findings.map(({ code }) => `!${code}`)]);
    }
  }
  return read;
}

/** What a file is refused for, as `row column code`. */
async function refusal(file: string | Buffer, options: Partial<ReadOptions> = {}): Promise<string[]> {
  try {
    await rows(file, options);
  } catch (error) {
    if (error instanceof TabularFileError) {
      return error.findings.map(({ row, column, code }) => `${row ?? '-'} ${column ?? '-'} ${code}`);
    }
    throw error;
  }
  return [];
}

/** A text in a single-byte code page. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Buffer.from(Array.from(text, (character) => codes.get(character) ?? 0x3f));
}

describe('a CSV', () => {
  it('is read with commas or semicolons, found out from the header', async () => {
    const expected = [[2, 'G1', 'Project, one', 'A;B', '2025-06-30', 'agreed', '']];
    expect(await rows(`${HEADER}\nG1,"Project, one",A;B,2025-06-30,agreed,\n`)).toEqual(expected);
    expect(await rows(`${HEADER.replaceAll(',', ';')}\nG1;Project, one;"A;B";2025-06-30;agreed;\n`)).toEqual(expected);
  });

  it('is read with a byte order mark, any line ends and quoted breaks; row numbers count records', async () => {
    const file = `\uFEFF"group_code",title,task,due_date,status,decided_on\r\nG1,"line 1\r\nline 2",,2025-06-30,agreed,\n\n , ,,,, \rG2,"say ""hi""", "x" ,2025-06-30,agreed,`;
    expect(await rows(file)).toEqual([
      [2, 'G1', 'line 1\r\nline 2', '', '2025-06-30', 'agreed', ''],
      [5, 'G2', 'say "hi"', 'x', '2025-06-30', 'agreed', ''],
    ]);
  });

  it('reads the same however its bytes arrive', async () => {
    const file = `\uFEFF${HEADER}\r\nҚ1,"Ә\r\nҢ",,2025-06-30,agreed,\r\n\r\nG2,🎓,"a"",b",2025-06-30,agreed,\r\n`;
    const whole = await rows(file);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (chunkSize) => {
        expect(await rows(file, {}, chunkSize)).toEqual(whole);
      }),
    );
  });

  it('may hold a header and nothing else', async () => {
    expect(await rows(HEADER)).toEqual([]);
    expect(await rows(`${HEADER}\n\n`)).toEqual([]);
  });

  it('may leave out optional columns and order them freely', async () => {
    expect(await rows('status,title,group_code,due_date\nagreed,P,G1,2025-06-30')).toEqual([
      [2, 'agreed', 'P', 'G1', '2025-06-30'],
    ]);
  });

  it('may carry trailing columns without a name, as long as they are blank', async () => {
    expect(await rows(`${HEADER},,\n${ROW},,\n`)).toHaveLength(1);
    expect((await rows(`${HEADER},,\n${ROW},,x\n`))[0]?.at(-1)).toBe('!row_column_count');
  });

  it('refuses a row whose cells do not match the header', async () => {
    expect(await rows(`${HEADER}\nG1,P\n${ROW}\n${ROW},more\n`)).toEqual([
      [2, 'G1', 'P', '', '', '', '', '!row_column_count'],
      [3, 'G1', 'Project', 'A task', '2025-06-30', 'agreed', ''],
      [4, 'G1', 'Project', 'A task', '2025-06-30', 'agreed', '', '!row_column_count'],
    ]);
  });

  it('refuses a cell over the limit', async () => {
    const limits = { maxCellCharacters: 10 };
    expect(await rows(`${HEADER}\nG1,elevenchars,A task,2025-06-30,agreed,\n`, { limits })).toEqual([
      [2, 'G1', '!cell_too_long', 'A task', '2025-06-30', 'agreed', ''],
    ]);
  });
});

describe('a header', () => {
  it.each<[string, string, string[]]>([
    ['an unknown column', `${HEADER},colour`, ['1 colour column_unknown']],
    ['a column in capitals', HEADER.replace('task', 'Task'), ['1 Task column_unknown']],
    ['a column twice', `${HEADER},title`, ['1 title column_duplicate']],
    ['a column without a name', HEADER.replace('task', ''), ['1 - column_unnamed']],
    [
      'everything at once',
      'group_code,group_code,x',
      [
        '1 group_code column_duplicate',
        '1 x column_unknown',
        '1 title column_missing',
        '1 due_date column_missing',
        '1 status column_missing',
      ],
    ],
    ['a title line above', `Group projects 2024\n${HEADER}`, ['1 - header_missing']],
    ['a blank line above', `\n${HEADER}`, ['1 - header_missing']],
    ['data in row 1', ROW, ['1 - header_missing']],
    ['a long number, perhaps an IIN', `${HEADER},040111696034`, ['1 #7 column_unknown']],
  ])('refuses %s', async (_name, file, expected) => {
    expect(await refusal(file)).toEqual(expected);
  });

  it('asks for one of two identifiers of a participant', async () => {
    const names = 'external_id,family_name,given_name,category,funding,planned_start,planned_end,status';
    const kind: RecordKind = 'participations';
    expect(await refusal(names, { kind })).toEqual(['1 iin column_missing']);
    expect(await refusal(`${names},document_number`, { kind })).toEqual([]);
  });
});

describe('a file that is no UTF-8 text', () => {
  const russian = `${HEADER}\nG1,Проект кафедры,Общая задача,2025-06-30,agreed,\n`;
  const utf16 = Buffer.from(russian, 'utf16le');

  it.each<[string, string | Buffer, string]>([
    ['empty', '', '- - file_empty'],
    ['only a byte order mark', '\uFEFF', '- - file_empty'],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), '- - encoding_utf16'],
    [
      'UTF-16 the other way round',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
      '- - encoding_utf16',
    ],
    ['UTF-16 without a mark', utf16, '- - encoding_utf16'],
    ['Windows-1251', encode(russian, 'windows-1251'), '- - encoding_windows_1251'],
    [
      'Windows-1251 with a ё',
      encode(`${HEADER}\nG1,Пётр,,2025-06-30,agreed,`, 'windows-1251'),
      '- - encoding_windows_1251',
    ],
    ['KOI8-R', encode(russian, 'koi8-r'), '- - encoding_other'],
    ['code page 866', encode(russian, 'ibm866'), '- - encoding_other'],
    [
      'a western code page',
      encode(`${HEADER}\nG1,Universität Köln,,2025-06-30,agreed,`, 'windows-1252'),
      '- - encoding_other',
    ],
    ['a NUL', `${HEADER}\nG1,a\u0000b,,2025-06-30,agreed,`, '- - nul_byte'],
    ['a PDF', Buffer.from('%PDF-1.7\n...'), '- - file_type_unsupported'],
    ['an HTML table', '<html><table><tr><td>G1</td></tr></table></html>', '- - file_type_unsupported'],
    ['an old XLS', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), '- - file_type_unsupported'],
    [
      'an encrypted XLSX',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(5000),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      '- - xlsx_encrypted',
    ],
    ['cut off in a quoted cell', `${HEADER}\n${ROW}\nG2,"Proj`, '3 - csv_quote_not_closed'],
    ['a stray quote', `${HEADER}\n${ROW}\nG2,ТОО "Үлгі",,2025-06-30,agreed,`, '3 - csv_quote_misplaced'],
  ])('is refused: %s', async (_name, file, expected) => {
    expect(await refusal(file)).toEqual([expected]);
  });

  it('names the byte that is damaged', async () => {
    const damaged = Buffer.from(`${HEADER}\nG1,Проект,,2025-06-30,agreed,\n`);
    const offset = damaged.indexOf('о', 'utf8') + 1;
    damaged[offset] = 0x20;
    await expect(rows(damaged)).rejects.toMatchObject({
      findings: [{ code: 'utf8_invalid', params: { offset: offset - 1 } }],
    });
  });

  it('names the byte that is damaged far into the file, and after a mark', async () => {
    const long = Buffer.from(`\uFEFF${HEADER}\n${'G1,Жоба,,2025-06-30,agreed,\n'.repeat(2000)}`);
    long[50_000] = 0xff;
    await expect(rows(long, {}, 1000)).rejects.toMatchObject({
      findings: [{ code: 'utf8_invalid', params: { offset: expect.any(Number) } }],
    });
  });
});

describe('limits', () => {
  it('refuse a file that is too large or too long', async () => {
    expect(await refusal(`${HEADER}\n${ROW}`, { limits: { maxFileBytes: 50 } })).toEqual(['- - file_too_large']);
    const three = `${HEADER}\n${ROW}\n\n${ROW}\n${ROW}\n`;
    expect(await refusal(three, { limits: { maxRows: 2 } })).toEqual(['5 - too_many_rows']);
    expect(await refusal(three, { limits: { maxRows: 3 } })).toEqual([]);
  });

  it('batches rows and stops when the consumer does', async () => {
    const file = `${HEADER}\n${`${ROW}\n`.repeat(5)}`;
    const sizes: number[] = [];
    for await (const batch of readRows([Buffer.from(file)], { kind: 'group_projects', batchSize: 2 })) {
      sizes.push(batch.length);
    }
    expect(sizes).toEqual([2, 2, 1]);
    for await (const batch of readRows([Buffer.from(file)], { kind: 'group_projects', batchSize: 2 })) {
      expect(batch).toHaveLength(2);
      break;
    }
  });
});

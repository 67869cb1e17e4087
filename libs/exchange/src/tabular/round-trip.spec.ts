import { Buffer } from 'node:buffer';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { CheckContext } from '#domain/fields/check-value.js';
import { checkValue } from '#domain/fields/check-value.js';
import type { Field, FieldType, FieldValue } from '#domain/fields/field.js';
import { normaliseText } from '#domain/fields/text-hygiene.js';
import { RECORD_KINDS, type RecordDrafts, type RecordKind, columnsOf } from './columns.js';
import type { FileSource } from './file-source.js';
import { withFormulaGuard, withoutFormulaGuard } from '#domain/tabular/formula-guard.js';
import { parseRow } from './parse-row.js';
import { readRows } from './read-rows.js';
import { writeCsv } from './csv/write-csv.js';
import { writeXlsxRecords } from './xlsx/write-xlsx.js';

const CONTEXT: CheckContext = {
  today: '2026-11-21',
  lookups: { isKnownCountry: () => true, isKnownRegion: () => true, isKnownField: () => true },
};
const PATTERNS = {
  iin: fc.constantFrom('040111696034', '750314490004'),
  email: fc.constantFrom('a@example.org', 'x.y+z@sub.example.org'),
  phone: fc.constantFrom('+77011234567', '8 (701) 123-45-67'),
  ror: fc.constantFrom('03yrm5c26', '01k4yrm29'),
  doi: fc.constantFrom('10.5555/kaznmu-24-0035.1', '10.1000/a;b,"c"'),
  evidence: fc.constantFrom('https://example.org/a?b=c;d', '10.5555/x'),
  occupation: fc.constantFrom('2', 'X1', '0111', '2512'),
  employer: fc.constantFrom('200140990017', '900615190004'),
};

/** Values that a field accepts, awkward ones among them. */
function valuesOf(field: Field): fc.Arbitrary<FieldValue> {
  return arbitrary(field.type).filter((value) => checkValue(field, value, CONTEXT) === undefined);
}

function arbitrary(type: FieldType): fc.Arbitrary<FieldValue> {
  switch (type.kind) {
    case 'text': {
      const awkward = fc.constantFrom(
        '+1',
        "'=x",
        "''-",
        '-a',
        '@1',
        'a"b',
        'a,b;c',
        'Ә\nҚ',
        ' x ',
        '007',
        '1e5',
        "O'Neil",
      );
      return fc
        .oneof(awkward, fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }))
        .map((text) => normaliseText(text, type.style))
        .filter((text) => text !== '');
    }
    case 'pattern':
      return PATTERNS[type.pattern];
    case 'date':
      return fc
        .date({ min: new Date('1850-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'yes_no':
      return fc.boolean();
    case 'code':
      return fc.constantFrom(...type.values);
    case 'codes':
      return fc.uniqueArray(fc.constantFrom(...type.values), { minLength: 1 });
    case 'reference':
      return fc.constantFrom('KZ', '75', '061');
    case 'integer':
      return fc.integer({ min: type.min, max: type.max });
    case 'decimal':
      return type.decimals === undefined
        ? fc.double({ min: type.min, max: type.max, noNaN: true }).map((value) => value + 0)
        : fc.integer({ min: type.min * 10, max: type.max * 10 }).map((value) => value / 10);
  }
}

/** Records of a kind with every column present, optional ones blank at times. */
function draftsOf(kind: RecordKind): fc.Arbitrary<Record<string, FieldValue | null>[]> {
  const properties = columnsOf(kind).map((field) => [
    field.property,
    field.required || field.column === 'citizenship' || field.column === 'evidence_level'
      ? valuesOf(field)
      : fc.option(valuesOf(field), { nil: null }),
  ]);
  return fc.array(fc.record<Record<string, FieldValue | null>>(Object.fromEntries(properties)), { maxLength: 3 });
}

async function readBack(kind: RecordKind, source: FileSource): Promise<unknown[]> {
  const records: unknown[] = [];
  for await (const batch of readRows(source, { kind })) {
    for (const row of batch) {
      const { record, findings } = parseRow(kind, row, CONTEXT);
      expect(findings).toEqual([]);
      records.push(record);
    }
  }
  return records;
}

async function collected(lines: AsyncIterable<string>): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const line of lines) {
    pieces.push(Buffer.from(line));
  }
  return pieces;
}

describe('an export is an import', () => {
  it.each(RECORD_KINDS)('%s as CSV with either separator', async (kind) => {
    await fc.assert(
      fc.asyncProperty(draftsOf(kind), fc.constantFrom(',', ';'), async (drafts, delimiter) => {
        const lines = await collected(writeCsv(kind, drafts as RecordDrafts[RecordKind][], { delimiter }));
        expect(await readBack(kind, lines)).toEqual(drafts);
      }),
      { numRuns: 40 },
    );
  });

  it.each(RECORD_KINDS)('%s as XLSX', async (kind) => {
    await fc.assert(
      fc.asyncProperty(draftsOf(kind), async (drafts) => {
        expect(await readBack(kind, writeXlsxRecords(kind, drafts as RecordDrafts[RecordKind][]))).toEqual(drafts);
      }),
      { numRuns: 15 },
    );
  });

  it('leaves out the columns it is told to', async () => {
    const [header, row] = await collected(
      writeCsv('participations', [{ externalId: 'A01', iin: '040111696034' }], { without: ['iin', 'document_number'] }),
    );
    expect(String(header)).toMatch(/^\uFEFFexternal_id,family_name,/);
    expect(String(row)).not.toContain('040111696034');
  });

  it('never lets a cell begin like a formula', async () => {
    const [, row] = await collected(
      writeCsv('group_projects', [{ groupCode: '=1', title: '@SUM(A1)', task: '-1', status: 'agreed' }]),
    );
    expect(String(row)).toBe("'=1,'@SUM(A1),'-1,,agreed,\r\n");
  });
});

describe('the formula guard', () => {
  it('is undone exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a') }), (text) => {
        expect(withoutFormulaGuard(withFormulaGuard(text))).toBe(text);
        expect(withFormulaGuard(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { CheckContext } from '#domain/fields/check-value.js';
import { type RecordDrafts, type RecordKind, columnsOf } from './columns.js';
import { parseRow } from './parse-row.js';
import { rowKey } from './row-key.js';
import type { Cell } from './table-row.js';

const CONTEXT: CheckContext = {
  today: '2026-11-21',
  lookups: {
    isKnownCountry: (code) => ['KZ', 'TR'].includes(code),
    isKnownRegion: (code) => code === '75',
    isKnownField: (code) => code === '061',
  },
};
const PARTICIPATION = {
  external_id: 'A01',
  iin: '040111696034',
  family_name: 'Оңғарбаева',
  given_name: 'Томирис',
  category: 'bachelor',
  funding: 'state_budget',
  planned_start: '2024-02-11',
  planned_end: '30.06.2024',
  status: 'planned',
};
const REPORT = { participation_external_id: 'A01', wave: 'm12', submitted_on: '2025-07-05' };

function cellsOf(values: Readonly<Record<string, string | Cell | null>>): Map<string, Cell | null> {
  return new Map(
    Object.entries(values).map(([column, value]) => [
      column,
      typeof value === 'string' ? { type: 'text', text: value } : value,
    ]),
  );
}

/** A row with some cells changed, parsed. */
function parse<Kind extends RecordKind>(
  kind: Kind,
  base: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | Cell | null>> = {},
): { record: RecordDrafts[Kind]; codes: string[] } {
  const { record, findings } = parseRow(kind, { cells: cellsOf({ ...base, ...changes }), findings: [] }, CONTEXT);
  return { record, codes: findings.map(({ column, code }) => `${column}: ${code}`) };
}

/** A participation with one other cell, parsed. */
function withCell(column: string, cell: Cell | string): ReturnType<typeof parse<'participations'>> {
  return parse('participations', PARTICIPATION, { [column]: cell });
}

describe('parseRow', () => {
  it('turns cells into a draft: absent columns undefined, blank cells null', () => {
    const { record, codes } = parse('participations', PARTICIPATION, {
      patronymic: null,
      email: ' A01@Example.ORG ',
      rural: 'no',
    });
    expect(codes).toEqual([]);
    expect(record).toEqual({
      externalId: 'A01',
      iin: '040111696034',
      familyName: 'Оңғарбаева',
      givenName: 'Томирис',
      patronymic: null,
      email: 'a01@example.org',
      rural: false,
      category: 'bachelor',
      funding: 'state_budget',
      plannedStart: '2024-02-11',
      plannedEnd: '2024-06-30',
      status: 'planned',
    });
  });

  it('gives a blank citizenship to Kazakhstan, and a report without a level to the participant', () => {
    expect(parse('participations', PARTICIPATION, { citizenship: null }).record.citizenship).toBe('KZ');
    expect(parse('participations', PARTICIPATION).record.citizenship).toBeUndefined();
    expect(parse('reports', REPORT).record.evidenceLevel).toBe('self');
    expect(parse('reports', REPORT, { evidence_level: null }).record.evidenceLevel).toBe('self');
    const misspelt = parse('reports', REPORT, { evidence_level: 'Self' });
    expect(misspelt.codes).toEqual(['evidence_level: code_unknown']);
    expect(misspelt.record.evidenceLevel).toBeUndefined();
  });

  it('reads lists of codes, dropping blanks and duplicates', () => {
    const { record, codes } = parse('reports', REPORT, { activities: 'study; employed;;study', problems: ' ; ' });
    expect(codes).toEqual([]);
    expect(record.activities).toEqual(['study', 'employed']);
    expect(record.problems).toBeNull();
  });

  it('collects everything that is wrong with a row', () => {
    expect(
      parse('participations', PARTICIPATION, {
        external_id: null,
        iin: '040111696035',
        family_name: '=1+1',
        category: 'Bachelor',
        planned_start: '11/02/2024',
        credits_earned: '30,5',
      }).codes,
    ).toEqual([
      'external_id: required_missing',
      'iin: iin_check_digit',
      'family_name: formula_prefix',
      'category: code_unknown',
      'planned_start: date_unreadable',
      'credits_earned: number_unreadable',
    ]);
  });

  it('says nothing about the cells of a row that is shifted', () => {
    const shape = { column: null, code: 'row_column_count', severity: 'error' } as const;
    const { record, findings, unreadable } = parseRow(
      'reports',
      { cells: cellsOf({ wave: 'm18' }), findings: [shape] },
      CONTEXT,
    );
    expect(findings).toEqual([shape]);
    expect(record).toEqual({});
    expect([...unreadable]).toEqual(columnsOf('reports').map(({ column }) => column));
  });
});

describe('dates', () => {
  it.each(['2024-06-30', '30.06.2024', ' 30.06.2024 '])('reads %j', (text) => {
    expect(parse('participations', PARTICIPATION, { planned_end: text }).record.plannedEnd).toBe('2024-06-30');
  });

  it.each([
    '30/06/2024',
    '06-30-2024',
    '2024/06/30',
    '30.6.2024',
    '30.06.24',
    '2024-6-30',
    '20240630',
    '2024-02-30',
    '31.06.2024',
    '2024-06-30T00:00:00',
    '30 июня 2024',
    '45473',
  ])('refuses %j', (text) => {
    expect(parse('participations', PARTICIPATION, { planned_end: text }).codes).toEqual([
      'planned_end: date_unreadable',
    ]);
  });

  it('reads date cells and refuses times and bare serial numbers', () => {
    expect(withCell('planned_end', { type: 'date', date: '2024-06-30' })).toMatchObject({
      record: { plannedEnd: '2024-06-30' },
      codes: [],
    });
    expect(withCell('planned_end', { type: 'moment' })).toMatchObject({ codes: ['planned_end: date_unreadable'] });
    expect(withCell('planned_end', { type: 'number', number: 45473 })).toMatchObject({
      codes: ['planned_end: date_unreadable'],
    });
  });
});

describe('numbers', () => {
  it.each<[string, number]>([
    ['30', 30],
    ['30.0', 30],
    ['0.5', 0.5],
    ['007', 7],
  ])('reads %j', (text, value) => {
    expect(parse('participations', PARTICIPATION, { credits_earned: text }).record.creditsEarned).toBe(value);
  });

  it.each(['1,5', '1 000', '.5', '5.', '+5', '1e3', '5 ECTS', '½', '٣'])('refuses %j', (text) => {
    expect(parse('participations', PARTICIPATION, { credits_earned: text }).codes).toEqual([
      'credits_earned: number_unreadable',
    ]);
  });

  it('keeps to the limits of a column', () => {
    expect(withCell('credits_earned', '5.25').codes).toEqual(['credits_earned: number_too_precise']);
    expect(withCell('credits_earned', '-5').codes).toEqual(['credits_earned: number_out_of_range']);
    expect(withCell('amount_paid_kzt', '1000.50').codes).toEqual(['amount_paid_kzt: number_not_whole']);
    expect(withCell('amount_paid_kzt', '1000.00').codes).toEqual([]);
    expect(withCell('amount_paid_kzt', '99999999999999999999').codes).toEqual(['amount_paid_kzt: number_out_of_range']);
  });

  it('reads a number cell as Excel shows it', () => {
    const number = 0.1 + 0.2;
    expect(parse('participations', PARTICIPATION, { credits_earned: { type: 'number', number } })).toMatchObject({
      record: { creditsEarned: 0.3 },
      codes: [],
    });
  });
});

describe('yes and no', () => {
  it.each(['Yes', 'YES', 'true', '1', 'да', 'y'])('refuses %j', (text) => {
    expect(parse('participations', PARTICIPATION, { rural: text }).codes).toEqual(['rural: yes_no_unreadable']);
  });

  it('refuses a boolean of Excel', () => {
    expect(parse('participations', PARTICIPATION, { rural: { type: 'boolean' } }).codes).toEqual([
      'rural: yes_no_unreadable',
    ]);
  });
});

describe('codes that Excel has touched', () => {
  it('offers lost zeros of an IIN by their number, never with the IIN', () => {
    const parsed = parseRow(
      'participations',
      { cells: cellsOf({ ...PARTICIPATION, iin: { type: 'number', number: 40_111_696_034 } }), findings: [] },
      CONTEXT,
    );
    expect(parsed.findings).toEqual([
      { column: 'iin', code: 'iin_leading_zeros_lost', severity: 'error', params: { zeros: 1 } },
    ]);
    expect([...parsed.unreadable]).toEqual(['iin']);
    expect(parse('participations', PARTICIPATION, { iin: '40111696034' }).codes).toEqual([
      'iin: iin_leading_zeros_lost',
    ]);
  });

  it('reads whole numbers as codes, and refuses what has lost digits', () => {
    expect(withCell('external_id', { type: 'number', number: 1001 })).toMatchObject({
      record: { externalId: '1001' },
      codes: [],
    });
    expect(withCell('external_id', { type: 'number', number: 1.1 })).toMatchObject({
      codes: ['external_id: text_from_number'],
    });
    expect(withCell('external_id', { type: 'number', number: 1e15 })).toMatchObject({
      codes: ['external_id: text_from_number'],
    });
    expect(withCell('external_id', { type: 'date', date: '2024-01-02' })).toMatchObject({
      codes: ['external_id: text_from_date'],
    });
    expect(withCell('external_id', { type: 'boolean' })).toMatchObject({
      codes: ['external_id: cell_type_unexpected'],
    });
    expect(withCell('external_id', '4.01117E+10')).toMatchObject({ codes: ['external_id: text_from_number'] });
    expect(withCell('external_id', { type: 'unusable', code: 'cell_formula' })).toMatchObject({
      codes: ['external_id: cell_formula'],
    });
  });
});

describe('apostrophes that an export put in front', () => {
  it('are taken off before the formula rules apply', () => {
    const phone = parse('participations', PARTICIPATION, { phone: "'+77011234567" });
    expect(phone).toMatchObject({ record: { phone: '+77011234567' }, codes: [] });
    expect(parse('participations', PARTICIPATION, { family_name: "'=A1" }).codes).toEqual([
      'family_name: formula_prefix',
    ]);
    expect(parse('participations', PARTICIPATION, { host_institution: "'t Hooft" }).record.hostInstitution).toBe(
      "'t Hooft",
    );
  });
});

describe('rowKey', () => {
  it('is the same for a blank level and for self', () => {
    const key = rowKey('reports', parse('reports', REPORT).record);
    expect(key).toBe(rowKey('reports', parse('reports', REPORT, { evidence_level: 'self' }).record));
    expect(key).not.toBe(rowKey('reports', parse('reports', REPORT, { evidence_level: 'register' }).record));
    expect(key).not.toBe(rowKey('reports', parse('reports', REPORT, { submitted_on: '2025-07-06' }).record));
  });

  it('is unknown while a part of it is', () => {
    expect(rowKey('commitments', { participationExternalId: 'A01' })).toBeUndefined();
    expect(rowKey('commitments', { participationExternalId: 'A01', commitmentNo: 1 })).toBe('["A01",1]');
  });
});

describe('the columns', () => {
  it.each<[RecordKind, string]>([
    [
      'participations',
      'external_id,iin,document_number,family_name,given_name,patronymic,birth_date,sex,citizenship,email,phone,home_region,rural,category,field,funding,programme,mode,host_country,host_institution,host_ror,planned_start,planned_end,actual_start,actual_end,status,return_status,return_date,return_verified_on,not_returned_on,return_evidence,credits_planned,credits_earned,credits_recognised,recognition_final,amount_paid_kzt,amount_repaid_kzt,waiver,waiver_date,group_code',
    ],
    [
      'commitments',
      'participation_external_id,commitment_no,title,kind,priority,due_date,weight,status,claimed_degree,claimed_on,verified_degree,verified_on,rejected_on,waived_on,evidence',
    ],
    ['group_projects', 'group_code,title,task,due_date,status,decided_on'],
    [
      'reports',
      'participation_external_id,wave,submitted_on,evidence_level,reference_date,activities,residence_country,employer,occupation,level_match,field_match,contact_with_host,migration_intention,support_mentor,support_access,support_admin,support_housing,support_language,support_integration,problems,serious_problem',
    ],
    ['outputs', 'participation_external_id,output_no,type,title,date,doi,share,verified_on'],
  ])('of %s are those of the worked example', (kind, header) => {
    expect(
      columnsOf(kind)
        .map(({ column }) => column)
        .join(','),
    ).toBe(header);
    for (const { column, property } of columnsOf(kind)) {
      expect(property).toBe(column.replaceAll(/_(\w)/g, (_underscore, letter: string) => letter.toUpperCase()));
    }
  });
});

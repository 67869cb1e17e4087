import { describe, expect, it } from '@jest/globals';
import {
  WORKED_EXAMPLE_AS_OF,
  WORKED_EXAMPLE_UNIVERSITIES,
  workedExampleJson,
  workedExampleParticipations,
} from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { FINDING_CATALOGUE, findingMessage } from '../findings/finding.js';
import { fundingMatches } from '../kpi/selection.js';
import type { KpiEntry } from '../kpi/value.js';
import { WAVES } from '../report/report-codes.js';
import type { QualityCommitment, QualityGroupProject, QualityRecord, QualityReport } from './quality-record.js';
import { findingKey } from './quality-record.js';
import { checkGroupProjectQuality } from './group-project-rules.js';
import { checkQuality, countFindings } from './quality-report.js';
import { QUALITY_RULES } from './quality-rules.js';
import { addReports, countReports, reportingRates } from './reporting-rates.js';

const TODAY = '2026-11-21';

/** A completed exchange of spring 2024 in which nothing is wrong. */
function record(known: Partial<QualityRecord> = {}): QualityRecord {
  return {
    id: 'P1',
    universityId: 'ALATAU',
    personKey: 'person-1',
    emailKey: 'mail-1',
    birthDate: '2004-05-01',
    sex: 'F',
    citizenship: 'KZ',
    homeRegion: '75',
    category: 'bachelor',
    funding: 'state_budget',
    programme: 'exchange',
    mode: 'physical',
    hostCountry: 'PL',
    hostKey: 'university of warsaw',
    status: 'completed',
    plannedStart: '2024-02-10',
    plannedEnd: '2024-06-30',
    actualStart: '2024-02-11',
    actualEnd: '2024-06-30',
    returnStatus: 'returned',
    returnDate: '2024-07-02',
    returnVerifiedOn: '2024-07-10',
    creditsEarned: 30,
    creditsRecognised: 30,
    amountPaidKzt: 1_000_000,
    amountRepaidKzt: 0,
    isWaived: false,
    isInGroup: false,
    commitments: [commitment({})],
    reports: [END],
    ...known,
  };
}

function commitment(known: Partial<QualityCommitment>): QualityCommitment {
  return {
    id: 'C1',
    status: 'agreed',
    dueDate: '2025-01-31',
    claimedOn: null,
    verifiedOn: null,
    rejectedOn: null,
    ...known,
  };
}

function report(known: Partial<QualityReport>): QualityReport {
  return { id: 'R1', wave: 'm12', submittedOn: '2025-07-10', referenceDate: null, ...known };
}

const END = report({ id: 'R0', wave: 'end', submittedOn: '2024-07-05' });

/** What is found, as `severity code column`. */
function found(...records: readonly QualityRecord[]): string[] {
  return checkQuality(records, TODAY).map(({ severity, code, column }) => `${severity} ${code} ${column}`);
}

describe('data quality of one participation', () => {
  it('finds nothing where nothing is wrong', () => {
    const parts = {
      commitments: [commitment({ status: 'verified', claimedOn: '2025-01-10', verifiedOn: '2025-01-10' })],
      reports: [
        report({}),
        report({ wave: 'end', submittedOn: '2024-06-30' }),
        report({ wave: 'm24', submittedOn: '2026-07-01' }),
      ],
    };
    expect(
      found(
        record(parts),
        record({ id: 'P2', personKey: 'person-2', emailKey: null, funding: 'self', amountPaidKzt: null }),
      ),
    ).toEqual([]);
  });

  it.each<[string, Partial<QualityRecord>, string[]]>([
    [
      'a return before the departure',
      { returnDate: '2024-02-10', returnVerifiedOn: null },
      ['error return_before_departure return_date'],
    ],
    [
      'a return verified before it',
      { returnVerifiedOn: '2024-07-01' },
      ['error return_verified_before_return return_verified_on'],
    ],
    ['a plan reversed', { plannedEnd: '2024-02-09' }, ['error planned_end_before_start planned_end']],
    ['an end before the start', { actualStart: '2024-07-01' }, ['error actual_end_before_start actual_end']],
    ['Kazakhstan as host country', { hostCountry: 'KZ' }, ['error host_country_is_home host_country']],
    [
      'more credits recognised than earned',
      { creditsRecognised: 30.5 },
      ['warning credits_recognised_above_earned credits_recognised'],
    ],
    [
      'credits not entered',
      { creditsEarned: null, creditsRecognised: null },
      ['warning credits_earned_missing credits_earned'],
    ],
    ['more repaid than paid', { amountRepaidKzt: 1_000_001 }, ['warning repaid_above_paid amount_repaid_kzt']],
    ['an amount not entered', { amountPaidKzt: null }, ['warning amount_paid_missing amount_paid_kzt']],
    ['departed long after the end', { status: 'departed', actualEnd: null }, ['warning still_departed status']],
    [
      'planned long after the start',
      { status: 'planned', actualStart: null, actualEnd: null, returnDate: null },
      ['warning still_planned status'],
    ],
    [
      'a commitment due before the departure',
      { commitments: [commitment({ dueDate: '2024-02-10' })] },
      ['error commitment_due_before_departure due_date'],
    ],
    [
      'a commitment verified before its claim',
      { commitments: [commitment({ status: 'verified', claimedOn: '2025-01-02', verifiedOn: '2025-01-01' })] },
      ['error verified_before_claimed verified_on'],
    ],
    [
      'a commitment rejected before its claim',
      { commitments: [commitment({ status: 'rejected', claimedOn: '2025-01-02', rejectedOn: '2025-01-01' })] },
      ['error rejected_before_claimed rejected_on'],
    ],
    [
      'an outcome filed before the end',
      { reports: [END, report({ submittedOn: '2024-06-29' })] },
      ['error observation_before_end submitted_on'],
    ],
    [
      'an outcome of a day before the end',
      { reports: [END, report({ referenceDate: '2024-06-01' })] },
      ['error observation_before_end reference_date'],
    ],
    [
      'an outcome before its wave',
      { reports: [END, report({ submittedOn: '2025-06-29' })] },
      ['warning report_before_wave submitted_on'],
    ],
    [
      'an end report before the end',
      { reports: [report({ wave: 'end', submittedOn: '2024-06-29' })] },
      ['warning report_before_wave submitted_on'],
    ],
    ['no end report long after', { reports: [] }, ['warning end_report_missing wave']],
    [
      'no word of the return long after',
      { returnStatus: null, returnDate: null, returnVerifiedOn: null },
      ['warning return_not_recorded return_status'],
    ],
    ['a child of 14', { birthDate: '2009-02-12' }, ['warning birth_date_implausible birth_date']],
    ['a traveller of 80', { birthDate: '1944-02-10' }, ['warning birth_date_implausible birth_date']],
    [
      'a year mistyped',
      { plannedEnd: '2042-06-30', actualEnd: null, status: 'departed', reports: [], returnDate: null },
      ['warning stay_too_long planned_end'],
    ],
    ['no host country', { hostCountry: null }, ['warning key_field_missing host_country']],
    ['no home region', { homeRegion: null }, ['warning key_field_missing home_region']],
    ['no sex', { sex: null }, ['warning key_field_missing sex']],
    ['no commitments on the state budget', { commitments: [] }, ['warning commitments_missing null']],
    [
      'a commitment that never falls due',
      { commitments: [commitment({ dueDate: null })] },
      ['warning commitment_due_date_missing due_date'],
    ],
    [
      'no address while a report may still be asked for',
      {
        emailKey: null,
        actualEnd: '2024-08-21',
        returnDate: '2024-08-22',
        returnVerifiedOn: null,
        reports: [report({ wave: 'end', submittedOn: '2024-09-01' })],
      },
      ['warning email_missing email'],
    ],
    [
      'm24 without m12',
      { reports: [END, report({ wave: 'm24', submittedOn: '2026-07-01' })] },
      ['warning later_report_without_m12 wave'],
    ],
  ])('finds %s', (_name, changes, expected) => {
    expect(found(record(changes))).toEqual(expected);
  });

  it('asks nothing of who is excused, promised together, comes from abroad or is 15 to the day', () => {
    const excused = {
      returnStatus: null,
      returnDate: null,
      returnVerifiedOn: null,
      reports: [],
      commitments: [],
    } as const;
    expect(found(record({ ...excused, isWaived: true }))).toEqual([]);
    expect(found(record({ commitments: [], isInGroup: true }))).toEqual([]);
    expect(found(record({ commitments: [], funding: 'self' }))).toEqual([]);
    expect(found(record({ homeRegion: null, citizenship: 'UZ' }))).toEqual([]);
    expect(
      found(record({ birthDate: '2009-02-11' }), record({ id: 'P2', personKey: null, birthDate: '1944-02-11' })),
    ).toEqual([]);
    expect(found(record({ mode: 'virtual', returnStatus: null, returnDate: null, returnVerifiedOn: null }))).toEqual(
      [],
    );
    expect(found(record({ commitments: [commitment({ dueDate: null, status: 'waived' })] }))).toEqual([]);
  });

  it('waits before it asks, and leaves a cancelled one alone', () => {
    const away = {
      status: 'departed',
      actualEnd: null,
      plannedEnd: '2026-09-22',
      returnDate: null,
      reports: [],
    } as const;
    expect(found(record(away))).toEqual([]);
    expect(
      found(
        record({
          creditsEarned: null,
          creditsRecognised: null,
          actualEnd: '2026-10-07',
          plannedEnd: '2026-10-07',
          reports: [],
        }),
      ),
    ).toEqual([]);
    expect(found(record({ status: 'cancelled', hostCountry: 'KZ', plannedEnd: '2023-01-01' }))).toEqual([]);
  });

  it('speaks three languages with its numbers', () => {
    const [late] = checkQuality([record({ status: 'departed', actualEnd: null, returnDate: null })], TODAY);
    expect(late && findingMessage(late, 'ru')).toBe(
      'Плановое окончание было 30.06.2024, а участие всё ещё в статусе «Выехал».',
    );
  });
});

describe('data quality of participations beside each other', () => {
  const other = { id: 'P2', emailKey: 'mail-2' };

  it('finds overlapping mobilities of one person at both, across universities', () => {
    const findings = checkQuality(
      [
        record(),
        record({
          ...other,
          universityId: 'ERTIS',
          actualStart: '2024-06-30',
          actualEnd: '2024-09-01',
          returnDate: null,
          returnVerifiedOn: null,
          reports: [report({ wave: 'end', submittedOn: '2024-09-01' })],
        }),
      ],
      TODAY,
    );
    expect(findings.map(({ code, participationId, others }) => [code, participationId, others])).toEqual([
      ['mobility_overlap', 'P1', ['P2']],
      ['mobility_overlap', 'P2', ['P1']],
    ]);
    expect(found(record(), record({ ...other, personKey: 'person-2' }))).toEqual([]);
    expect(found(record(), record({ ...other, personKey: null }))).toEqual([]);
    expect(found(record(), record({ ...other, status: 'cancelled' }))).toEqual([]);
  });

  it('finds one mobility entered twice, at one university or at two, and no two that differ', () => {
    const twice = (changes: Partial<QualityRecord>) => {
      const found = checkQuality([record(), record({ id: 'P2', ...changes })], TODAY);
      return found
        .filter(({ code }) => code === 'participation_duplicated')
        .map(({ participationId, others }) => [participationId, others]);
    };
    const both = [
      ['P1', ['P2']],
      ['P2', ['P1']],
    ];
    expect(twice({})).toEqual(both);
    expect(twice({ universityId: 'ERTIS' })).toEqual(both);
    for (const other of [
      { personKey: 'person-2' },
      { hostKey: 'jagiellonian university' },
      { hostCountry: 'DE' },
      { actualStart: '2024-02-12' },
      { status: 'cancelled', actualStart: null, actualEnd: null },
    ] as const) {
      expect(twice(other)).toEqual([]);
    }
  });

  it('finds one address at two people, not at one person twice', () => {
    expect(found(record(), record({ id: 'P2', personKey: 'person-2' }))).toEqual([
      'warning email_of_another_person email',
      'warning email_of_another_person email',
    ]);
    const later = {
      plannedStart: '2025-02-10',
      actualStart: null,
      plannedEnd: '2025-06-30',
      actualEnd: '2025-06-30',
      returnDate: null,
      returnVerifiedOn: null,
      commitments: [commitment({ dueDate: '2026-01-31' })],
      reports: [report({ wave: 'end', submittedOn: '2025-07-01' })],
    };
    expect(found(record(), record({ id: 'P2', ...later }))).toEqual([]);
  });

  it('names the first twenty of those who share an address, however many there are', () => {
    const people = Array.from({ length: 3000 }, (_, index) =>
      record({ id: `P${String(index).padStart(4, '0')}`, personKey: `person-${index}`, amountPaidKzt: 1_000_000 }),
    );
    const findings = checkQuality(people, TODAY);
    expect(findings.length).toBe(3000);
    expect(findings[0]?.others).toEqual(people.slice(1, 21).map(({ id }) => id));
    expect(findings.at(-1)?.others).toEqual(people.slice(0, 20).map(({ id }) => id));
  });

  it('finds amounts far from those of the same programme and funding', () => {
    const amounts = [900_000, 950_000, 980_000, 1_000_000, 1_000_000, 1_020_000, 1_050_000, 1_100_000, 1_150_000];
    const people = (all: readonly number[]): QualityRecord[] =>
      all.map((amountPaidKzt, index) =>
        record({ id: `P${index}`, personKey: `person-${index}`, emailKey: null, amountPaidKzt }),
      );
    expect(found(...people([...amounts, 10_000_000]))).toEqual(['warning cost_outlier amount_paid_kzt']);
    expect(found(...people([...amounts, 1_200_000]))).toEqual([]);
    expect(found(...people([...amounts.slice(1), 10_000_000]))).toEqual([]);
    // Short stays are not measured by what long ones cost.
    const shortStay = record({
      id: 'P99',
      personKey: 'person-99',
      emailKey: null,
      amountPaidKzt: 50_000,
      plannedEnd: '2024-04-30',
      actualEnd: '2024-04-30',
    });
    expect(found(...people([...amounts, 1_200_000]), shortStay)).toEqual([]);
    expect(found(...people([...amounts, 50_000]))).toEqual(['warning cost_outlier amount_paid_kzt']);
    // (10,000,000 − 1,010,000) · 0.6745 / 50,000
    const [outlier] = checkQuality(people([...amounts, 10_000_000]), TODAY);
    expect(outlier?.params).toEqual({ score: '121.3' });
  });

  it('counts findings per university and code, errors first, and keeps a key for their follow-up', () => {
    const records = [
      record({
        hostCountry: 'KZ',
        amountPaidKzt: null,
        reports: [
          END,
          report({ id: 'R1', submittedOn: '2025-01-01' }),
          report({ id: 'R2', submittedOn: '2025-01-02' }),
        ],
      }),
      record({ id: 'P2', universityId: 'ERTIS', personKey: 'person-2', emailKey: null, amountPaidKzt: null }),
    ];
    const findings = checkQuality(records, TODAY);
    expect(
      countFindings(findings).map(({ universityId, code, findings: number, participations }) => [
        universityId,
        code,
        number,
        participations,
      ]),
    ).toEqual([
      ['ALATAU', 'host_country_is_home', 1, 1],
      ['ALATAU', 'amount_paid_missing', 1, 1],
      ['ALATAU', 'report_before_wave', 2, 1],
      ['ERTIS', 'amount_paid_missing', 1, 1],
    ]);
    expect(new Set(findings.map(findingKey)).size).toBe(findings.length);
    expect(checkQuality(records, '2027-01-01').map(findingKey)).toEqual(findings.map(findingKey));
  });
});

describe('data quality of a group project', () => {
  const project = { id: 'G1', universityId: 'ALATAU', status: 'agreed', dueDate: '2025-01-31', members: 2 } as const;
  const foundAt = (changes: Partial<QualityGroupProject>): (string | null)[][] =>
    checkGroupProjectQuality({ ...project, ...changes }).map(({ code, column, participationId }) => [
      code,
      column,
      participationId,
    ]);

  it('finds one without members or without a date', () => {
    expect(foundAt({})).toEqual([]);
    expect(foundAt({ members: 0 })).toEqual([['group_project_without_members', null, null]]);
    expect(foundAt({ dueDate: null })).toEqual([['group_project_due_date_missing', 'due_date', null]]);
    expect(foundAt({ members: 0, dueDate: null, status: 'cancelled' })).toEqual([]);
    expect(checkQuality([], TODAY, [{ ...project, members: 0 }]).map(findingKey)).toEqual([
      'group_project_without_members::group_project:G1:',
    ]);
  });
});

describe('the rules', () => {
  it.each(Object.entries(QUALITY_RULES))('%s says in three languages what is wrong and what to do', (code, rule) => {
    const { severity, ...message } = FINDING_CATALOGUE[code as keyof typeof QUALITY_RULES];
    expect(['error', 'warning']).toContain(severity);
    for (const texts of [rule.title, rule.remedy, message]) {
      expect(new Set([texts.kk, texts.ru, texts.en]).size).toBe(3);
      expect([texts.kk, texts.ru, texts.en].every((text) => text.trim().length > 3)).toBe(true);
    }
    for (const indicator of rule.affects) expect(indicator).toMatch(/^K(0[1-9]|1[0-9]|20)(_(6|12|24))?$/);
  });
});

describe('completeness and timeliness', () => {
  it("have the n and yes of the worked example's K05", () => {
    const entries = workedExampleJson('expected.json') as KpiEntry[];
    for (const university of WORKED_EXAMPLE_UNIVERSITIES) {
      const facts = workedExampleParticipations(university).filter(({ funding }) =>
        fundingMatches(['state_budget'], funding),
      );
      const waves = countReports(facts, WORKED_EXAMPLE_AS_OF);
      const rates = reportingRates(WAVES.map((wave) => waves[wave]).reduce(addReports));
      const k05 = entries.find((entry) => entry.university === university)?.indicators.K05;
      expect(rates).toMatchObject({ expected: k05?.n, onTime: k05?.yes, timeliness: k05?.value });
      expect(rates.received).toBeGreaterThanOrEqual(rates.onTime);
      expect(rates.received).toBeLessThanOrEqual(rates.expected);
    }
  });

  it('have no rate where nothing was expected', () => {
    expect(reportingRates({ expected: 0, received: 0, onTime: 0 })).toMatchObject({
      completeness: null,
      timeliness: null,
    });
  });
});

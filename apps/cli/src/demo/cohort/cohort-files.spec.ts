import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths, isCalendarDate } from '#domain/calendar/calendar-date.js';
import { COMMITMENT_KINDS, COMMITMENT_STATUSES } from '#domain/commitment/commitment-codes.js';
import { GROUP_PROJECT_STATUSES } from '#domain/group-project/group-project-codes.js';
import { iinDisagreement, isIin } from '#domain/identifiers/iin.js';
import { OUTPUT_TYPES } from '#domain/output/output-codes.js';
import { MODES, PROGRAMMES, RETURN_EVIDENCE } from '#domain/participation/participation-codes.js';
import { ACTIVITIES, EVIDENCE_LEVELS, OCCUPATION, PROBLEMS, WAVE_MONTHS, WAVES } from '#domain/report/report-codes.js';
import { isCountryCode } from '#reference/countries.js';
import { isDirectionCode } from '#reference/directions-of-training.js';
import { isRegionCode } from '#reference/regions.js';
import { BULK_COLUMNS, BULK_KINDS, type BulkKind, type BulkRow, toCsv } from './bulk-files.js';
import { COHORT_2024_MARGINS } from './published-margins.js';
import { CohortPlan } from './cohort-plan.js';
import { generateCohort, streamRows, type UniversityFiles } from './generate-cohort.js';

const AS_OF = '2026-11-21';
const DATE_COLUMNS = /^date$|_on$|_date$|_start$|_end$/;
const EXPECTED_LATER = new Set(['planned_start', 'planned_end', 'due_date']);

type Rows = { readonly [Kind in BulkKind]: readonly BulkRow<Kind>[] };

function gather(cohort: readonly UniversityFiles[]): Rows {
  return {
    group_projects: cohort.flatMap((university) => university.files.group_projects),
    participations: cohort.flatMap((university) => university.files.participations),
    commitments: cohort.flatMap((university) => university.files.commitments),
    reports: cohort.flatMap((university) => university.files.reports),
    outputs: cohort.flatMap((university) => university.files.outputs),
  };
}

/** Every date cell of every file that states a fact, with where it stands. */
function factDates(rows: Rows): { where: string; date: string }[] {
  return BULK_KINDS.flatMap((kind) =>
    rows[kind].flatMap((row) =>
      Object.entries(row)
        .filter(([column, cell]) => cell !== '' && DATE_COLUMNS.test(column) && !EXPECTED_LATER.has(column))
        .map(([column, date]) => ({ where: `${kind}.${column}`, date })),
    ),
  );
}

const duplicates = (keys: readonly string[]) => keys.length - new Set(keys).size;
const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  items.filter(holds).length / items.length;
const filledDates = (row: BulkRow<'commitments'>) =>
  [row.claimed_on, row.claimed_degree, row.verified_on, row.verified_degree, row.rejected_on, row.waived_on]
    .map((cell) => (cell === '' ? '-' : 'x'))
    .join('');
const reportKey = (row: BulkRow<'reports'>) =>
  [row.participation_external_id, row.wave, row.evidence_level, row.submitted_on].join(' ');
const codesOf = (cell: string) => cell.split(';').filter(Boolean);
const creditCells = (row: BulkRow<'participations'>) => [
  row.credits_planned,
  row.credits_earned,
  row.credits_recognised,
];
const countBy = (keys: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, group]) => [key, group.length]));

let cohort: UniversityFiles[];
let rows: Rows;
let byId: Map<string, BulkRow<'participations'>>;

beforeAll(() => {
  cohort = generateCohort({ seed: 2024, asOf: AS_OF });
  rows = gather(cohort);
  byId = new Map(rows.participations.map((row) => [row.external_id, row]));
});

describe('the cohort', () => {
  it('is the same for the same seed and another for another seed', () => {
    const options = { seed: 5, asOf: AS_OF, participations: 120 };
    expect(generateCohort(options)).toEqual(generateCohort(options));
    expect(generateCohort({ ...options, seed: 6 })).not.toEqual(generateCohort(options));
  });

  it('shows the published margins in its columns', () => {
    const sizes = cohort.map(({ university, files }) => [university, files.participations.length] as const);
    expect(countBy(rows.participations.map((row) => row.host_country))).toEqual(COHORT_2024_MARGINS.hostCountry);
    expect(countBy(rows.participations.map((row) => row.funding))).toEqual(COHORT_2024_MARGINS.funding);
    expect(countBy(rows.participations.map((row) => row.category))).toEqual(COHORT_2024_MARGINS.category);
    expect(Object.fromEntries(sizes)).toEqual(COHORT_2024_MARGINS.university);
  });

  it('streams the same rows as it gathers', () => {
    const options = { seed: 5, asOf: AS_OF, participations: 300 };
    const plan = new CohortPlan(options);
    for (const [index, { university, files }] of generateCohort(options).entries()) {
      const planned = plan.universities[index] ?? { code: '', first: 0, count: 0 };
      expect(planned.code).toBe(university);
      for (const kind of BULK_KINDS) expect([...streamRows(plan, planned, kind)]).toEqual(files[kind]);
    }
  });

  it('dates no fact after the day before the as-of date, whatever that is', () => {
    expect(factDates(rows).filter(({ date }) => !isCalendarDate(date) || date >= AS_OF)).toEqual([]);
    for (const asOf of ['2025-01-01', '2025-03-15', '2025-10-02']) {
      const earlier = gather(generateCohort({ seed: 2024, asOf, participations: 400 }));
      expect(factDates(earlier).filter(({ date }) => date >= asOf)).toEqual([]);
      const statuses = new Set(earlier.participations.map((row) => `${row.status} ${row.actual_end !== ''}`));
      expect([...statuses].toSorted()).toEqual(['completed true', 'departed false', 'terminated_early true']);
    }
  });

  it('writes each column in its place and quotes what needs it', () => {
    const row = {
      group_code: 'A-G01',
      title: 'a, "b"',
      task: '',
      due_date: '2025-01-01',
      status: 'agreed',
      decided_on: '',
    };
    expect(toCsv('group_projects', [row])).toBe(
      'group_code,title,task,due_date,status,decided_on\nA-G01,"a, ""b""",,2025-01-01,agreed,\n',
    );
    for (const kind of BULK_KINDS) {
      const incomplete = rows[kind].filter((row) => Object.keys(row).length !== BULK_COLUMNS[kind].length);
      expect(incomplete).toEqual([]);
    }
  });
});

describe('the people', () => {
  it('have valid IINs with serials from 9000, or else a document', () => {
    const wrong = rows.participations.filter(({ iin, document_number: document }) =>
      iin === '' ? !/^ZZ\d{7}$/.test(document) : !isIin(iin) || iin.slice(7, 8) !== '9' || document !== '',
    );
    expect(wrong).toEqual([]);
    const withoutIin = rows.participations.filter((row) => row.iin === '');
    expect(withoutIin.every((row) => row.citizenship !== 'KZ')).toBe(true);
    expect(duplicates(withoutIin.map((row) => row.document_number))).toBe(0);
    expect(share(rows.participations, (row) => row.citizenship !== 'KZ')).toBeGreaterThan(0.005);
    expect(share(rows.participations, (row) => row.citizenship !== 'KZ')).toBeLessThan(0.02);
  });

  it('disagree with their IIN in about 0.4 % of the cases', () => {
    const disagreeing = share(
      rows.participations,
      (row) =>
        row.iin !== '' &&
        iinDisagreement(row.iin, { birthDate: row.birth_date, sex: row.sex === 'F' ? 'F' : 'M' }).length > 0,
    );
    expect(disagreeing).toBeGreaterThan(0.002);
    expect(disagreeing).toBeLessThan(0.007);
  });

  it('are the same person when they share an IIN, and never abroad twice at once', () => {
    const episodes = new Map<string, BulkRow<'participations'>[]>();
    for (const row of rows.participations) {
      const key = row.iin || row.document_number;
      episodes.set(key, [...(episodes.get(key) ?? []), row]);
    }
    const twice = [...episodes.values()].filter((group) => group.length > 1);
    expect(twice).toHaveLength(34);
    for (const group of twice) {
      const [first, second] = group.toSorted((a, b) => (a.actual_start < b.actual_start ? -1 : 1));
      expect(group).toHaveLength(2);
      expect([first?.family_name, first?.given_name, first?.birth_date, first?.sex, first?.email]).toEqual([
        second?.family_name,
        second?.given_name,
        second?.birth_date,
        second?.sex,
        second?.email,
      ]);
      expect(first?.actual_end).not.toBe('');
      expect((first?.actual_end ?? '') < (second?.actual_start ?? '')).toBe(true);
      expect((first?.planned_end ?? '') < (second?.planned_start ?? '')).toBe(true);
    }
  });

  it('are spelt with letters only and can be written to at example.org', () => {
    const names = rows.participations.flatMap((row) => [row.family_name, row.given_name, row.patronymic]);
    expect(names.filter((name) => !/^\p{Lu}\p{L}*$/u.test(name) && name !== '')).toEqual([]);
    const female = rows.participations.filter((row) => row.sex === 'F');
    expect(female.filter((row) => /ұлы$|ич$|[оеё]в$/.test(`${row.family_name} ${row.patronymic}`))).toEqual([]);
    expect(rows.participations.filter((row) => !/^([a-z]+\.\d{4,}@example\.org)?$/.test(row.email))).toEqual([]);
  });
});

describe('the participations', () => {
  it('have unique external ids and known codes', () => {
    expect(byId.size).toBe(4416);
    const wrong = rows.participations.filter(
      (row) =>
        !isRegionCode(row.home_region) ||
        !isCountryCode(row.citizenship) ||
        !isCountryCode(row.host_country) ||
        !isDirectionCode(row.field) ||
        !PROGRAMMES.some((code) => code === row.programme) ||
        !MODES.some((code) => code === row.mode) ||
        row.host_institution === '',
    );
    expect(wrong).toEqual([]);
  });

  it('agree in status and dates', () => {
    const contradictory = rows.participations.filter((row) => {
      const ended = row.status === 'completed' || row.status === 'terminated_early';
      return !(
        (ended || row.status === 'departed') &&
        (row.actual_end !== '') === ended &&
        row.planned_start.startsWith('2024') &&
        row.actual_start.startsWith('2024') &&
        row.planned_start < row.planned_end &&
        (ended ? row.actual_start <= row.actual_end : row.return_status === '') &&
        (row.return_date !== '') === (row.return_status === 'returned') &&
        (row.not_returned_on !== '') === (row.return_status === 'not_returned') &&
        (row.return_date === '' || row.return_date >= row.actual_end) &&
        (row.return_verified_on === '' || row.return_verified_on >= row.return_date) &&
        (row.return_verified_on !== '') === RETURN_EVIDENCE.some((code) => code === row.return_evidence) &&
        (row.waiver !== '') === (row.waiver_date !== '')
      );
    });
    expect(contradictory).toEqual([]);
    expect(share(rows.participations, (row) => row.status === 'terminated_early')).toBeGreaterThan(0.02);
    expect(share(rows.participations, (row) => row.status === 'terminated_early')).toBeLessThan(0.03);
    expect(share(rows.participations, (row) => row.status === 'departed')).toBeGreaterThan(0.01);
    expect(share(rows.participations, (row) => row.status === 'departed')).toBeLessThan(0.02);
    expect(share(rows.participations, (row) => row.waiver !== '')).toBeGreaterThan(0.005);
    expect(share(rows.participations, (row) => row.waiver !== '')).toBeLessThan(0.012);
  });

  it('recognise no more credits than earned and repay no more than paid', () => {
    const excessive = rows.participations.filter(
      (row) =>
        Number(row.credits_recognised) > Number(row.credits_earned) ||
        Number(row.amount_repaid_kzt) > Number(row.amount_paid_kzt) ||
        !creditCells(row).every((cell) => /^(\d+\.\d)?$/.test(cell)),
    );
    expect(excessive).toEqual([]);
    expect(rows.participations.filter((row) => row.funding === 'state_budget' && row.amount_paid_kzt === '')).toEqual(
      [],
    );
  });
});

describe('commitments and group projects', () => {
  it('belong to participations: one to three of every state-funded one', () => {
    const perParticipation = Map.groupBy(rows.commitments, (row) => row.participation_external_id);
    const miscounted = rows.participations.filter((row) => {
      const count = perParticipation.get(row.external_id)?.length ?? 0;
      const [least, most] = row.funding === 'state_budget' ? [1, 3] : [0, 1];
      return count < least || count > most;
    });
    expect(miscounted).toEqual([]);
    expect(rows.commitments.filter((row) => !byId.has(row.participation_external_id))).toEqual([]);
    expect(duplicates(rows.commitments.map((row) => `${row.participation_external_id} ${row.commitment_no}`))).toBe(0);
  });

  it('carry exactly the dates and degrees of their status', () => {
    const patterns = new Set(rows.commitments.map((row) => `${row.status} ${filledDates(row)}`));
    expect([...patterns].toSorted()).toEqual([
      'agreed ------',
      'claimed xx----',
      'rejected xx--x-',
      'verified xxxx--',
      'waived -----x',
    ]);
    const wrong = rows.commitments.filter(
      (row) =>
        (row.verified_on !== '' && row.verified_on < row.claimed_on) ||
        (row.rejected_on !== '' && row.rejected_on < row.claimed_on) ||
        Number(row.verified_degree) > 1 ||
        !COMMITMENT_STATUSES.some((code) => code === row.status) ||
        !COMMITMENT_KINDS.some((code) => code === row.kind),
    );
    expect(wrong).toEqual([]);
  });

  it('gather state-funded members of one university under codes that exist', () => {
    for (const { files } of cohort) {
      const codes = files.group_projects.map((row) => row.group_code);
      const members = files.participations.filter((row) => row.group_code !== '');
      expect(duplicates(codes)).toBe(0);
      expect([...new Set(members.map((row) => row.group_code))].toSorted()).toEqual(codes.toSorted());
      expect(members.every((row) => row.funding === 'state_budget')).toBe(true);
    }
    for (const row of rows.group_projects) {
      expect(GROUP_PROJECT_STATUSES.some((code) => code === row.status)).toBe(true);
      expect(row.decided_on !== '').toBe(['accepted', 'rejected', 'cancelled'].includes(row.status));
    }
    const grouped = rows.participations.filter((row) => row.group_code !== '').length;
    expect(grouped / 539).toBeGreaterThan(0.2);
    expect(grouped / 539).toBeLessThan(0.35);
  });
});

describe('reports and outputs', () => {
  it('file each wave once per level and day, never before it', () => {
    expect(duplicates(rows.reports.map(reportKey))).toBe(0);
    const misdated = rows.reports.filter((row) => {
      const wave = WAVES.find((code) => code === row.wave) ?? 'end';
      const due = addMonths(byId.get(row.participation_external_id)?.actual_end ?? '', WAVE_MONTHS[wave]);
      return row.reference_date !== due || row.submitted_on < due;
    });
    expect(misdated).toEqual([]);
  });

  it('answer in the codes of the questionnaire', () => {
    const wrong = rows.reports.filter(
      (row) =>
        !EVIDENCE_LEVELS.some((code) => code === row.evidence_level) ||
        !codesOf(row.activities).every((activity) => ACTIVITIES.some((code) => code === activity)) ||
        !codesOf(row.problems).every((problem) => PROBLEMS.some((code) => code === problem)) ||
        !(row.occupation === '' || OCCUPATION.test(row.occupation)) ||
        !(row.residence_country === '' || isCountryCode(row.residence_country)) ||
        !/^[1-5]?$/.test(row.migration_intention) ||
        !/^[1-5]?$/.test(row.support_mentor) ||
        ![row.level_match, row.field_match, row.contact_with_host, row.serious_problem].every((cell) =>
          ['', 'no', 'yes'].includes(cell),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('come back at the rates of the brief, a quarter of them late', () => {
    const asked = rows.participations.filter((row) => row.actual_end !== '' && row.actual_end < addDays(AS_OF, -125));
    const answered = new Set(
      rows.reports.filter((row) => row.wave === 'end').map((row) => row.participation_external_id),
    );
    expect(share(asked, (row) => answered.has(row.external_id))).toBeCloseTo(0.76, 1);
    const first = [...Map.groupBy(rows.reports, (row) => `${row.participation_external_id} ${row.wave}`).values()];
    const late = share(first, ([row]) => {
      const allowed = row?.wave === 'end' ? 14 : 30;
      return (row?.submitted_on ?? '') > addDays(row?.reference_date ?? '', allowed);
    });
    expect(late).toBeGreaterThan(0.2);
    expect(late).toBeLessThan(0.3);
    expect(share(first, (group) => group.length > 1)).toBeCloseTo(0.06, 1);
  });

  it('follow a death with nothing', () => {
    const deaths = new Map(
      rows.participations.filter((row) => row.waiver === 'deceased').map((row) => [row.external_id, row.waiver_date]),
    );
    expect(deaths.size).toBeGreaterThan(0);
    const diedBefore = (id: string, date: string) => date >= (deaths.get(id) ?? '9999-12-31');
    expect(rows.reports.filter((row) => diedBefore(row.participation_external_id, row.submitted_on))).toEqual([]);
    expect(rows.outputs.filter((row) => diedBefore(row.participation_external_id, row.date))).toEqual([]);
  });

  it('verify outputs after their date and give publications a DOI for examples', () => {
    expect(duplicates(rows.outputs.map((row) => `${row.participation_external_id} ${row.output_no}`))).toBe(0);
    for (const row of rows.outputs) {
      expect(OUTPUT_TYPES.some((code) => code === row.type)).toBe(true);
      expect(row.verified_on === '' || row.verified_on >= row.date).toBe(true);
      expect(row.doi).toMatch(row.type === 'publication' ? /^10\.5555\/[a-z]+-24-\d{4,}\.\d$/ : /^$/);
      expect(Number(row.share) > 0 && Number(row.share) <= 1 && byId.has(row.participation_external_id)).toBe(true);
    }
    expect(rows.outputs.length).toBeGreaterThan(150);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Client } from 'pg';
import { addDays } from '#domain/calendar/calendar-date.js';
import type { QualityGroupProject, QualityRecord } from '#domain/data-quality/quality-record.js';
import { findingKey } from '#domain/data-quality/quality-record.js';
import { checkQuality, countFindings } from '#domain/data-quality/quality-report.js';
import { WORKER } from '#persistence/context.js';
import { checkRegister, checkUniversity } from '#registry/data-quality/check-data-quality.js';
import { countFindingsByUniversity, countFindingsOf } from '#registry/data-quality/count-findings.js';
import { asAdmin } from '#testing/database.js';
import { ImportDesk, TODAY } from '../imports/import-desk.js';

// A busy machine is slow, not wrong.
jest.setTimeout(120_000);

const day = fc.integer({ min: -900, max: 400 }).map((days) => addDays(TODAY, days));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** A participation as the tables take it: what the database refuses is left out, everything else may be wrong. */
const participation = fc
  .record({
    university: fc.constantFrom('ALATAU', 'ERTIS'),
    person: fc.integer({ min: 0, max: 12 }),
    email: maybe(fc.constantFrom('a@example.org', 'A@example.org', ' b@example.org', 'c@example.org', '')),
    birth_date: maybe(fc.constantFrom('2004-05-06', '2015-01-01', '1930-01-01')),
    sex: maybe(fc.constantFrom('F', 'M')),
    home_region: maybe(fc.constant('75')),
    citizenship: fc.constantFrom('KZ', 'UZ'),
    category: fc.constantFrom('bachelor', 'staff'),
    funding: fc.constantFrom('state_budget', 'self'),
    programme: maybe(fc.constantFrom('exchange', 'internship')),
    mode: maybe(fc.constantFrom('physical', 'virtual')),
    host_country: maybe(fc.constantFrom('PL', 'KZ')),
    host_institution: maybe(fc.constantFrom('University of Warsaw', ' university of warsaw', 'Uniwersytet')),
    planned_start: fc.constantFrom('2025-02-10', '2025-02-10', '2025-09-01'),
    length: fc.integer({ min: 1, max: 300 }),
    late: fc.integer({ min: 0, max: 900 }),
    status: fc.constantFrom('planned', 'departed', 'completed', 'terminated_early', 'cancelled'),
    return_status: maybe(fc.constant('returned')),
    return_date: maybe(day),
    credits: fc.tuple(maybe(fc.integer({ min: 0, max: 60 })), maybe(fc.integer({ min: 0, max: 60 }))),
    amounts: fc.tuple(
      maybe(fc.oneof(fc.integer({ min: 900_000, max: 1_100_000 }), fc.constant(90_000_000))),
      maybe(fc.constantFrom(0, 100_000_000)),
    ),
    waived: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    group: fc.integer({ min: 0, max: 4 }),
    commitments: fc.array(
      fc.record({
        due_date: maybe(day),
        status: fc.constantFrom('agreed', 'verified', 'rejected', 'waived'),
        claimed_on: maybe(day),
        decided_on: day,
      }),
      { maxLength: 2 },
    ),
    reports: fc.uniqueArray(
      fc.record({ wave: fc.constantFrom('end', 'm6', 'm12', 'm24'), submitted_on: day, reference_date: maybe(day) }),
      { maxLength: 3, selector: ({ wave, submitted_on }) => `${wave} ${submitted_on}` },
    ),
  })
  .map((all) => ({ ...all, planned_end: addDays(all.planned_start, all.length) }));

type Given = typeof participation extends fc.Arbitrary<infer T> ? T : never;

describe('the findings that are stored', () => {
  let desk: ImportDesk;
  const id: Record<string, string> = {};
  const groups: Record<string, string> = {};

  beforeAll(async () => {
    desk = await ImportDesk.open();
    for (const { code, id: university } of await desk.stored<{ code: string; id: string }>(
      'select code, id from university',
    )) {
      id[code] = university;
      const [group] = await desk.stored<{ id: string }>(
        `insert into group_project (university_id, group_code, title, status) values ($1, 'G', 'T', 'agreed') returning id`,
        [university],
      );
      groups[code] = String(group?.id);
    }
    for (let person = 0; person <= 12; person++) {
      await desk.stored(
        `insert into person (id, document_index, document_ciphertext, document_key_version, document_mask)
         values (('01890000-0000-7000-8000-0000000001' || lpad(to_hex($1::int), 2, '0'))::uuid, decode(lpad(to_hex($1::int), 2, '0'), 'hex'), '\\x01', 1, '••••1')`,
        [person],
      );
    }
  });
  afterAll(async () => await desk.close());

  const person = (number: number) => `01890000-0000-7000-8000-0000000001${number.toString(16).padStart(2, '0')}`;

  /** Enters a participation with its parts past every rule, and answers it as the rules of the domain look at it. */
  const enter = async (client: Client, given: Given, number: number): Promise<QualityRecord> => {
    const insert = async (sql: string, values: unknown[]) => (await client.query<{ id: string }>(sql, values)).rows;
    const began = !['planned', 'cancelled'].includes(given.status);
    const actualStart = began ? addDays(given.planned_start, given.late % 3) : null;
    const ended = began && given.status !== 'departed' && actualStart !== null;
    const actualEnd = ended ? addDays(actualStart, given.late) : null;
    const verified = given.return_date === null ? null : addDays(given.return_date, 3);
    const [credits, recognised] = given.credits;
    const [paid, repaid] = given.amounts;
    const universityId = String(id[given.university]);
    const group = given.group === 0 ? String(groups[given.university]) : null;
    const [row] = await insert(
      `insert into participation (university_id, person_id, external_id, family_name, given_name, email, birth_date, sex, home_region,
         citizenship, category, funding, programme, mode, host_country, host_institution, planned_start, planned_end, actual_start,
         actual_end, status, return_status, return_date, return_verified_on, credits_earned, credits_recognised, amount_paid_kzt,
         amount_repaid_kzt, waiver, waiver_date, group_project_id)
       values ($1, $2, $3, 'F', 'G', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
         $25, $26, $27, $28, $29) returning id`,
      [
        universityId,
        person(given.person),
        `P${number}`,
        given.email,
        given.birth_date,
        given.sex,
        given.home_region,
        given.citizenship,
        given.category,
        given.funding,
        given.programme,
        given.mode,
        given.host_country,
        given.host_institution,
        given.planned_start,
        given.planned_end,
        actualStart,
        actualEnd,
        given.status,
        given.return_status,
        given.return_date,
        verified,
        credits,
        recognised,
        paid,
        repaid,
        given.waived ? 'other_documented' : null,
        given.waived ? '2025-03-01' : null,
        group,
      ],
    );
    const participationId = String(row?.id);
    const commitments: QualityRecord['commitments'][number][] = [];
    for (const [index, { due_date, status, claimed_on, decided_on }] of given.commitments.entries()) {
      const on = (name: string) => (status === name ? decided_on : null);
      const [commitment] = await insert(
        `insert into commitment (university_id, participation_id, commitment_no, title, weight, due_date, status, claimed_on, verified_on,
           verified_degree, rejected_on, waived_on) values ($1, $2, $3, 'T', 1, $4, $5, $6, $7, $8, $9, $10) returning id`,
        [
          universityId,
          participationId,
          index + 1,
          due_date,
          status,
          claimed_on,
          on('verified'),
          status === 'verified' ? 1 : null,
          on('rejected'),
          on('waived'),
        ],
      );
      commitments.push({
        id: String(commitment?.id),
        status,
        dueDate: due_date,
        claimedOn: claimed_on,
        verifiedOn: on('verified'),
        rejectedOn: on('rejected'),
      });
    }
    const reports: QualityRecord['reports'][number][] = [];
    for (const { wave, submitted_on, reference_date } of given.reports) {
      const [report] = await insert(
        `insert into report (university_id, participation_id, wave, submitted_on, reference_date) values ($1, $2, $3, $4, $5) returning id`,
        [universityId, participationId, wave, submitted_on, reference_date],
      );
      reports.push({ id: String(report?.id), wave, submittedOn: submitted_on, referenceDate: reference_date });
    }
    const blankless = (text: string | null) => text?.trim().toLowerCase() || null;
    return {
      id: participationId,
      universityId,
      personKey: person(given.person),
      emailKey: blankless(given.email),
      birthDate: given.birth_date,
      sex: given.sex,
      citizenship: given.citizenship,
      homeRegion: given.home_region,
      category: given.category,
      funding: given.funding,
      programme: given.programme,
      mode: given.mode,
      hostCountry: given.host_country,
      hostKey: blankless(given.host_institution),
      status: given.status,
      plannedStart: given.planned_start,
      plannedEnd: given.planned_end,
      actualStart,
      actualEnd,
      returnStatus: given.return_status,
      returnDate: given.return_date,
      returnVerifiedOn: verified,
      creditsEarned: credits,
      creditsRecognised: recognised,
      amountPaidKzt: paid,
      amountRepaidKzt: repaid,
      isWaived: given.waived,
      isInGroup: group !== null,
      commitments,
      reports,
    };
  };

  const projectsOf = (records: readonly QualityRecord[]): QualityGroupProject[] =>
    Object.entries(groups).map(([code, projectId]) => ({
      id: projectId,
      universityId: String(id[code]),
      status: 'agreed',
      dueDate: null,
      members: records.filter(
        ({ universityId, isInGroup, status }) => universityId === id[code] && isInGroup && status !== 'cancelled',
      ).length,
    }));

  const storedFindings = async () =>
    await desk.stored<{
      university_id: string;
      finding_key: string;
      params: unknown;
      others: string[];
      status: string;
    }>('select university_id, finding_key, params, others, status from data_quality_finding order by finding_key');

  it('are those that the rules of the domain find in the same records, by the daily check and by a single one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(participation, { minLength: 12, maxLength: 40 }), async (given) => {
        await desk.stored(
          'truncate data_quality_finding, data_quality_check, ledger_line, report, commitment, participation cascade',
        );
        const records: QualityRecord[] = [];
        await asAdmin(desk.database.adminUrl, async (client) => {
          for (const [index, each] of given.entries()) records.push(await enter(client, each, index));
        });
        const found = checkQuality(records, TODAY, projectsOf(records));
        const universityOf = new Map(records.map((record) => [record.id, record.universityId]));
        const expected = found
          .map((each) => ({
            university_id: each.universityId,
            finding_key: findingKey(each),
            params: each.params ?? {},
            others: each.others.filter((other) => universityOf.get(other) === each.universityId).toSorted(),
            status: 'open',
          }))
          .toSorted((a, b) => (a.finding_key < b.finding_key ? -1 : 1));
        const told = (rows: Awaited<ReturnType<typeof storedFindings>>) =>
          rows
            .map((row) => ({ ...row, others: row.others.toSorted() }))
            .toSorted((a, b) => (a.finding_key < b.finding_key ? -1 : 1));

        const round = await checkRegister(desk.database.transactions);
        expect(told(await storedFindings())).toEqual(expected);
        expect(round).toEqual({ universities: 2, opened: found.length, resolved: 0 });
        // The counts by the database are the counts by the domain.
        const codes = Object.fromEntries(Object.entries(id).map(([code, university]) => [university, code]));
        const counted = await desk.database.transactions.withPrincipal(WORKER, countFindingsByUniversity);
        expect(
          counted
            .filter(({ university }) => university !== null)
            .map(({ university, rule, severity, open, participations }) => [
              university,
              rule,
              severity,
              open,
              participations,
            ]),
        ).toEqual(
          countFindings(found.map((each) => ({ ...each, universityId: String(codes[each.universityId]) }))).map(
            (each) => [each.universityId, each.code, each.severity, each.findings, each.participations],
          ),
        );
        for (const country of counted.filter(({ university }) => university === null)) {
          const own = counted.filter(({ university, rule }) => university !== null && rule === country.rule);
          expect(country.open).toBe(own.reduce((sum, { open }) => sum + open, 0));
          expect(country.participations).toBe(own.reduce((sum, { participations }) => sum + participations, 0));
        }
        // Years of the end part them, and every finding of a participation lies in one.
        await desk.database.transactions.withPrincipal(WORKER, async (context) => {
          for (const university of Object.values(id)) {
            const sum = async (period: string) =>
              (await countFindingsOf(context, university, period)).reduce((total, { open }) => total + open, 0);
            const own = found.filter(({ universityId }) => universityId === university);
            expect(await sum('all')).toBe(own.length);
            const ofYear = (year: string) =>
              own.filter(({ participationId }) => {
                const record = records.find((each) => each.id === participationId);
                return (record?.actualEnd ?? record?.plannedEnd)?.startsWith(year) ?? false;
              }).length;
            const ofProjects = own.length - own.filter(({ participationId }) => participationId !== null).length;
            const in2025 = await sum('2025');
            expect(in2025).toBeGreaterThanOrEqual(ofYear('2025'));
            expect(in2025).toBeLessThanOrEqual(ofYear('2025') + ofProjects);
          }
        });

        // Again, and for one university alone, nothing changes.
        const before = await desk.stored('select * from data_quality_finding order by id');
        expect(await checkRegister(desk.database.transactions)).toEqual({ universities: 0, opened: 0, resolved: 0 });
        for (const university of Object.values(id)) {
          const again = await desk.database.transactions.withPrincipal(
            WORKER,
            async (context) => await checkUniversity(context, university),
          );
          expect(again).toMatchObject({ opened: 0, reopened: 0, resolved: 0 });
        }
        expect(await desk.stored('select * from data_quality_finding order by id')).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#domain/calendar/calendar-date.js';
import { INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import type { IndicatorValue } from '#domain/kpi/value.js';
import { computeFilteredTable } from '#kpi/compute-filtered-table.js';
import { computeKpiBreakdown } from '#kpi/compute-kpi-breakdown.js';
import { computeKpiTable, parseSelection } from '#kpi/compute-kpi-table.js';
import type { OpenIndicatorValues } from '#kpi/confidential-indicators.js';
import { gatherFacts } from '#kpi/gather-facts.js';
import { KPI_DIMENSIONS, type KpiDimension } from '#kpi/kpi-dimensions.js';
import { recordListsOf } from '#kpi/record-lists.js';
import { type Context, type Principal, WORKER } from '#persistence/context.js';
import { addUniversity } from '#registry/universities/add-university.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '#testing/database.js';
import { MovableClock } from '#testing/movable-clock.js';
import { recordIdsByState } from '#domain/kpi/record-lists.js';
import { expectListsOfGroups, expectListsOfPureFunctions, type ListedSelection } from './lists-and-counts.js';
import { ANYBODY, happen, step } from './random-history.js';
import { expectSame, LAST_BITS } from './same-figures.js';

// A busy machine is slow, not wrong.
jest.setTimeout(180_000);

const BESIDE_K18 = INDICATOR_CODES.filter((code) => code !== 'K18');

/** The numbers of a value that add up over groups. */
function addends(value: IndicatorValue): number[] {
  const { n, yes, no, unknown, notDue, notApplicable, excluded, late, earnedBlank, amountMissing } = value;
  const { strict, claimed } = value;
  return [
    n,
    yes,
    no,
    unknown,
    notDue,
    notApplicable,
    excluded,
    late,
    earnedBlank,
    amountMissing,
    strict?.yes,
    strict?.no,
    strict?.unknown,
    claimed?.yes,
    claimed?.no,
    claimed?.unknown,
  ].map((count) => count ?? 0);
}

const ADDENDS = 16;

/** `null` where a group is not told the indicator. */
function sumOf(groups: readonly OpenIndicatorValues[], code: IndicatorCode): number[] | null {
  const values = groups.flatMap((indicators) => indicators[code] ?? []);
  if (values.length < groups.length) return null;
  const sums = values.map(addends);
  return Array.from({ length: ADDENDS }, (_, place) => sums.reduce((total, one) => total + (one[place] ?? 0), 0));
}

/**
 * Whatever happens to the records of two universities, in whatever order: what is counted is what is listed, and groups add up to
 * the whole.
 */
describe('lists and breakdowns after random histories', () => {
  const clock = new MovableClock(new Date('2024-01-10T07:00:00Z'));
  let database: TestDatabase;
  let histories = 0;

  beforeAll(async () => {
    database = await createTestDatabase(clock);
    await asAdmin(database.adminUrl, async (client) => {
      await client.query(
        `insert into person (id, document_index, document_ciphertext, document_key_version, document_mask)
         values ($1, '\\x01', '\\x01', 1, '1')`,
        [ANYBODY],
      );
    });
  });
  afterAll(async () => await database.close());

  const openUniversities = async (): Promise<Principal[]> => {
    histories += 1;
    return await database.transactions.withPrincipal(WORKER, async (context) => {
      const principals: Principal[] = [];
      for (const letter of ['A', 'B']) {
        const { id } = await addUniversity(context, { code: `L${histories}${letter}`, nameEn: letter });
        principals.push({ role: 'qaitu_coordinator', userId: null, universityId: id, personId: null });
      }
      return principals;
    });
  };

  const expectSumsOfTheWhole = async (context: Context, query: ListedSelection): Promise<void> => {
    const [whole] = await computeKpiTable(context, query);
    for (const by of [...KPI_DIMENSIONS.map((dimension) => [dimension]), ['home_region', 'sex']] as KpiDimension[][]) {
      const groups = await computeKpiBreakdown(context, { ...query, by });
      const personal = by.some((name) => !['university', 'academic_year', 'calendar_year', 'funding'].includes(name));
      for (const code of BESIDE_K18) {
        const sum = sumOf(
          groups.map(({ indicators }) => indicators),
          code,
        );
        const confidential = personal && code.startsWith('K15') && groups.length > 0;
        const expected = confidential ? null : whole && addends(whole.indicators[code]);
        expect({ ...query, by, code, sum }).toEqual({ ...query, by, code, sum: expected });
      }
    }
  };

  /** A filter on one value of a dimension gives the group of that value. */
  const expectFiltersToBeGroups = async (context: Context, query: ListedSelection): Promise<void> => {
    for (const dimension of ['sex', 'home_region', 'participation_form'] as const) {
      for (const { group, indicators } of await computeKpiBreakdown(context, { ...query, by: [dimension] })) {
        const filters = { [dimension]: [group[dimension] ?? null] };
        const [entry] = await computeFilteredTable(context, { ...query, filters });
        expectSame(entry?.indicators, indicators, `${dimension} ${group[dimension] ?? null}`, LAST_BITS);
      }
    }
  };

  it('hold, for every indicator and count', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 24, maxLength: 36, size: 'max' }), async (history) => {
        const principals = await openUniversities();
        for (const [index, event] of history.entries()) {
          const principal = principals[index % 3 === 0 ? 1 : 0];
          if (principal) {
            await database.transactions.withPrincipal(
              principal,
              async (context) => await happen(context, event, index),
            );
          }
          if (event.daysAfter > 0) clock.moveTo(addDays(clock.today(), Math.min(event.daysAfter, 60)));
        }
        await database.transactions.withPrincipal(WORKER, async (context) => {
          const everything: ListedSelection = { period: 'all', funding: 'all' };
          await expectListsOfPureFunctions(context, everything, 11);
          await expectListsOfPureFunctions(context, { period: 'all', asOf: addDays(context.today, -120) }, 200);
          await expectListsOfGroups(context, everything, ['category', 'rural'], 50);
          await expectSumsOfTheWhole(context, everything);
          await expectSumsOfTheWhole(context, { period: 'all', asOf: addDays(context.today, -200) });
          await expectFiltersToBeGroups(context, everything);
        });
        const [first] = principals;
        if (first) {
          await database.transactions.withPrincipal(first, async (context) => {
            await expectListsOfPureFunctions(context, { period: 'all', funding: 'all' }, 50);
            const selection = parseSelection(context, { period: 'all' });
            const { participations, groupProjects } = await gatherFacts(context, selection);
            expect(recordIdsByState(participations, groupProjects, selection)).toMatchObject(
              await recordListsOf(context, { period: 'all' }),
            );
          });
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

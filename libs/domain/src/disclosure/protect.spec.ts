import { describe, expect, it } from '@jest/globals';
import { participationFacts } from '../../../../test/fixtures/kpi/facts.js';
import {
  WORKED_EXAMPLE_AS_OF,
  WORKED_EXAMPLE_UNIVERSITIES,
  workedExampleGroupProjects,
  workedExampleJson,
  workedExampleParticipations,
} from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { parsePeriod } from '../calendar/period.js';
import { INDICATOR_CODES } from '../kpi/catalogue.js';
import type { ParticipationFacts } from '../kpi/facts.js';
import { DEFAULT_FUNDING } from '../kpi/selection.js';
import type { KpiEntry } from '../kpi/value.js';
import { protect } from './protect.js';
import type { ProtectedSet } from './protected-set.js';
import { COUNTRY, publicationSetOf, registerCellsOf } from './publication-cells.js';
import { roundToFive } from './rounding.js';

const AS_OF = '2026-11-21';

describe('the worked example as the public sees it', () => {
  const cells = registerCellsOf(
    WORKED_EXAMPLE_UNIVERSITIES.flatMap(workedExampleParticipations),
    WORKED_EXAMPLE_UNIVERSITIES.flatMap(workedExampleGroupProjects),
    WORKED_EXAMPLE_AS_OF,
  );
  const published = protect(
    publicationSetOf(cells, {
      universityIds: WORKED_EXAMPLE_UNIVERSITIES,
      periods: ['2024', '2023/2024', '2024/2025', 'all'].map(parsePeriod),
      fundings: [DEFAULT_FUNDING, 'all'],
    }),
  );
  const entries = workedExampleJson('expected.json') as KpiEntry[];

  it.each(entries)('rounds the counts of $university, all periods', ({ university, indicators }) => {
    const groups = { university: university ?? COUNTRY, period: 'all', funding: 'state_budget' };
    const cell = published.cells.find((each) => JSON.stringify(each.groups) === JSON.stringify(groups));
    for (const code of INDICATOR_CODES) {
      const { n, yes, no } = indicators[code];
      expect(cell?.indicators[code].counts).toEqual(
        code.startsWith('K15') ? null : { n: roundToFive(n), known: roundToFive(yes + no), yes: null, no: null },
      );
    }
  });

  it('publishes no figure: not one is known of 23 participations, no mean of more than 7', () => {
    const figures = published.cells.flatMap(({ groups, indicators }) =>
      INDICATOR_CODES.filter((code) => indicators[code].figure.status === 'published').map((code) =>
        [...Object.values(groups), code].join(' '),
      ),
    );
    expect(figures).toEqual([]);
  });

  it('has a cell for every university and the country, period and filter', () => {
    expect(published.cells).toHaveLength((WORKED_EXAMPLE_UNIVERSITIES.length + 1) * 4 * 2);
  });
});

/** So many participations of a university that ended on a day, returned and not, KZT 1,000,000 each. */
function people(universityId: string, end: string, returned: number, notReturned: number): ParticipationFacts[] {
  return Array.from({ length: returned + notReturned }, (_, index) =>
    participationFacts({
      id: `${universityId}-${end}-${index}`,
      universityId,
      plannedEnd: end,
      actualEnd: end,
      amountPaidKzt: 1_000_000,
      ...(index < returned
        ? { returnStatus: 'returned', returnDate: end, returnVerifiedOn: end }
        : { returnStatus: 'not_returned', notReturnedOn: end }),
    }),
  );
}

function publish(
  facts: readonly ParticipationFacts[],
  universityIds: readonly string[],
  periods: readonly string[],
): ProtectedSet {
  return protect(
    publicationSetOf(registerCellsOf(facts, [], AS_OF), {
      universityIds,
      periods: periods.map(parsePeriod),
      fundings: ['all'],
    }),
  );
}

function statuses(set: ProtectedSet, code: 'K01' | 'K16' | 'K05'): Record<string, string> {
  return Object.fromEntries(
    set.cells.map(({ groups, indicators }) => {
      const { figure } = indicators[code];
      return [
        `${groups['university']} ${groups['period']}`,
        figure.status === 'published' ? 'published' : figure.reason,
      ];
    }),
  );
}

describe('what is published together', () => {
  it('withholds of two years the published one that would give the other away, not their total', () => {
    const facts = [...people('A', '2023-06-30', 20, 5), ...people('A', '2024-06-30', 9, 3)];
    const set = publish(facts, ['A'], ['2023', '2024', 'all']);

    expect(statuses(set, 'K01')).toMatchObject({
      'A 2024': 'few_known',
      'A 2023': 'complementary',
      'A all': 'published',
    });
  });

  it('leaves the year of a large university beside a small one: the country’s percentage hides it', () => {
    const facts = [
      ...people('A', '2024-06-30', 700, 80),
      ...people('B', '2024-06-30', 12, 6),
      ...people('C', '2024-06-30', 10, 7),
    ];
    const set = publish(facts, ['A', 'B', 'C'], ['2024']);

    expect(statuses(set, 'K01')).toEqual({
      'country 2024': 'published',
      'A 2024': 'published',
      'B 2024': 'few_known',
      'C 2024': 'few_known',
    });
  });

  it('withholds money, which is not rounded, of a second university where a small one is alone, but not its rate', () => {
    const facts = [
      ...people('A', '2024-06-30', 700, 80),
      ...people('B', '2024-06-30', 20, 10),
      ...people('C', '2024-06-30', 10, 7),
    ];
    const set = publish(facts, ['A', 'B', 'C'], ['2024']);

    expect(statuses(set, 'K16')).toMatchObject({
      'country 2024': 'published',
      'B 2024': 'complementary',
      'C 2024': 'few_known',
    });
    expect(statuses(set, 'K01')).toMatchObject({ 'country 2024': 'published', 'B 2024': 'published' });
  });

  it('is decided alike whatever the order of the records', () => {
    const facts = [
      ...people('A', '2023-06-30', 20, 5),
      ...people('A', '2024-06-30', 9, 3),
      ...people('B', '2024-06-30', 30, 9),
    ];
    const periods = ['2023', '2024', 'all'];

    expect(publish(facts.toReversed(), ['A', 'B'], periods)).toEqual(publish(facts, ['A', 'B'], periods));
  });

  it('spares the figures of the state’s money where either they or those of all money must go', () => {
    const facts = [
      ...people('A', '2024-06-30', 60, 20),
      ...people('A', '2024-06-30', 6, 3).map((each) => ({ ...each, id: `${each.id}-self`, funding: 'self' as const })),
    ].map((each) => ({ ...each, funding: each.funding ?? ('state_budget' as const) }));
    const set = protect(
      publicationSetOf(registerCellsOf(facts, [], AS_OF), {
        universityIds: ['A'],
        periods: [parsePeriod('2024')],
        fundings: [DEFAULT_FUNDING, 'all', ['self']],
      }),
    );
    const figures = Object.fromEntries(
      set.cells
        .filter(({ groups }) => groups['university'] === COUNTRY)
        .map(({ groups, indicators }) => [groups['funding'], indicators.K16.figure.status]),
    );
    expect(figures).toEqual({ state_budget: 'published', all: 'withheld', self: 'withheld' });
  });

  it('spares the country over all time, though its years together hold more', () => {
    const facts = [...people('A', '2024-06-30', 60, 20), ...people('A', '2025-06-30', 8, 4)];
    const set = publish(facts, [], ['2024', '2025', '2023/2024', '2024/2025', 'all']);

    expect(statuses(set, 'K16')).toEqual({
      'country 2025': 'few_known',
      'country 2024/2025': 'few_known',
      'country 2024': 'complementary',
      'country 2023/2024': 'complementary',
      'country all': 'published',
    });
  });

  it('keeps withheld what an earlier set withheld, and whatever else that takes', () => {
    const facts = [...people('A', '2023-06-30', 20, 5), ...people('A', '2024-06-30', 30, 8)];
    const plan = {
      universityIds: ['A'],
      periods: ['2023', '2024', 'all'].map(parsePeriod),
      fundings: ['all'],
    } as const;
    const cells = registerCellsOf(facts, [], AS_OF);
    const before = protect(publicationSetOf(cells, plan));
    expect(statuses(before, 'K01')).toMatchObject({ 'A 2023': 'published', 'A 2024': 'published' });

    const isWithheld = ([university, period]: readonly string[], code: string): boolean =>
      university === 'A' && period === '2023' && code === 'K01';
    const after = protect(publicationSetOf(cells, { ...plan, isWithheld }));
    expect(statuses(after, 'K01')).toMatchObject({ 'A 2023': 'complementary' });
    // The total and the other year together would give it away.
    expect(Object.values(statuses(after, 'K01')).filter((each) => each === 'complementary').length).toBeGreaterThan(1);
  });

  it('takes further filters one at a time, for the country alone unless asked otherwise', () => {
    const cells = registerCellsOf(people('A', '2024-06-30', 30, 5), [], AS_OF, ({ category, mode }) => ({
      category,
      mode,
    }));
    const filtersOf = (university: string, filtersByUniversity: boolean): string[] =>
      protect(
        publicationSetOf(cells, {
          universityIds: ['A'],
          periods: [parsePeriod('2024')],
          fundings: ['all'],
          filters: [
            { name: 'category', codes: ['bachelor', 'master'] },
            { name: 'mode', codes: ['physical'] },
          ],
          filtersByUniversity,
        }),
      )
        .cells.filter(({ groups }) => groups['university'] === university)
        .map(({ groups }) => `${groups['category']} ${groups['mode']}`);
    const oneAtATime = ['all all', 'all physical', 'bachelor all', 'master all'];

    expect(filtersOf(COUNTRY, false)).toEqual(oneAtATime);
    expect(filtersOf('A', false)).toEqual(['all all']);
    expect(filtersOf('A', true)).toEqual(oneAtATime);
  });
});

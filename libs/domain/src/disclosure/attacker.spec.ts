import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { attackPercentages, type Narrowed, statusOf } from '../../../../test/fixtures/disclosure/public-attacker.js';
import { LinearProgram } from '../../../../test/fixtures/disclosure/simplex.js';
import { parsePeriod } from '../calendar/period.js';
import type { FundingFilter } from '../kpi/selection.js';
import { ComplementarySuppression } from './complementary-suppression.js';
import { protect } from './protect.js';
import type { ProtectedSet } from './protected-set.js';
import { publicationSetOf, type RegisterCell } from './publication-cells.js';
import type { PublicationSet } from './publication-set.js';
import { type CellAmount, complementaryWidth, protectionWidth, sameInPublic } from './protected-quantities.js';
import type { QuantityTableInput, TableCell } from './quantity-table.js';

const FUNDINGS: readonly FundingFilter[] = [['state_budget'], 'all'];
const UNIVERSITIES = ['A', 'B', 'C'];
const ENDS = ['2023-05-31', '2023-10-31', '2024-05-31', '2024-10-31'];
const PERIODS = ['2023', '2024', '2023/2024', 'all'].map(parsePeriod);

/** Counts of one part; sizes about the thresholds, so that some figures are published and some are not. */
const counts = fc.record({
  yes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 14 })),
  no: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 })),
  unknown: fc.integer({ min: 0, max: 6 }),
});
type Counts = typeof counts extends fc.Arbitrary<infer T> ? T : never;

function registerCell(place: Omit<RegisterCell, 'sums'>, { yes, no, unknown }: Counts): RegisterCell {
  return { ...place, sums: { K02: { yes, no, unknown, not_due: 0, not_applicable: 0, excluded: 0 } } };
}

/** Small countries: three universities, four half-years in overlapping periods, two filters of funding. */
const smallCountry: fc.Arbitrary<PublicationSet> = fc.array(counts, { minLength: 24, maxLength: 24 }).map((all) => {
  const cells = UNIVERSITIES.flatMap((universityId, university) =>
    ENDS.flatMap((end, index) =>
      (['state_budget', 'self'] as const).map((funding, filter) =>
        registerCell(
          { universityId, end, fundings: [funding] },
          all[university * 8 + index * 2 + filter] ?? { yes: 0, no: 0, unknown: 0 },
        ),
      ),
    ),
  );
  return publicationSetOf(cells, { universityIds: UNIVERSITIES, periods: PERIODS, fundings: FUNDINGS });
});

/** The yes, no and unknown that really are in a cell. */
function truth(set: PublicationSet, groups: Readonly<Record<string, string>>): Counts {
  const sum = { yes: 0, no: 0, unknown: 0 };
  for (const part of set.parts) {
    if (set.dimensions.every(({ name }, dimension) => part.groups[dimension]?.includes(groups[name] ?? ''))) {
      sum.yes += part.sums.K02?.yes ?? 0;
      sum.no += part.sums.K02?.no ?? 0;
      sum.unknown += part.sums.K02?.unknown ?? 0;
    }
  }
  return sum;
}

/** How far apart the yes, and the no, of a withheld cell must be possible at least. */
function allowedWidth({ yes, no }: Counts, reason: string): number {
  const cell: CellAmount = { amount: yes, capacity: yes + no, units: yes + no };
  return reason === 'complementary' ? complementaryWidth(true, cell) : protectionWidth(true, cell);
}

/** The withheld cells of which the attacker was left fewer values than are allowed. */
function pinned(set: PublicationSet, narrowed: readonly Narrowed[]): Narrowed[] {
  return narrowed.filter(({ groups, reason, yes, no }) => {
    const allowed = allowedWidth(truth(set, groups), reason);
    return yes[1] - yes[0] < allowed || no[1] - no[0] < allowed;
  });
}

/** The mutant: every cell decided by itself, as if nothing else were published, so without complementary suppression. */
function protectEachAlone(set: PublicationSet): ProtectedSet {
  const { cells } = protect(set);
  return {
    cells: cells.flatMap(({ groups }) => {
      const own = set.dimensions.map(({ name }) => groups[name]);
      return protect({ ...set, isPublished: (names) => names.every((name, index) => name === own[index]) }).cells;
    }),
  };
}

describe('an attacker with everything public and a linear programme', () => {
  it('narrows no withheld count below the allowed values', () => {
    fc.assert(
      fc.property(smallCountry, (set) => {
        expect(pinned(set, attackPercentages(set, protect(set), 'K02'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('succeeds where complementary suppression is skipped', () => {
    const found = fc
      .sample(smallCountry, { numRuns: 20, seed: 4 })
      .map((set) => pinned(set, attackPercentages(set, protectEachAlone(set), 'K02')).length);
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(10);
  });

  it('meets published and complementary cells, not an empty page', () => {
    const statuses = fc
      .sample(smallCountry, { numRuns: 20, seed: 4 })
      .flatMap((set) => protect(set).cells.map(({ indicators }) => statusOf(indicators.K02)));
    for (const status of ['published', 'complementary', 'few_known']) {
      expect(statuses.filter((each) => each === status).length).toBeGreaterThan(20);
    }
  });
});

/** Two universities, two years and `all`, one filter: small enough to try every table. */
const manyCounts = fc.record({
  yes: fc.integer({ min: 0, max: 18 }),
  no: fc.integer({ min: 0, max: 8 }),
  unknown: fc.constant(0),
});
const tinyCountry: fc.Arbitrary<PublicationSet> = fc.array(manyCounts, { minLength: 4, maxLength: 4 }).map((all) =>
  publicationSetOf(
    all.map((each, index) =>
      registerCell(
        { universityId: index < 2 ? 'A' : 'B', end: index % 2 === 0 ? '2023-05-31' : '2024-05-31', fundings: ['self'] },
        each,
      ),
    ),
    { universityIds: ['A', 'B'], periods: ['2023', '2024', 'all'].map(parsePeriod), fundings: ['all'] },
  ),
);

/**
 * The same with every table tried; this attacker even knows n and known of every part to the last one. Gives for every
 * withheld cell how many values its yes may have.
 */
function tryAllTables(set: PublicationSet, published: ProtectedSet): { allowed: number; values: number }[] {
  const known = set.parts.map(({ sums }) => (sums.K02?.yes ?? 0) + (sums.K02?.no ?? 0));
  const cells = published.cells.map(({ groups, indicators }) => {
    const real = truth(set, groups);
    return {
      parts: set.parts.flatMap((part, index) =>
        set.dimensions.every(({ name }, dimension) => part.groups[dimension]?.includes(groups[name] ?? ''))
          ? [index]
          : [],
      ),
      isWithheld: indicators.K02.figure.status === 'withheld',
      allowed: allowedWidth(real, statusOf(indicators.K02)),
      range: real.yes + real.no === 0 ? { low: 0, high: 0 } : sameInPublic(real.yes, real.yes + real.no),
      values: new Set<number>(),
    };
  });
  const shown = cells.filter(({ isWithheld }) => !isWithheld);
  const hidden = cells.filter(({ isWithheld }) => isWithheld);
  const sum = (yes: readonly number[], parts: readonly number[]): number =>
    parts.reduce((total, part) => total + (yes[part] ?? 0), 0);
  const yes = known.map(() => 0);
  const tryFrom = (part: number): void => {
    if (part === known.length) {
      if (shown.every(({ parts, range }) => sum(yes, parts) >= range.low && sum(yes, parts) <= range.high)) {
        for (const { parts, values } of hidden) {
          values.add(sum(yes, parts));
        }
      }
      return;
    }
    for (let count = 0; count <= (known[part] ?? 0); count += 1) {
      yes[part] = count;
      tryFrom(part + 1);
    }
  };
  tryFrom(0);
  return hidden.map(({ allowed, values }) => ({ allowed, values: values.size }));
}

describe('an attacker who knows n and known of every part, and tries every table', () => {
  const isPinned = ({ allowed, values }: { allowed: number; values: number }): boolean => values - 1 < allowed;

  it('narrows no withheld count below the allowed values', () => {
    fc.assert(
      fc.property(tinyCountry, (set) => {
        expect(tryAllTables(set, protect(set)).filter(isPinned)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('succeeds where complementary suppression is skipped', () => {
    const found = fc
      .sample(tinyCountry, { numRuns: 40, seed: 4 })
      .filter((set) => tryAllTables(set, protectEachAlone(set)).some(isPinned));
    expect(found.length).toBeGreaterThan(10);
  });
});

/** A table of sums published to the last digit: three universities and four years with their totals, some withheld. */
const exactTable = fc
  .array(
    fc.record({ amount: fc.integer({ min: 0, max: 9 }), more: fc.integer({ min: 0, max: 9 }), isSmall: fc.boolean() }),
    {
      minLength: 12,
      maxLength: 12,
    },
  )
  .map((parts): QuantityTableInput => {
    const cells = [0, 1, 2, 3].flatMap((row) =>
      [0, 1, 2, 3, 4].map((column): TableCell => {
        const held = parts.filter((_, index) => isIn(row, 3, Math.floor(index / 4)) && isIn(column, 4, index % 4));
        const amount = held.reduce((sum, part) => sum + part.amount / 7, 0);
        const capacity = held.reduce((sum, part) => sum + (part.amount + part.more) / 7, 0);
        return {
          groups: [row, column],
          low: amount,
          high: amount,
          width: protectionWidth(false, { amount, capacity, units: 10 * held.length }),
          harm: 1 + held.length * 10 + amount,
          withheld: held.length === 1 && held[0]?.isSmall === true,
        };
      }),
    );
    return {
      whole: false,
      dimensions: [
        { groupCount: 4, values: [0, 1, 2].map((value) => [value, 3]) },
        { groupCount: 5, values: [0, 1, 2, 3].map((value) => [value, 4]) },
      ],
      parts: parts.map(({ amount, more }, index) => ({
        at: [Math.floor(index / 4), index % 4],
        amount: amount / 7,
        capacity: (amount + more) / 7,
      })),
      cells,
    };
  });

function isIn(group: number, total: number, value: number): boolean {
  return group === total || group === value;
}

/** How far apart the bounds of each withheld sum lie, beside what was asked. */
function attackSums(table: QuantityTableInput, withheld: readonly boolean[]): { width: number; asked: number }[] {
  const terms = ({ groups }: TableCell): Map<number, number> =>
    new Map(
      table.parts.flatMap(({ at }, index) =>
        isIn(groups[0] ?? 0, 3, at[0] ?? 0) && isIn(groups[1] ?? 0, 4, at[1] ?? 0) ? [[index, 1] as const] : [],
      ),
    );
  const program = new LinearProgram(table.parts.length, [
    ...table.parts.map(({ capacity }, index) => ({ coefficients: new Map([[index, 1]]), limit: capacity })),
    ...table.cells.flatMap((cell, index) => {
      const minus = new Map([...terms(cell)].map(([part, coefficient]) => [part, -coefficient]));
      return withheld[index]
        ? []
        : [
            { coefficients: terms(cell), limit: cell.high },
            { coefficients: minus, limit: -cell.low },
          ];
    }),
  ]);
  return table.cells.flatMap((cell, index) =>
    withheld[index] ? [{ width: program.maximum(terms(cell)) - program.minimum(terms(cell)), asked: cell.width }] : [],
  );
}

describe('an attacker on sums that are published to the last digit', () => {
  it('is left the width asked for, but for the last of its small steps', () => {
    fc.assert(
      fc.property(exactTable, (table) => {
        for (const { width, asked } of attackSums(table, new ComplementarySuppression(table).settle())) {
          expect(width).toBeGreaterThanOrEqual(asked * 0.98 - 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('succeeds where complementary suppression is skipped', () => {
    const pinnedTables = fc.sample(exactTable, { numRuns: 20, seed: 1 }).filter((table) =>
      attackSums(
        table,
        table.cells.map(({ withheld }) => withheld),
      ).some(({ width, asked }) => width < asked * 0.98 - 1e-9),
    );
    expect(pinnedTables.length).toBeGreaterThan(0);
  });
});

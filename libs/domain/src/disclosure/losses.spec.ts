import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { pinnedReturnsAndLosses } from '../../../../test/fixtures/disclosure/loss-attacker.js';
import { statusOf } from '../../../../test/fixtures/disclosure/public-attacker.js';
import { parsePeriod } from '../calendar/period.js';
import { protect } from './protect.js';
import type { ProtectedSet } from './protected-set.js';
import { publicationSetOf, type RegisterCell } from './publication-cells.js';
import type { PublicationSet } from './publication-set.js';

const UNIVERSITIES = ['A', 'B', 'C'];
const ENDS = ['2023-05-31', '2023-10-31', '2024-05-31', '2024-10-31'];
const PERIODS = ['2023', '2024', '2023/2024', 'all'].map(parsePeriod);

/** One part: who returned and who did not, and what each of both kinds has cost at most, KZT. */
const part = fc.record({
  yes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 22 })),
  no: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }),
  unknown: fc.integer({ min: 0, max: 4 }),
  dear: fc.integer({ min: 1, max: 40 }),
});
type Part = typeof part extends fc.Arbitrary<infer T> ? T : never;

function registerCell(place: Omit<RegisterCell, 'sums'>, { yes, no, unknown, dear }: Part): RegisterCell {
  const units = { yes, no, unknown, not_due: 0, not_applicable: 0, excluded: 0 };
  const money = { net_yes: yes * dear * 70_000, net_no: no * dear * 90_001, net_unknown: unknown * 1_000_000 };
  return { ...place, sums: { K01: units, K16: { ...units, ...money, amount_missing: 0 } } };
}

const country: fc.Arbitrary<PublicationSet> = fc.array(part, { minLength: 24, maxLength: 24 }).map((all) => {
  const cells = all.map((each, index) =>
    registerCell(
      {
        universityId: UNIVERSITIES[Math.floor(index / 8)] ?? '',
        end: ENDS[index % 4] ?? '',
        fundings: [index % 8 < 4 ? 'state_budget' : 'self'],
      },
      each,
    ),
  );
  return publicationSetOf(cells, {
    universityIds: UNIVERSITIES,
    periods: PERIODS,
    fundings: [['state_budget'], 'all'],
  });
});

/** The mutant: every figure decided by itself, as if nothing else were published. */
function protectEachAlone(set: PublicationSet): ProtectedSet {
  return {
    cells: protect(set).cells.flatMap(({ groups }) => {
      const own = set.dimensions.map(({ name }) => groups[name]);
      return protect({ ...set, isPublished: (names) => names.every((name, index) => name === own[index]) }).cells;
    }),
  };
}

describe('an attacker who sets the money lost against the rates of return', () => {
  it('narrows neither below what is allowed', () => {
    fc.assert(
      fc.property(country, (set) => {
        expect(pinnedReturnsAndLosses(set, protect(set))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('succeeds where complementary suppression is skipped', () => {
    const found = fc
      .sample(country, { numRuns: 20, seed: 4 })
      .map((set) => pinnedReturnsAndLosses(set, protectEachAlone(set)).map(({ code }) => code));
    for (const code of ['K01', 'K16'] as const) {
      expect(found.filter((codes) => codes.includes(code)).length).toBeGreaterThan(5);
    }
  });
});

describe('a rate of return', () => {
  /** Of the cells in which rate and loss were large enough, how each of both is published. */
  const statuses = fc.sample(country, { numRuns: 40, seed: 9 }).flatMap((set) =>
    protect(set)
      .cells.map(({ indicators }) => [statusOf(indicators.K01), statusOf(indicators.K16)].join())
      .filter((both) => !both.includes('few_known')),
  );
  const count = (both: string): number => statuses.filter((each) => each === both).length;

  it('stands in many places where the loss must be hidden for the sake of another', () => {
    expect(count('published,complementary')).toBeGreaterThan(100);
  });

  it('is never hidden where the loss is not, which would give it away', () => {
    expect(count('published,published')).toBeGreaterThan(20);
    expect(count('complementary,published')).toBe(0);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankApplications, type ScoredApplication, spreadOf, weightedTotal } from './ranking.js';

const CRITERIA = [
  { code: 'merit', weight: 2 },
  { code: 'project', weight: 3 },
  { code: 'equity', weight: 1 },
];
const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const scores = (merit: number, project: number, equity: number) => ({ merit, project, equity });
const application = (applicationCode: string, day: number, ...reviews: ReturnType<typeof scores>[]) => ({
  applicationCode,
  submittedAt: at(day),
  reviews,
});

describe('the ranking of a call', () => {
  it('takes the mean over reviewers of Σ weight × score ÷ Σ weight', () => {
    // (2 × 80 + 3 × 90 + 1 × 50) ÷ 6 = 80; (2 × 60 + 3 × 70 + 1 × 30) ÷ 6 = 60; (2 × 70 + 3 × 70 + 1 × 70) ÷ 6 = 70
    const reviews = [scores(80, 90, 50), scores(60, 70, 30), scores(70, 70, 70)];
    expect(reviews.map((given) => weightedTotal(CRITERIA, given))).toEqual([80, 60, 70]);
    const [ranked] = rankApplications(CRITERIA, [], [application('A-1', 1, ...reviews)]);
    expect(ranked).toEqual({
      applicationCode: 'A-1',
      rank: 1,
      score: 70,
      criterionMeans: { merit: 70, project: 76.6667, equity: 50 },
      reviewers: 3,
      spread: { min: 60, max: 80, standardDeviation: 10 },
    });
  });

  it('breaks ties by the criteria of the rule in turn, then by submission, then by code', () => {
    const tied = [
      application('A-5', 2, scores(60, 60, 60)),
      application('A-4', 2, scores(60, 60, 60)),
      application('A-3', 1, scores(60, 60, 60)),
      // The same total with more for the project: (2 × 57 + 3 × 62 + 60) ÷ 6 = 60.
      application('A-2', 9, scores(57, 62, 60)),
      application('A-1', 9, scores(60, 58, 66)),
    ];
    const order = (tieBreak: string[]) =>
      rankApplications(CRITERIA, tieBreak, tied).map(({ applicationCode }) => applicationCode);
    expect(rankApplications(CRITERIA, [], tied).map(({ score }) => score)).toEqual([60, 60, 60, 60, 60]);
    expect(order(['project', 'merit'])).toEqual(['A-2', 'A-3', 'A-4', 'A-5', 'A-1']);
    expect(order(['equity', 'project'])).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5']);
    expect(order([])).toEqual(['A-3', 'A-4', 'A-5', 'A-1', 'A-2']);
  });

  it('puts those nobody has reviewed at the end, without a rank', () => {
    const ranked = rankApplications(CRITERIA, [], [application('A-1', 1), application('A-2', 2, scores(0, 0, 0))]);
    expect(ranked.map(({ applicationCode, rank, score }) => [applicationCode, rank, score])).toEqual([
      ['A-2', 1, 0],
      ['A-1', null, null],
    ]);
  });

  it('shows no deviation of one reviewer, and none at all without any', () => {
    expect(spreadOf([40])).toEqual({ min: 40, max: 40, standardDeviation: null });
    expect(spreadOf([])).toBeNull();
  });
});

describe('the ranking, whatever the scores', () => {
  const hundredths = fc.integer({ min: 0, max: 10_000 }).map((units) => units / 100);
  const review = fc.record({ merit: hundredths, project: hundredths, equity: hundredths });
  const applications = fc
    .array(fc.record({ day: fc.integer({ min: 1, max: 3 }), reviews: fc.array(review, { maxLength: 4 }) }), {
      maxLength: 8,
    })
    .map((entries) =>
      entries.map(({ day, reviews }, index): ScoredApplication => application(`A-${index}`, day, ...reviews)),
    );
  const weights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 3 });
  const criteria = weights.map((values) => CRITERIA.map(({ code }, index) => ({ code, weight: values[index] ?? 1 })));

  it('does not depend on the order of applications or of reviews', () => {
    fc.assert(
      fc.property(applications, criteria, fc.infiniteStream(fc.nat()), (given, rule, dice) => {
        const shuffled = shuffle(given, dice).map((entry) => ({ ...entry, reviews: shuffle(entry.reviews, dice) }));
        expect(rankApplications(rule, ['equity'], shuffled)).toEqual(rankApplications(rule, ['equity'], given));
      }),
    );
  });

  it('does not change when all weights are multiplied alike', () => {
    fc.assert(
      fc.property(applications, criteria, fc.integer({ min: 2, max: 100 }), (given, rule, factor) => {
        const scaled = rule.map(({ code, weight }) => ({ code, weight: weight * factor }));
        expect(rankApplications(scaled, ['merit'], given)).toEqual(rankApplications(rule, ['merit'], given));
      }),
    );
  });

  it('gives every rank once, to scores that never rise, within 0 and 100', () => {
    fc.assert(
      fc.property(applications, criteria, (given, rule) => {
        const ranked = rankApplications(rule, [], given).filter(({ rank }) => rank !== null);
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
        const shown = ranked.map(({ score }) => score ?? -1);
        expect(shown).toEqual([...shown].sort((one, other) => other - one));
        for (const { score, spread } of ranked) {
          expect(score).toBeGreaterThanOrEqual(Math.min(spread?.min ?? 0, 100) - 0.0001);
          expect(score).toBeLessThanOrEqual((spread?.max ?? 100) + 0.0001);
        }
      }),
    );
  });
});

function shuffle<T>(list: readonly T[], dice: { next(): IteratorResult<number> }): T[] {
  return list
    .map((entry) => ({ entry, thrown: Number(dice.next().value) }))
    .sort((one, other) => one.thrown - other.thrown)
    .map(({ entry }) => entry);
}

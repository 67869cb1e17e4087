/** A criterion of a call: what counts, and how much against the others. */
export interface Criterion {
  readonly code: string;
  /** Above 0, at most four decimals; only proportions matter. */
  readonly weight: number;
}

/** What one reviewer gave one application: 0–100 per criterion, at most two decimals. */
export type ReviewerScores = Readonly<Record<string, number>>;

/** An application with its completed reviews, free of conflicts. */
export interface ScoredApplication {
  readonly applicationCode: string;
  readonly submittedAt: Date;
  readonly reviews: readonly ReviewerScores[];
}

/** How far the reviewers of one application are apart, in points of their weighted totals. */
export interface Spread {
  readonly min: number;
  readonly max: number;
  /** Sample standard deviation (n − 1); null with a single reviewer. */
  readonly standardDeviation: number | null;
}

/** Where an application stands among those of its call; everything null where nobody has reviewed it. */
export interface RankedApplication {
  readonly applicationCode: string;
  /** 1 = first; no two applications share one. */
  readonly rank: number | null;
  /** Mean of the reviewers' weighted totals, 0–100, four decimals. */
  readonly score: number | null;
  readonly criterionMeans: Readonly<Record<string, number>> | null;
  readonly reviewers: number;
  readonly spread: Spread | null;
}

const SCORE_UNITS = 100;
const WEIGHT_UNITS = 10_000;
const SHOWN_DECIMALS = 4;

/** A share kept exactly, so that neither the order of adding nor a rounding decides who goes. */
interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

interface Measured {
  readonly application: ScoredApplication;
  readonly score: Fraction;
  readonly means: Readonly<Record<string, Fraction>>;
}

/**
 * The weighted total of one reviewer, Σ weight × score ÷ Σ weight, 0–100. A criterion without a score counts as 0; a
 * completed review has none.
 */
export function weightedTotal(criteria: readonly Criterion[], scores: ReviewerScores): number {
  return toNumber(total(criteria, [scores]));
}

/**
 * Ranks the applications of a call by the mean over reviewers of their weighted totals, highest first. Ties are broken by
 * the published rule: by the mean score of each criterion of `tieBreak` in turn, then by the earlier submission, then by
 * the application's code. Reckoned in whole numbers, so the order of the reviews and of the list, and multiplying all
 * weights alike, change nothing. Applications that nobody has reviewed follow without a rank.
 */
export function rankApplications(
  criteria: readonly Criterion[],
  tieBreak: readonly string[],
  applications: readonly ScoredApplication[],
): RankedApplication[] {
  const measured = applications
    .filter(({ reviews }) => reviews.length > 0)
    .map((application) => ({
      application,
      score: total(criteria, application.reviews),
      means: Object.fromEntries(criteria.map(({ code }) => [code, meanScore(code, application.reviews)])),
    }))
    .sort((one, other) => compareMeasured(one, other, tieBreak));
  const unreviewed = applications
    .filter(({ reviews }) => reviews.length === 0)
    .sort((one, other) => compareSubmission(one, other));
  return [
    ...measured.map(({ application, score, means }, index) => ({
      applicationCode: application.applicationCode,
      rank: index + 1,
      score: toNumber(score),
      criterionMeans: Object.fromEntries(Object.entries(means).map(([code, mean]) => [code, toNumber(mean)])),
      reviewers: application.reviews.length,
      spread: spreadOf(application.reviews.map((scores) => weightedTotal(criteria, scores))),
    })),
    ...unreviewed.map(({ applicationCode }) => ({
      applicationCode,
      rank: null,
      score: null,
      criterionMeans: null,
      reviewers: 0,
      spread: null,
    })),
  ];
}

/** How far totals (0–100) are apart; null for none. */
export function spreadOf(totals: readonly number[]): Spread | null {
  if (totals.length === 0) return null;
  const sorted = [...totals].sort((one, other) => one - other);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    min: sorted[0] ?? 0,
    max: sorted.at(-1) ?? 0,
    standardDeviation: sorted.length < 2 ? null : shown(Math.sqrt(squares / (sorted.length - 1))),
  };
}

function compareMeasured(one: Measured, other: Measured, tieBreak: readonly string[]): number {
  const byScore = compare(other.score, one.score);
  if (byScore !== 0) return byScore;
  for (const code of tieBreak) {
    const [mine, theirs] = [one.means[code], other.means[code]];
    const byCriterion = mine && theirs ? compare(theirs, mine) : 0;
    if (byCriterion !== 0) return byCriterion;
  }
  return compareSubmission(one.application, other.application);
}

function compareSubmission(one: ScoredApplication, other: ScoredApplication): number {
  const byInstant = one.submittedAt.getTime() - other.submittedAt.getTime();
  if (byInstant !== 0) return byInstant;
  if (one.applicationCode === other.applicationCode) return 0;
  return one.applicationCode < other.applicationCode ? -1 : 1;
}

function total(criteria: readonly Criterion[], reviews: readonly ReviewerScores[]): Fraction {
  const weights = criteria.map(({ code, weight }) => ({ code, units: units(weight, WEIGHT_UNITS) }));
  const sum = reviews
    .flatMap((scores) => weights.map(({ code, units: weight }) => weight * units(scores[code] ?? 0, SCORE_UNITS)))
    .reduce((so, value) => so + value, 0n);
  const weightSum = weights.reduce((so, { units: weight }) => so + weight, 0n);
  return { numerator: sum, denominator: weightSum * BigInt(reviews.length) * BigInt(SCORE_UNITS) };
}

function meanScore(code: string, reviews: readonly ReviewerScores[]): Fraction {
  const sum = reviews.reduce((so, scores) => so + units(scores[code] ?? 0, SCORE_UNITS), 0n);
  return { numerator: sum, denominator: BigInt(reviews.length) * BigInt(SCORE_UNITS) };
}

function units(value: number, perOne: number): bigint {
  return BigInt(Math.round(value * perOne));
}

/** Below 0, 0 or above 0 as `one` is less than, equal to or greater than `other`; denominators are positive. */
function compare(one: Fraction, other: Fraction): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

function toNumber({ numerator, denominator }: Fraction): number {
  const scale = 10n ** BigInt(SHOWN_DECIMALS);
  return Number((2n * numerator * scale + denominator) / (2n * denominator)) / Number(scale);
}

function shown(value: number): number {
  return Number(value.toFixed(SHOWN_DECIMALS));
}

import { type BetaPrior, findBetaBinomialFit } from './beta-binomial-fit.js';
import type { Proportion } from './newcombe-difference.js';

/** Shrunken rates of institutions, in their order, and where they come from. */
export interface ShrunkenRates {
  /** The fitted prior; `null` where institutions vary no more than chance, and then everyone's rate is the pooled one. */
  readonly prior: BetaPrior | null;
  /** Σyes ÷ Σknown, share 0–1; `null` where nobody is known. */
  readonly pooled: number | null;
  readonly rates: readonly (number | null)[];
}

/**
 * A rate drawn towards the prior's mean, the less the more cases it rests on: `(x + α) / (n + α + β)`, the posterior mean.
 */
export function shrunkenRate(yes: number, known: number, prior: BetaPrior): number {
  return (yes + prior.alpha) / (known + prior.alpha + prior.beta);
}

/** The posterior of a rate after x of n. */
export function posterior(yes: number, known: number, prior: BetaPrior): BetaPrior {
  return { alpha: prior.alpha + yes, beta: prior.beta + known - yes };
}

/**
 * Shrinkage of all institutions' rates by a beta-binomial fitted to them by maximum likelihood. A diagnostic column only:
 * it answers "what would we expect of the next cohort", not "what happened".
 */
export function shrinkRates(institutions: readonly Proportion[]): ShrunkenRates {
  let yes = 0;
  let known = 0;
  for (const institution of institutions) {
    yes += institution.yes;
    known += institution.known;
  }
  const pooled = known === 0 ? null : yes / known;
  const prior = findBetaBinomialFit(institutions) ?? null;
  const rates = institutions.map((institution) =>
    prior === null ? pooled : shrunkenRate(institution.yes, institution.known, prior),
  );
  return { prior, pooled, rates };
}

/**
 * Approximate probability that the second of two independent beta-distributed rates is the greater, by the normal
 * distribution with their means and variances (Robinson 2016, "Understanding Bayesian A/B testing").
 */
export function probabilitySecondGreater(first: BetaPrior, second: BetaPrior): number {
  const distance = betaMean(second) - betaMean(first);
  return normalCumulative(distance / Math.sqrt(betaVariance(first) + betaVariance(second)));
}

function betaMean({ alpha, beta }: BetaPrior): number {
  return alpha / (alpha + beta);
}

function betaVariance({ alpha, beta }: BetaPrior): number {
  const total = alpha + beta;
  return (alpha * beta) / (total * total * (total + 1));
}

/** Φ(x), to 7.5e-8 (Abramowitz & Stegun 1964, 26.2.17). */
function normalCumulative(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upperTail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
  return x >= 0 ? 1 - upperTail : upperTail;
}

import type { Proportion } from './newcombe-difference.js';

/** A beta distribution of rates over institutions. */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

const MAX_STEPS = 500;
const GRADIENT_TOLERANCE = 1e-9;
/** α + β beyond which rates differ by less than chance can show: as good as no spread. */
const LARGEST_TOTAL = 1e9;

/**
 * Fits a beta-binomial to institutions' counts by maximum likelihood (Griffiths 1973). Returns nothing where there is no
 * spread to fit: fewer than two institutions with anybody known, all yes or all no, or rates that vary no more than chance
 * would have them (then the likelihood only rises with α + β, towards one common rate).
 */
export function findBetaBinomialFit(institutions: readonly Proportion[]): BetaPrior | undefined {
  const known = institutions.filter((institution) => institution.known > 0);
  const counts = exceedances(known);
  const [yes, all] = [sum(counts.yes), sum(counts.known)];
  if (known.length < 2 || yes === 0 || yes === all || !variesBeyondChance(known, yes / all)) {
    return undefined;
  }
  return climb(counts, yes / all);
}

/**
 * How many institutions have more than j yes, no and known, for every j. With them the likelihood is a sum of logarithms,
 * no gamma function needed: `ln Γ(x + α) − ln Γ(α) = Σ_{j<x} ln(α + j)` (Minka 2000).
 */
interface Exceedances {
  readonly yes: readonly number[];
  readonly no: readonly number[];
  readonly known: readonly number[];
}

function exceedances(institutions: readonly Proportion[]): Exceedances {
  return {
    yes: exceedancesOf(institutions.map(({ yes }) => yes)),
    no: exceedancesOf(institutions.map(({ yes, known }) => known - yes)),
    known: exceedancesOf(institutions.map(({ known }) => known)),
  };
}

function exceedancesOf(values: readonly number[]): number[] {
  const exceeding = Array.from({ length: Math.max(0, ...values) }, () => 0);
  for (const value of values) {
    if (value > 0) {
      exceeding[value - 1] = (exceeding[value - 1] ?? 0) + 1;
    }
  }
  for (let j = exceeding.length - 2; j >= 0; j -= 1) {
    exceeding[j] = (exceeding[j] ?? 0) + (exceeding[j + 1] ?? 0);
  }
  return exceeding;
}

/** Whether the likelihood falls as α + β goes to infinity: its slope in 1/(α + β) at 0, about the pooled rate. */
function variesBeyondChance(institutions: readonly Proportion[], rate: number): boolean {
  const slope = institutions.reduce((total, { yes, known }) => {
    const no = known - yes;
    return total + (yes * (yes - 1)) / rate + (no * (no - 1)) / (1 - rate) - known * (known - 1);
  }, 0);
  return slope > 0;
}

/** The likelihood with its slopes and curvatures in (ln α, ln β), in which α and β cannot turn negative. */
interface Landscape {
  readonly height: number;
  readonly slope: readonly [number, number];
  readonly curvature: readonly [number, number, number];
}

function landscape(counts: Exceedances, alpha: number, beta: number): Landscape {
  const yes = logSums(counts.yes, alpha);
  const no = logSums(counts.no, beta);
  const known = logSums(counts.known, alpha + beta);
  const slopeAlpha = alpha * (yes.first - known.first);
  const slopeBeta = beta * (no.first - known.first);
  return {
    height: yes.logarithms + no.logarithms - known.logarithms,
    slope: [slopeAlpha, slopeBeta],
    curvature: [
      alpha * alpha * (known.second - yes.second) + slopeAlpha,
      alpha * beta * known.second,
      beta * beta * (known.second - no.second) + slopeBeta,
    ],
  };
}

/** Σ c_j·ln(a + j), and the same of 1/(a + j) and 1/(a + j)². */
function logSums(counts: readonly number[], a: number): { logarithms: number; first: number; second: number } {
  let logarithms = 0;
  let first = 0;
  let second = 0;
  for (const [j, count] of counts.entries()) {
    const inverse = 1 / (a + j);
    logarithms += count * Math.log(a + j);
    first += count * inverse;
    second += count * inverse * inverse;
  }
  return { logarithms, first, second };
}

/** Newton's method, damped (Levenberg 1944) so that every step goes up. */
function climb(counts: Exceedances, rate: number): BetaPrior | undefined {
  let [alpha, beta] = [rate * 10, (1 - rate) * 10];
  let here = landscape(counts, alpha, beta);
  let damping = 1;
  for (let step = 0; step < MAX_STEPS && alpha + beta < LARGEST_TOTAL; step += 1) {
    const [slopeA, slopeB] = here.slope;
    if (Math.hypot(slopeA, slopeB) < GRADIENT_TOLERANCE) {
      return { alpha, beta };
    }
    const [aa, ab, bb] = here.curvature;
    const [p, q] = [damping - aa, damping - bb];
    const determinant = p * q - ab * ab;
    const stepA = limited((q * slopeA + ab * slopeB) / determinant);
    const stepB = limited((ab * slopeA + p * slopeB) / determinant);
    const [nextAlpha, nextBeta] = [alpha * Math.exp(stepA), beta * Math.exp(stepB)];
    const there = landscape(counts, nextAlpha, nextBeta);
    if (p > 0 && determinant > 0 && there.height >= here.height) {
      [alpha, beta, here, damping] = [nextAlpha, nextBeta, there, damping / 10];
    } else if (damping > 1e12) {
      // No step goes up any more: the top, as far as the last bits of the likelihood can tell.
      return { alpha, beta };
    } else {
      damping *= 10;
    }
  }
  return undefined;
}

/** A Newton step of at most a factor e in α or β. */
function limited(step: number): number {
  return Math.max(-1, Math.min(1, step));
}

/** The sum of exceedances is the sum of the values they were counted from. */
function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

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

/** α + β from which the climb sets out; from the first it may pass by a top that lies elsewhere. */
const STARTS = [10, 1, 100];
/** Log-likelihoods closer than this part of them are equal as far as the last bits of their sums can tell. */
const LIKELIHOOD_TOLERANCE = 1e-12;
/** Below this the damping no longer shortens a step. */
const FREE_STEP = 1e-3;
/** Beyond this no step goes up any more. */
const LARGEST_DAMPING = 1e12;
const LAST_STEPS = 3;

/**
 * Fits a beta-binomial to institutions' counts by maximum likelihood (Griffiths 1973). Returns nothing where there is no
 * spread to fit: fewer than two institutions with anybody known, all yes or all no, or rates that vary no more than chance
 * would have them (then no α and β are likelier than one common rate, which is the limit as α + β grows).
 * Where every institution is all yes or all no the likelihood grows towards α + β = 0 instead; the fit then is so small
 * that rates are left as they are.
 */
export function findBetaBinomialFit(institutions: readonly Proportion[]): BetaPrior | undefined {
  const known = institutions.filter((institution) => institution.known > 0);
  const counts = exceedances(known);
  const [yes, all] = [sum(counts.yes), sum(counts.known)];
  if (known.length < 2 || yes === 0 || yes === all) {
    return undefined;
  }
  const rate = yes / all;
  // What one common rate reaches: to be passed by more than the last bits.
  const common = yes * Math.log(rate) + (all - yes) * Math.log(1 - rate);
  const height = common + LIKELIHOOD_TOLERANCE * Math.abs(common);
  for (const start of STARTS) {
    const top = climb(counts, { alpha: rate * start, beta: (1 - rate) * start });
    if (top !== undefined && top.height > height) {
      return top.prior;
    }
  }
  return undefined;
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

/** A place on the landscape. */
interface Place {
  readonly prior: BetaPrior;
  readonly land: Landscape;
}

/**
 * Newton's method, damped (Levenberg 1944) so that every step goes up; nothing where it goes up without end, towards one
 * common rate.
 */
function climb(counts: Exceedances, start: BetaPrior): { prior: BetaPrior; height: number } | undefined {
  let here = placeAt(counts, start);
  let damping = 1;
  for (let step = 0; step < MAX_STEPS && here.prior.alpha + here.prior.beta < LARGEST_TOTAL; step += 1) {
    if (Math.hypot(...here.land.slope) < GRADIENT_TOLERANCE) {
      return { prior: here.prior, height: here.land.height };
    }
    const next = stepFrom(counts, here, damping);
    if (next !== undefined && damping <= FREE_STEP && next.gain < LIKELIHOOD_TOLERANCE * Math.abs(here.land.height)) {
      // The likelihood cannot tell the two apart any more; its slope still can.
      return { prior: polish(counts, next.place).prior, height: next.place.land.height };
    }
    if (next !== undefined && next.place.land.height >= here.land.height) {
      here = next.place;
      damping /= 10;
    } else if (damping > LARGEST_DAMPING) {
      return { prior: here.prior, height: here.land.height };
    } else {
      damping *= 10;
    }
  }
  return undefined;
}

/** Undamped steps at the top, where each doubles the number of digits. */
function polish(counts: Exceedances, top: Place): Place {
  let here = top;
  for (let step = 0; step < LAST_STEPS; step += 1) {
    here = stepFrom(counts, here, 0)?.place ?? here;
  }
  return here;
}

/** One step uphill and what it should gain; nothing where the landscape, so damped, has no top. */
function stepFrom(
  counts: Exceedances,
  { prior, land }: Place,
  damping: number,
): { readonly place: Place; readonly gain: number } | undefined {
  const [slopeA, slopeB] = land.slope;
  const [aa, ab, bb] = land.curvature;
  const [p, q] = [damping - aa, damping - bb];
  const determinant = p * q - ab * ab;
  if (!(p > 0 && determinant > 0)) {
    return undefined;
  }
  const [stepA, stepB] = limited((q * slopeA + ab * slopeB) / determinant, (ab * slopeA + p * slopeB) / determinant);
  const next = { alpha: prior.alpha * Math.exp(stepA), beta: prior.beta * Math.exp(stepB) };
  return { place: placeAt(counts, next), gain: (slopeA * stepA + slopeB * stepB) / 2 };
}

function placeAt(counts: Exceedances, prior: BetaPrior): Place {
  return { prior, land: landscape(counts, prior.alpha, prior.beta) };
}

/**
 * A Newton step of at most a factor e in √(αβ) and in α ÷ β, each by itself: where the likelihood grows towards α + β = 0
 * without end, the odds must still come to rest where they are likeliest.
 */
function limited(stepA: number, stepB: number): [number, number] {
  const size = atMostOne((stepA + stepB) / 2);
  const odds = atMostOne(stepA - stepB);
  return [size + odds / 2, size - odds / 2];
}

function atMostOne(step: number): number {
  return Math.max(-1, Math.min(1, step));
}

/** The sum of exceedances is the sum of the values they were counted from. */
function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import {
  estimateOverdispersion,
  funnelCentre,
  type FunnelLimits,
  funnelLimits,
  type Overdispersion,
  overdispersedFunnelLimits,
} from '../statistics/funnel.js';
import type { Proportion } from '../statistics/newcombe-difference.js';
import { type BetaPrior } from '../statistics/beta-binomial-fit.js';
import { shrinkRates } from '../statistics/shrinkage.js';
import type { Interval } from '../statistics/wilson.js';

/** Where an institution lies; on a line is inside it. */
export type FunnelPosition = 'below' | 'inside' | 'above';

/** The two pairs of lines at an institution's number of cases, and where it lies by each. */
export interface FunnelPlace {
  /** 95 %. */
  readonly inner: Interval & { readonly position: FunnelPosition };
  /** 99.8 %. */
  readonly outer: Interval & { readonly position: FunnelPosition };
}

/** Where one institution lies; `null` where nobody of it is known. */
export interface FunnelPlaces {
  /** By chance alone: `θ ± z·√(θ(1−θ)/n)`. */
  readonly byChance: FunnelPlace | null;
  /** With the overdispersion of the whole funnel. */
  readonly overdispersed: FunnelPlace | null;
}

/** One institution in a funnel. */
export interface FunnelInstitution extends FunnelPlaces {
  /** The rate drawn towards the others' (0–1), a diagnostic; the prior's mean where nobody is known. */
  readonly shrunk: number | null;
}

/** The lines at one number of cases, for drawing. */
export interface FunnelCurvePoint {
  readonly n: number;
  readonly byChance: FunnelLimits;
  readonly overdispersed: FunnelLimits;
}

/** A funnel of institutions, in their order. */
export interface Funnel extends Overdispersion {
  /** θ = Σyes ÷ Σknown; `null` where nobody is known. */
  readonly centre: number | null;
  /** The fitted beta prior behind `shrunk`; `null` where institutions vary no more than chance. */
  readonly prior: BetaPrior | null;
  readonly institutions: readonly FunnelInstitution[];
  readonly curve: readonly FunnelCurvePoint[];
}

const CURVE_POINTS = 60;

/**
 * A funnel (Spiegelhalter 2005) with and without overdispersion, and beside it the shrunken rates. Institutions keep the
 * order in which they came: a funnel ranks nobody.
 */
export function drawFunnel(institutions: readonly Proportion[]): Funnel {
  const { centre, phi, tauSquared, places } = placeInFunnel(institutions);
  const { prior, rates } = shrinkRates(institutions);
  const largest = institutions.reduce((max, { known }) => Math.max(max, known), 0);
  const cases = centre === null ? [] : casesUpTo(largest);
  return {
    centre,
    phi,
    tauSquared,
    prior,
    institutions: places.map((place, index) => ({ ...place, shrunk: rates[index] ?? null })),
    curve: cases.map((n) => ({
      n,
      byChance: funnelLimits(centre ?? 0, n),
      overdispersed: overdispersedFunnelLimits(centre ?? 0, n, tauSquared),
    })),
  };
}

/** Where each institution lies, without the lines to draw and the shrunken rates. */
export function placeInFunnel(
  institutions: readonly Proportion[],
): Overdispersion & { readonly centre: number | null; readonly places: readonly FunnelPlaces[] } {
  const centre = funnelCentre(institutions);
  const { phi, tauSquared } = estimateOverdispersion(institutions);
  const places = institutions.map(({ yes, known }) => {
    if (centre === null || known === 0) return { byChance: null, overdispersed: null };
    return {
      byChance: placeWithin(funnelLimits(centre, known), yes / known),
      overdispersed: placeWithin(overdispersedFunnelLimits(centre, known, tauSquared), yes / known),
    };
  });
  return { centre, phi, tauSquared, places };
}

function placeWithin({ inner, outer }: FunnelLimits, rate: number): FunnelPlace {
  return {
    inner: { ...inner, position: positionOf(rate, inner) },
    outer: { ...outer, position: positionOf(rate, outer) },
  };
}

function positionOf(rate: number, { low, high }: Interval): FunnelPosition {
  if (rate < low) return 'below';
  return rate > high ? 'above' : 'inside';
}

/** Whole numbers from 1 to the largest, close to each other where the lines bend. */
function casesUpTo(largest: number): number[] {
  const cases = new Set<number>();
  for (let point = 0; point < CURVE_POINTS; point += 1) {
    cases.add(Math.round(largest ** (point / (CURVE_POINTS - 1))));
  }
  return [...cases].filter((n) => n <= largest);
}

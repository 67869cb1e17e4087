import { findHostRegion } from '#reference/countries.js';
import type { HostRegion } from '#reference/host-regions.js';
import { COHORT_2024_MARGINS, type CohortMargins } from './published-margins.js';

/**
 * Shares `total` among the keys in proportion to their weights by the method of the largest remainder (Hare–Niemeyer):
 * everyone gets the whole part of the exact share, those with the largest fractions one more. Ties go to the key listed
 * first. The result adds up to `total`; with `total` equal to the sum of the weights it is the weights themselves.
 */
export function shareByLargestRemainder<Key extends string>(
  total: number,
  weights: Readonly<Partial<Record<Key, number>>>,
): Record<Key, number> {
  const entries = Object.entries(weights) as [Key, number][];
  const sum = entries.reduce((running, [, weight]) => running + weight, 0);
  const parts = entries.map(([key, weight], order) => {
    const exact = (total * weight) / sum;
    return { key, order, count: Math.floor(exact), fraction: exact - Math.floor(exact) };
  });
  let missing = total - parts.reduce((running, part) => running + part.count, 0);
  for (const part of parts.toSorted((a, b) => b.fraction - a.fraction || a.order - b.order)) {
    if (missing <= 0) break;
    part.count += 1;
    missing -= 1;
  }
  return Object.fromEntries(parts.map((part) => [part.key, part.count])) as Record<Key, number>;
}

/**
 * The margins of 2024 scaled to a cohort of `total` participations; for 4,416 they are the margins themselves.
 */
export function scaleMargins(total: number): CohortMargins {
  const margins = COHORT_2024_MARGINS;
  const hostCountry = shareByLargestRemainder(total, margins.hostCountry);
  const funding = shareByLargestRemainder(total, margins.funding);
  return {
    total,
    hostCountry,
    funding,
    category: shareByLargestRemainder(total, margins.category),
    stateBudgetByRegion: fitIntoRegions(
      shareByLargestRemainder(funding.state_budget, margins.stateBudgetByRegion),
      hostCountry,
    ),
    university: shareByLargestRemainder(total, margins.university),
  };
}

/** In very small cohorts rounding can ask for more state-funded participants than a region has: the rest go elsewhere. */
function fitIntoRegions(
  wanted: Readonly<Partial<Record<HostRegion, number>>>,
  hostCountry: Readonly<Record<string, number>>,
): Partial<Record<HostRegion, number>> {
  const room: Partial<Record<HostRegion, number>> = {};
  for (const [country, count] of Object.entries(hostCountry)) {
    const region = findHostRegion(country);
    if (region) room[region] = (room[region] ?? 0) + count;
  }
  const fitted: Partial<Record<HostRegion, number>> = {};
  let left = 0;
  for (const [region, count] of Object.entries(wanted) as [HostRegion, number][]) {
    fitted[region] = Math.min(count, room[region] ?? 0);
    left += count - (fitted[region] ?? 0);
  }
  for (const [region, places] of Object.entries(room) as [HostRegion, number][]) {
    const taken = Math.min(left, places - (fitted[region] ?? 0));
    if (taken > 0) fitted[region] = (fitted[region] ?? 0) + taken;
    left -= taken;
  }
  return fitted;
}

import { isRegionCode, type RegionCode } from '#reference/regions.js';
import type { Random } from './random.js';

/** Where a participant comes from, and whether from a village; an empty `rural` is not known. */
export interface Home {
  readonly region: RegionCode;
  readonly rural: '' | 'no' | 'yes';
}

/** Rough weights of the regions by population. */
const REGION_WEIGHTS: readonly [readonly [RegionCode, number], ...(readonly [RegionCode, number])[]] = [
  ['61', 11],
  ['75', 11],
  ['19', 8],
  ['71', 7],
  ['31', 6],
  ['79', 6],
  ['35', 6],
  ['15', 5],
  ['43', 4],
  ['39', 4],
  ['11', 4],
  ['47', 4],
  ['55', 4],
  ['63', 4],
  ['23', 4],
  ['27', 4],
  ['33', 3],
  ['10', 3],
  ['59', 3],
  ['62', 1],
];

const CITIES: ReadonlySet<string> = new Set(['71', '75', '79']);

/** Half of a university's participants come from its own region, the others from anywhere. */
export function drawHome(random: Random, universityRegion: string): Home {
  const stayed = random.chance(0.5);
  const region = stayed && isRegionCode(universityRegion) ? universityRegion : random.weighted(REGION_WEIGHTS);
  const known = random.chance(0.9);
  const village = !CITIES.has(region) && random.chance(0.5);
  if (!known) return { region, rural: '' };
  return { region, rural: village ? 'yes' : 'no' };
}

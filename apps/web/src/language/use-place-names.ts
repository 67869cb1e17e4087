import { findCountry } from '#reference/countries.js';
import { findRegionLabel } from '#reference/regions.js';
import { useNamed } from './use-named.js';

/** Names of countries and of the regions of Kazakhstan. */
export function usePlaceNames() {
  const named = useNamed();
  return { country: named((code) => findCountry(code)?.label), region: named((code) => findRegionLabel(code)) };
}

import type { ReferenceLookups } from '#domain/fields/field.js';
import { isCountryCode } from './countries.js';
import { isDirectionCode } from './directions-of-training.js';
import { isRegionCode } from './regions.js';

/** The reference lists as the record's rules ask for them. */
export const REFERENCE_LOOKUPS: ReferenceLookups = {
  isKnownCountry: isCountryCode,
  isKnownRegion: isRegionCode,
  isKnownField: isDirectionCode,
};

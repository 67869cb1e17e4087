import { COUNTRY_TABLE } from './country-table.js';
import type { HostRegion } from './host-regions.js';
import { isCodeOf, type Label, UnknownReferenceCodeError } from './label.js';

/** ISO 3166-1 alpha-2 code of a country (`XK` included). */
export type CountryCode = keyof typeof COUNTRY_TABLE;

export interface Country {
  readonly code: CountryCode;
  /** The region of the world it is counted in as a host country. */
  readonly hostRegion: HostRegion;
  readonly label: Label;
}

/** Every country, in the order of the alpha-2 codes. */
export const COUNTRIES: readonly Country[] = Object.entries(COUNTRY_TABLE).map(([code, [hostRegion, kk, ru, en]]) => ({
  code: code as CountryCode,
  hostRegion,
  label: { kk, ru, en },
}));

const BY_CODE: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [country.code, country]));

/** Whether `code` is an upper-case alpha-2 code in use. */
export function isCountryCode(code: string): code is CountryCode {
  return isCodeOf(COUNTRY_TABLE, code);
}

/** The country of an upper-case alpha-2 code, or nothing. */
export function findCountry(code: string): Country | undefined {
  return BY_CODE.get(code);
}

/**
 * The country of an upper-case alpha-2 code.
 * @throws {UnknownReferenceCodeError} `unknown_reference_code` where no country has it
 */
export function getCountry(code: string): Country {
  const country = BY_CODE.get(code);
  if (!country) throw new UnknownReferenceCodeError('country', code);
  return country;
}

/** The region of the world a host country is counted in; nothing for an unknown or absent code. */
export function findHostRegion(code: string | null | undefined): HostRegion | undefined {
  return code == null ? undefined : BY_CODE.get(code)?.hostRegion;
}

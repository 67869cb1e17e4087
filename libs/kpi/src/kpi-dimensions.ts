import { parsePeriod } from '#domain/calendar/period.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { CATEGORIES, FUNDING_SOURCES, MODES, PROGRAMMES, SEXES } from '#domain/participation/participation-codes.js';
import type { Context } from '#persistence/context.js';
import { COUNTRIES, isCountryCode } from '#reference/countries.js';
import { isDirectionCode } from '#reference/directions-of-training.js';
import { HOST_REGIONS } from '#reference/host-regions.js';
import { isRegionCode } from '#reference/regions.js';
import type { QueryParameters } from './query-parameters.js';

/**
 * What a participation is told apart by, and how the database says it of a fact `f`, as text. A group project has no
 * attributes but its members': it counts wherever one of them does, and in the year in which it lies itself.
 */
export const DIMENSIONS = {
  university: 'u.code',
  academic_year: `(extract(year from f.ended_on - interval '8 months')::int
    || '/' || extract(year from f.ended_on - interval '8 months')::int + 1)`,
  calendar_year: 'extract(year from f.ended_on)::int::text',
  category: 'f.category',
  sex: 'f.sex',
  field: 'f.field',
  programme: 'f.programme',
  mode: 'f.mode',
  home_region: 'f.home_region',
  rural: 'f.rural::text',
  host_country: 'f.host_country',
  /** The reference list's region of the world; see `joinRegions`. */
  host_region: 'h.region',
  funding: 'f.funding',
  participation_form: `case when f.group_project_id is null then 'individual' else 'group' end`,
} as const;
export type KpiDimension = keyof typeof DIMENSIONS;
export const KPI_DIMENSIONS = Object.keys(DIMENSIONS) as readonly KpiDimension[];

/** Of each dimension the values that count, `null` for those that nobody has entered. */
export type KpiFilters = Partial<Record<KpiDimension, readonly (string | null)[]>>;

/** Dimensions that everybody has a value of. */
const ALWAYS_ENTERED = new Set<KpiDimension>([
  'university',
  'academic_year',
  'calendar_year',
  'category',
  'funding',
  'participation_form',
]);

const among = (codes: readonly string[]) => (value: string) => codes.includes(value);

/** Which values a dimension has; those of universities stand in the register. */
const IS_VALUE: Readonly<Record<Exclude<KpiDimension, 'university'>, (value: string) => boolean>> = {
  academic_year: (value) => isPeriod(value) && value.includes('/'),
  calendar_year: (value) => isPeriod(value) && /^\d{4}$/.test(value),
  category: among(CATEGORIES),
  sex: among(SEXES),
  field: isDirectionCode,
  programme: among(PROGRAMMES),
  mode: among(MODES),
  home_region: isRegionCode,
  rural: among(['true', 'false']),
  host_country: isCountryCode,
  host_region: (value) => Object.hasOwn(HOST_REGIONS, value),
  funding: among(FUNDING_SOURCES),
  participation_form: among(['individual', 'group']),
};

/** What tells a fact's region of the world, `h.region`, by the reference list. */
export function joinRegions(parameters: QueryParameters): string {
  const countries = parameters.add(COUNTRIES.map(({ code }) => code));
  const regions = parameters.add(COUNTRIES.map(({ hostRegion }) => hostRegion));
  return `left join unnest(${countries}::text[], ${regions}::text[]) h (country, region) on h.country = f.host_country`;
}

/** Conditions on facts `f` and universities `u`, one per dimension filtered on. */
export function filterConditions(filters: KpiFilters, parameters: QueryParameters): string[] {
  return (Object.keys(filters) as KpiDimension[]).map((name) => {
    const values = filters[name] ?? [];
    // A region is its countries, which the fact itself holds.
    const isRegion = name === 'host_region';
    const expression = isRegion ? DIMENSIONS.host_country : DIMENSIONS[name];
    const chosen = isRegion
      ? COUNTRIES.filter(({ hostRegion }) => values.includes(hostRegion)).map(({ code }) => code)
      : values.filter((value) => value !== null);
    const among = `${expression} = any (${parameters.add(chosen)}::text[])`;
    return values.includes(null) ? `(${among} or ${expression} is null)` : among;
  });
}

/**
 * Refuses filters on values that a dimension does not have, so that a slip of the finger is not answered with zeroes.
 *
 * @throws CodedError `filter_invalid`
 */
export async function checkFilters({ manager }: Context, filters: KpiFilters): Promise<void> {
  const universities = (filters.university ?? []).filter((value) => value !== null);
  const known =
    universities.length === 0
      ? []
      : await manager.query<{ code: string }[]>('select code from university where code = any ($1)', [universities]);
  const isKnown = (name: KpiDimension, value: string) =>
    name === 'university' ? known.some(({ code }) => code === value) : IS_VALUE[name](value);
  for (const [name, values] of Object.entries(filters) as [KpiDimension, readonly (string | null)[]][]) {
    if (!Object.hasOwn(DIMENSIONS, name) || values.length === 0) throw filterInvalid(name);
    const fits = values.every((value) => (value === null ? !ALWAYS_ENTERED.has(name) : isKnown(name, value)));
    if (!fits) throw filterInvalid(name);
  }
}

/** The name of a dimension as requests and answers write it: `homeRegion`. */
export function dimensionName(dimension: string): string {
  return dimension.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The dimensions of a breakdown from their names, one or two.
 *
 * @throws CodedError `breakdown_invalid`
 */
export function parseDimensions(names: readonly string[]): KpiDimension[] {
  const by = names.flatMap((name) => KPI_DIMENSIONS.find((dimension) => dimensionName(dimension) === name) ?? []);
  if (by.length !== names.length) throw breakdownInvalid();
  return by;
}

/** A breakdown is by one or two dimensions, each of those that there are. */
export function breakdownInvalid(): CodedError {
  const names = KPI_DIMENSIONS.map(dimensionName).join(', ');
  return new CodedError('breakdown_invalid', 'invalid', `A breakdown is by one or two of ${names}.`, [
    { field: 'by', code: 'breakdown_invalid', message: `One or two of ${names}, separated by a comma.` },
  ]);
}

/**
 * Whether K15 may be told of groups by these dimensions: of whole universities or the country, by period and source of
 * money, and of nobody told apart by anything personal. Where years of both kinds cross, a few months are no period either.
 */
export function isConfidentialTotal(period: string, by: readonly KpiDimension[], filters: KpiFilters): boolean {
  const named = [...by, ...(Object.keys(filters) as KpiDimension[])];
  const whole = named.every((name) => ['university', 'academic_year', 'calendar_year', 'funding'].includes(name));
  const years = new Set<string>(named.filter((name) => name.endsWith('_year')));
  if (period !== 'all') years.add(period.includes('/') ? 'academic_year' : 'calendar_year');
  return whole && years.size <= 1;
}

function isPeriod(value: string): boolean {
  try {
    parsePeriod(value);
    return true;
  } catch {
    return false;
  }
}

function filterInvalid(name: string): CodedError {
  const field = dimensionName(name);
  return new CodedError('filter_invalid', 'invalid', `There is no such value of ${field}.`, [
    { field, code: 'unknown_value', message: 'Not one of the values of this dimension.' },
  ]);
}

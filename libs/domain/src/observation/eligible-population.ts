import { parsePeriod } from '../calendar/period.js';
import { CodedError } from '../errors/coded-error.js';
import type { ReferenceLookups } from '../fields/field.js';
import { type Finding, finding } from '../findings/finding.js';
import { CATEGORIES, SEXES } from '../participation/participation-codes.js';
import { STUDY_LANGUAGES } from '../selection/selection-codes.js';
import type { AccessDimension, EligibleGroup } from '../kpi/selection-facts.js';

/** More people than any university has: a slip of the finger. */
export const MAX_ELIGIBLE = 10_000_000;

/**
 * The academic year of a code such as `2024/2025`.
 *
 * @throws CodedError `period_invalid`, also for a calendar year and for `all`
 */
export function requireAcademicYear(code: string): string {
  const period = parsePeriod(code);
  if (code.includes('/')) return period.code;
  throw new CodedError('period_invalid', 'invalid', 'An academic year is written as 2024/2025');
}

/** What is wrong with the groups of one year: codes that the dimension does not have, the same group twice. */
export function checkEligibleGroups(groups: readonly EligibleGroup[], lookups: ReferenceLookups): Finding[] {
  const seen = new Set<string>();
  return groups.flatMap(({ dimension, group }, index) => {
    const place = `groups.${index}.group`;
    const key = `${dimension} ${group}`;
    if (!isGroupOf(dimension, group, lookups)) {
      return [
        finding(dimension === 'region' ? 'region_unknown' : 'code_unknown', place, { allowed: codesOf(dimension) }),
      ];
    }
    if (seen.has(key)) return [finding('eligible_group_twice', place)];
    seen.add(key);
    return [];
  });
}

const CODES: Readonly<Record<Exclude<AccessDimension, 'region'>, readonly string[]>> = {
  sex: SEXES,
  rural: ['yes', 'no'],
  category: CATEGORIES,
  language: STUDY_LANGUAGES,
};

function isGroupOf(dimension: AccessDimension, group: string, lookups: ReferenceLookups): boolean {
  return dimension === 'region' ? lookups.isKnownRegion(group) : CODES[dimension].includes(group);
}

function codesOf(dimension: AccessDimension): string {
  return dimension === 'region' ? '' : CODES[dimension].join(', ');
}

import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { EligibleGroup } from '#domain/kpi/selection-facts.js';
import { checkEligibleGroups, requireAcademicYear } from '#domain/observation/eligible-population.js';
import type { Context } from '#persistence/context.js';
import { requireVersion } from '#persistence/guarded-update.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { refuseRecord } from '../participations/participation-refusal.js';

/** Who was eligible at one university in one academic year, as it reported. */
export interface EligiblePopulation {
  readonly academicYear: string;
  /** By dimension and group. */
  readonly groups: readonly EligibleGroup[];
  /** Raised by every change of the year; 0 for a year that nobody has entered. */
  readonly version: number;
}

/**
 * The eligible population of one university and year (K20).
 *
 * @throws CodedError `period_invalid`
 */
export async function getEligiblePopulation(
  context: Context,
  universityId: string,
  academicYear: string,
): Promise<EligiblePopulation> {
  const year = requireAcademicYear(academicYear);
  const rows = await context.manager.query<(EligibleGroup & { readonly version: number })[]>(
    `select dimension, group_code as "group", count, version from eligible_population
     where university_id = $1 and academic_year = $2 order by dimension, group_code`,
    [universityId, year],
  );
  return {
    academicYear: year,
    groups: rows
      .filter(({ count }) => count !== null)
      .map(({ dimension, group, count }) => ({ dimension, group, count })),
    // No row is ever removed, so the sum of their versions grows with every change of any.
    version: rows.reduce((sum, { version }) => sum + version, 0),
  };
}

/**
 * Replaces the eligible population of the coordinator's university for one year as a whole: a group that is left out is no
 * longer reported, and stays in the history.
 *
 * @throws CodedError `period_invalid`, `university_required`, `version_mismatch`, `record_invalid` with the groups at fault
 */
export async function replaceEligiblePopulation(
  context: Context,
  expectedVersion: number,
  { academicYear, groups }: { readonly academicYear: string; readonly groups: readonly EligibleGroup[] },
  locale: Locale,
): Promise<EligiblePopulation> {
  const { manager, principal, now } = context;
  const universityId = principal.universityId;
  if (!universityId) throw new CodedError('university_required', 'forbidden', 'Only a university reports its own.');
  const year = requireAcademicYear(academicYear);
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`eligible ${universityId} ${year}`]);
  const stored = await getEligiblePopulation(context, universityId, year);
  requireVersion(stored.version, expectedVersion);
  const findings = checkEligibleGroups(groups, REFERENCE_LOOKUPS);
  if (hasError(findings)) throw refuseRecord(findings, locale, []);
  const parameters = [
    universityId,
    year,
    groups.map(({ dimension }) => dimension),
    groups.map(({ group }) => group),
    groups.map(({ count }) => count),
    now,
  ];
  await manager.query(
    `update eligible_population e set count = null, version = version + 1, updated_at = $5
     where university_id = $1 and academic_year = $2 and count is not null
       and not exists (select from unnest($3::text[], $4::text[]) v (dimension, group_code)
                       where v.dimension = e.dimension and v.group_code = e.group_code)`,
    [universityId, year, parameters[2], parameters[3], now],
  );
  await manager.query(
    `insert into eligible_population as e (university_id, academic_year, dimension, group_code, count, created_at, updated_at)
     select $1, $2, v.*, $6, $6 from unnest($3::text[], $4::text[], $5::integer[]) v (dimension, group_code, count)
     on conflict on constraint eligible_population_group_uq
     do update set count = excluded.count, version = e.version + 1, updated_at = $6
     where e.count is distinct from excluded.count`,
    parameters,
  );
  const replaced = await getEligiblePopulation(context, universityId, year);
  await recordAudit(context, {
    action: 'eligible_population.replaced',
    objectType: 'eligible_population',
    objectId: null,
    details: { academicYear: year, groups: groups.length, version: replaced.version },
  });
  return replaced;
}

import { recordAudit } from '#audit/record-audit.js';
import { parsePeriod } from '#domain/calendar/period.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { fundingLabel, parseFunding } from '#domain/kpi/selection.js';
import { FUNDING_SOURCES } from '#domain/participation/participation-codes.js';
import { KPI_REPORT_SECTION_CODES } from '#domain/report/kpi-report-sections.js';
import type { Context } from '#persistence/context.js';

/** For which ends of mobility, paid from what, a report speaks; the catalogue's words, as in a table of indicators. */
export interface NewKpiReport {
  readonly period: string;
  readonly funding?: string;
}

/**
 * Opens the draft of a coordinator's university for a period. While one is under way there is no second; beside one that
 * is published a new edition begins, and the published one stays until the new one is published itself.
 *
 * @returns the id of the draft
 * @throws CodedError `period_invalid`, `funding_invalid`, `report_exists`
 */
export async function openKpiReport(context: Context, input: NewKpiReport): Promise<string> {
  const { manager, principal, now, today } = context;
  const { code: period } = parsePeriod(input.period);
  const funding = canonicalFunding(input.funding);
  const { userId, universityId } = principal;
  const [created] = await manager.query<{ id: string; edition: number }[]>(
    `insert into kpi_report (university_id, period, funding, edition, status_since, preparers, created_by, created_at, updated_at)
     select $1, $2, $3, coalesce(max(r.edition), 0) + 1, $4, array[$5::uuid], $5, $6, $6
     from kpi_report r where r.university_id = $1 and r.period = $2 and r.funding = $3
     on conflict do nothing returning id, edition`,
    [universityId, period, funding, today, userId, now],
  );
  if (!created) {
    throw new CodedError(
      'report_exists',
      'conflict',
      'A report for this period and funding is under way already. Go on with that one.',
    );
  }
  await manager.query(
    `insert into kpi_report_section (university_id, kpi_report_id, section, created_at, updated_at)
     select $1, $2, s, $3, $3 from unnest($4::text[]) s`,
    [universityId, created.id, now, KPI_REPORT_SECTION_CODES],
  );
  await recordAudit(context, {
    action: 'kpi_report.opened',
    objectType: 'kpi_report',
    objectId: created.id,
    details: { period, funding, edition: created.edition },
  });
  return created.id;
}

/** The same sources of money are the same filter in whatever order they were named. */
function canonicalFunding(text: string | undefined): string {
  const funding = parseFunding(text);
  if (funding === 'all') return fundingLabel(funding);
  return fundingLabel(FUNDING_SOURCES.filter((code) => funding.includes(code)));
}

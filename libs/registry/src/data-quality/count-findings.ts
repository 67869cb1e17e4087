import { parsePeriod } from '#domain/calendar/period.js';
import type { QualityRule } from '#domain/data-quality/quality-rules.js';
import type { Severity } from '#domain/findings/finding-text.js';
import type { FundingFilter } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';

/** How many findings of one rule there are that the data still show, by what was said of them. */
export interface FindingCount {
  readonly rule: QualityRule;
  readonly severity: Severity;
  /** Nobody has said anything yet. */
  readonly open: number;
  readonly acknowledged: number;
  readonly toCorrect: number;
  readonly explained: number;
  /** Distinct participations concerned. */
  readonly participations: number;
}

/** The same at one university, or in the whole country (`null`). */
export interface UniversityFindingCount extends FindingCount {
  readonly university: string | null;
}

const COUNTS = `
  f.rule, f.severity,
  count(*) filter (where f.status = 'open')::integer as open,
  count(*) filter (where f.status = 'acknowledged')::integer as acknowledged,
  count(*) filter (where f.status = 'to_correct')::integer as "toCorrect",
  count(*) filter (where f.status = 'explained')::integer as explained,
  count(distinct f.participation_id)::integer as participations`;

/** The end that puts a finding into a period: its participation's, or that of the latest member of its group project. */
const END = `(
  select max(coalesce(p.actual_end, p.planned_end)) from participation p
  where p.university_id = f.university_id
    and (p.id = f.participation_id or f.participation_id is null and p.group_project_id = f.subject_id
      and p.status in ('departed', 'completed', 'terminated_early')))`;

/**
 * The findings of one university that its data still show, per rule, errors first: what its KPI report must answer for.
 *
 * @param period `all`, a calendar year or an academic year, by the end of the mobility as indicators count; `all` where not
 *   given. A group project without members lies in no period but `all`.
 * @param funding of the mobility; a finding about a group project counts whoever pays for its members
 * @throws CodedError `period_invalid`
 */
export async function countFindingsOf(
  { manager }: Context,
  universityId: string,
  period = 'all',
  funding: FundingFilter = 'all',
): Promise<FindingCount[]> {
  const { from, to } = parsePeriod(period);
  const within =
    from === undefined && to === undefined ? '$2::date is null and $3::date is null' : `${END} between $2 and $3`;
  return await manager.query<FindingCount[]>(
    `select ${COUNTS} from data_quality_finding f
     where f.university_id = $1 and f.status <> 'resolved' and ${within}
       and ($4::text[] is null or f.participation_id is null or exists (
         select from participation p
         where p.university_id = f.university_id and p.id = f.participation_id and p.funding = any ($4)))
     group by f.rule, f.severity order by f.severity, f.rule`,
    [universityId, from ?? null, to ?? null, funding === 'all' ? null : funding],
  );
}

/**
 * The findings that the data still show, per university and rule, and for who sees several universities also the sums of
 * the country, first. A sum over universities counts no participation twice, since each is of one.
 */
export async function countFindingsByUniversity({ manager, principal }: Context): Promise<UniversityFindingCount[]> {
  const grouping =
    principal.role === 'qaitu_coordinator'
      ? '((u.code, f.rule, f.severity))'
      : '((u.code, f.rule, f.severity), (f.rule, f.severity))';
  return await manager.query<UniversityFindingCount[]>(
    `select u.code as university, ${COUNTS}
     from data_quality_finding f join university u on u.id = f.university_id
     where f.status <> 'resolved'
     group by grouping sets ${grouping}
     order by u.code nulls first, f.severity, f.rule`,
  );
}

/** When a university was last checked, and how much there was to check. */
export interface LastCheck {
  readonly university: string;
  readonly checkedOn: string;
  readonly checkedAt: Date;
  readonly participations: number;
  readonly findings: number;
}

/** The last check of every university the principal may see, by code. */
export async function listLastChecks({ manager }: Context): Promise<LastCheck[]> {
  return await manager.query<LastCheck[]>(
    `select u.code as university, c.checked_on as "checkedOn", c.checked_at as "checkedAt", c.participations, c.findings
     from data_quality_check c join university u on u.id = c.university_id order by u.code`,
  );
}

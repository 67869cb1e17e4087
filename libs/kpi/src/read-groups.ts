import type { KpiSelection } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';
import { selectSums, type SumRow, type SumsOf } from './cell-sums.js';
import { areFactsCurrent } from './current-facts.js';
import { DIMENSIONS, filterConditions, joinRegions, type KpiDimension, type KpiFilters } from './kpi-dimensions.js';
import { QueryParameters } from './query-parameters.js';
import { PASS_TIMEOUT_MS, prepareForPass } from './read-sums.js';

/** The sums of a group, whose values are in `group_0` and `group_1`. */
export type GroupSums = SumRow & { readonly of: SumsOf } & Readonly<Record<`group_${number}`, string | null>>;

/**
 * The sums of each group of the participations that pass the filters, in no order: from facts where they are those of the
 * day, else from the records; the sums of group projects beside them.
 */
export async function readGroups(
  context: Context,
  { period, asOf, funding }: KpiSelection,
  by: readonly KpiDimension[],
  filters: KpiFilters,
): Promise<readonly GroupSums[]> {
  const { manager } = context;
  const parameters = new QueryParameters();
  const day = `${parameters.add(asOf)}::date`;
  const from = `${parameters.add(period.from ?? null)}::date`;
  const to = `${parameters.add(period.to ?? null)}::date`;
  const fundings = `${parameters.add(funding === 'all' ? null : funding)}::text[]`;
  const regions = by.includes('host_region') ? joinRegions(parameters) : '';
  const conditions = filterConditions(filters, parameters);
  const inPeriod = (end: string) => `(${from} is null or ${end} >= ${from}) and (${to} is null or ${end} <= ${to})`;
  const paidBy = (column: string) => `(${fundings} is null or ${column} = any (${fundings}))`;
  const keys = by.map((dimension, index) => `${DIMENSIONS[dimension]} as group_${index}`).join(', ');
  const groupBy = by.map((_, index) => index + 1).join(', ');
  const current = await areFactsCurrent(context, asOf);
  await prepareForPass(context);
  if (!current) await manager.query(`select set_config('statement_timeout', $1, true)`, [String(PASS_TIMEOUT_MS)]);
  const source = current
    ? `(select * from kpi_amount a where ${inPeriod('a.ended_on')} and ${paidBy('a.funding')} and ${day} is not null)`
    : `kpi_amounts_as_of(${day}, ${from}, ${to}, ${fundings})`;
  const where = (...others: string[]) => {
    const all = [...conditions, ...others];
    return all.length === 0 ? '' : `where ${all.join(' and ')}`;
  };
  const ofParticipations = await manager.query<GroupSums[]>(
    `select ${keys}, 'participations' as of, ${selectSums('f', 'participations')}
     from ${source} f join university u on u.id = f.university_id ${regions} ${where()} group by ${groupBy}`,
    parameters.values,
  );
  const ofGroupProjects = await manager.query<GroupSums[]>(
    `select ${by.map((_, index) => `f.group_${index}`).join(', ')}, 'group_projects' as of, ${selectSums('f', 'group_projects')}
     from (
       select distinct ${keys}, g.*
       from kpi_group_amounts_as_of(${day}) g
       join university u on u.id = g.university_id
       join lateral (
         select p.category, p.sex, p.field, p.programme, p.mode, p.home_region, p.rural, p.host_country, p.funding,
           p.group_project_id, g.ended_on
         from participation_fact p
         where p.university_id = g.university_id and p.group_project_id = g.id and p.standing = 'p'
           and ${paidBy('p.funding')}
       ) f on true
       ${regions}
       ${where(inPeriod('g.ended_on'))}
     ) f group by ${groupBy}`,
    parameters.values,
  );
  return [...ofParticipations, ...ofGroupProjects];
}

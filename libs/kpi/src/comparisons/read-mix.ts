import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import type { KpiAccumulator } from '#domain/kpi/computation.js';
import type { KpiSelection } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';
import { COUNTRIES } from '#reference/countries.js';
import { parseSums, selectSumsOfColumns, SUM_COLUMNS, type SumRow } from '../cell-sums.js';
import { areFactsCurrent } from '../current-facts.js';
import { DIMENSIONS, type KpiDimension } from '../kpi-dimensions.js';
import { PASS_TIMEOUT_MS, prepareForPass } from '../read-sums.js';

/** The sums of some indicators over the units of one group. */
export interface GroupOfUnits {
  /** The group's value of each dimension asked for, in their order; `null` = not entered. */
  readonly values: readonly (string | null)[];
  /** By the indicator's code and the sum's name, as in `K01 yes`. */
  readonly sums: ReadonlyMap<string, number>;
}

type GroupRow = SumRow & Readonly<Record<`group_${number}`, string | null>>;

/** Each country with the region of the world that it is counted in, `$5` and `$6` of every question here. */
const REGIONS = [COUNTRIES.map(({ code }) => code), COUNTRIES.map(({ hostRegion }) => hostRegion)];
const joinRegionsOf = (alias: string) =>
  `left join unnest($5::text[], $6::text[]) h (country, region) on h.country = ${alias}.host_country`;

/** The value of a dimension of a group project whose members do not share one. */
export const MIXED = 'mixed';

/**
 * Participations by up to three dimensions, with the sums of the indicators named and no other, since adding up is most of
 * the work: from facts where they are those of the day, else from the records.
 * @param university the code of one university alone; of all where it is not given
 */
export async function readMixOfParticipations(
  context: Context,
  selection: KpiSelection,
  codes: readonly IndicatorCode[],
  by: readonly KpiDimension[],
  university?: string,
): Promise<GroupOfUnits[]> {
  if (codes.length === 0) return [];
  const { manager } = context;
  const current = await areFactsCurrent(context, selection.asOf);
  await prepareForPass(context);
  if (!current) await manager.query(`select set_config('statement_timeout', $1, true)`, [String(PASS_TIMEOUT_MS)]);
  const source = current
    ? `(select * from kpi_amount a where ($2::date is null or a.ended_on >= $2) and ($3::date is null or a.ended_on <= $3)
         and ($4::text[] is null or a.funding = any ($4)) and $1::date is not null)`
    : 'kpi_amounts_as_of($1, $2, $3, $4)';
  const rows = await manager.query<GroupRow[]>(
    `select ${by.map((dimension, index) => `${DIMENSIONS[dimension]} as group_${index}`).join(', ')},
       ${selectSumsOfColumns('f', columnsOf(codes))}
     from ${source} f join university u on u.id = f.university_id ${joinRegionsOf('f')}
     where $7::text is null or f.university_id = (select id from university where code = $7)
     group by ${by.map((_, index) => index + 1).join(', ')}`,
    [...parametersOf(selection), university ?? null],
  );
  return rows.map(readerOf(codes, by.length));
}

/** What every question here is asked with: `$1` to `$6`. */
function parametersOf({ period, asOf, funding }: KpiSelection): unknown[] {
  return [asOf, period.from ?? null, period.to ?? null, funding === 'all' ? null : funding, ...REGIONS];
}

/**
 * Group projects by university, category and region of the host country. A project has no attributes but its members': where
 * those that went share one it is theirs, else it is `mixed`; so every project is in one cell, and none counts twice.
 */
export async function readGroupProjectMix(context: Context, selection: KpiSelection): Promise<GroupOfUnits[]> {
  const shared = (what: string) =>
    `case when count(distinct coalesce(${what}, '')) = 1 then min(${what}) else '${MIXED}' end`;
  const rows = await context.manager.query<GroupRow[]>(
    `select u.code as group_0, m.category as group_1, m.region as group_2, ${selectSumsOfColumns('g', columnsOf(['K18']))}
     from kpi_group_amounts_as_of($1) g
     join university u on u.id = g.university_id
     join lateral (
       select ${shared('p.category')} as category, ${shared('h.region')} as region
       from participation_fact p
       ${joinRegionsOf('p')}
       where p.university_id = g.university_id and p.group_project_id = g.id and p.standing = 'p'
       having bool_or($4::text[] is null or p.funding = any ($4))
     ) m on true
     where ($2::date is null or g.ended_on >= $2) and ($3::date is null or g.ended_on <= $3)
     group by 1, 2, 3`,
    parametersOf(selection),
  );
  return rows.map(readerOf(['K18'], 3));
}

/** The amount of a sum of an indicator in a group. */
export function amountOf({ sums }: GroupOfUnits, code: IndicatorCode, sum: string): number {
  return sums.get(`${code} ${sum}`) ?? 0;
}

/** Adds a group's sums of an indicator to those of the accumulator. */
export function addGroup(accumulator: KpiAccumulator, group: GroupOfUnits, code: IndicatorCode): void {
  for (const each of SUM_COLUMNS) {
    if (each.code === code) accumulator.addSum(code, each.sum, amountOf(group, code, each.sum));
  }
}

/** The columns behind the indicators' sums, each once; several may share one. */
function columnsOf(codes: readonly IndicatorCode[]): string[] {
  return [...new Set(SUM_COLUMNS.filter(({ code }) => codes.includes(code)).map(({ column }) => column))];
}

/** How the rows of such a question are read. */
function readerOf(codes: readonly IndicatorCode[], dimensions: number): (row: GroupRow) => GroupOfUnits {
  const columns = columnsOf(codes);
  const named = SUM_COLUMNS.filter(({ code }) => codes.includes(code)).map((each) => ({
    ...each,
    place: columns.indexOf(each.column),
  }));
  return (row) => {
    const amounts = parseSums(row);
    const sums = new Map(named.map(({ code, sum, place, parts }) => [`${code} ${sum}`, (amounts[place] ?? 0) / parts]));
    return { values: Array.from({ length: dimensions }, (_, index) => row[`group_${index}`] ?? null), sums };
  };
}

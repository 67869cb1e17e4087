import { CodedError } from '#domain/errors/coded-error.js';
import { KpiAccumulator } from '#domain/kpi/computation.js';
import { fundingLabel, type KpiSelection } from '#domain/kpi/selection.js';
import type { IndicatorValues } from '#domain/kpi/value.js';
import type { Context } from '#persistence/context.js';
import { COUNTRIES } from '#reference/countries.js';
import { accumulateSums, parseSums, selectSums, type SumRow, type SumsOf } from './cell-sums.js';
import { parseSelection } from './compute-kpi-table.js';
import { advanceForReader, FACTS_ARE_CURRENT } from './current-facts.js';
import { prepareForPass } from './read-sums.js';

/**
 * What a participation is told apart by, and how the database says it of a fact `f`, as text. A group project has no
 * attributes but its members': it counts wherever one of them does, and in the year in which it lies itself.
 */
const DIMENSIONS = {
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
  /** The reference list's region of the world; see `REGIONS`. */
  host_region: 'h.region',
  funding: 'f.funding',
  participation_form: `case when f.group_project_id is null then 'individual' else 'group' end`,
} as const;
export type KpiDimension = keyof typeof DIMENSIONS;
export const KPI_DIMENSIONS = Object.keys(DIMENSIONS) as readonly KpiDimension[];

/** Each country with the region of the world that it is counted in, the fifth and sixth parameter of every question. */
const REGIONS = [COUNTRIES.map(({ code }) => code), COUNTRIES.map(({ hostRegion }) => hostRegion)];
const REGION_OF_FACT = 'left join unnest($5::text[], $6::text[]) h (country, region) on h.country = f.host_country';

/** Of each dimension the values that count, `null` for those that nobody has entered. */
export type KpiFilters = Partial<Record<KpiDimension, readonly (string | null)[]>>;

export interface KpiBreakdownQuery {
  readonly period: string;
  readonly asOf?: string;
  readonly funding?: string;
  /** One or two dimensions. */
  readonly by: readonly KpiDimension[];
  readonly filters?: KpiFilters;
}

/** The indicators of one group of participations. */
export interface KpiGroup {
  /** The group's value of each dimension; `null` = not entered. */
  readonly group: Partial<Record<KpiDimension, string | null>>;
  readonly period: string;
  readonly asOf: string;
  readonly funding: string;
  readonly indicators: IndicatorValues;
}

/**
 * The indicators K01–K18 for each group of participations that the principal may see, by one or two dimensions, in the order
 * of their values. Groups of participations add up to the whole; in K18 a project counts in every group that one of its
 * members belongs to, as it does in the filter of funding.
 *
 * @throws CodedError `period_invalid`, `as_of_invalid`, `funding_invalid`, `breakdown_invalid`
 */
export async function computeKpiBreakdown(context: Context, query: KpiBreakdownQuery): Promise<KpiGroup[]> {
  const { by, filters = {} } = query;
  const known = [...by, ...Object.keys(filters)].every((name) => Object.hasOwn(DIMENSIONS, name));
  if (!known || by.length < 1 || by.length > 2 || new Set(by).size !== by.length) {
    throw new CodedError('breakdown_invalid', 'invalid', `One or two of ${KPI_DIMENSIONS.join(', ')}`);
  }
  const selection = parseSelection(context, query);
  const groups = new Map<string, { readonly group: KpiGroup['group']; readonly accumulator: KpiAccumulator }>();
  for (const row of await readGroups(context, selection, by, filters)) {
    const values = by.map((_, index) => row[`group_${index}`] ?? null);
    const key = JSON.stringify(values);
    let entry = groups.get(key);
    if (!entry) {
      const group = Object.fromEntries(by.map((dimension, index) => [dimension, values[index] ?? null]));
      entry = { group, accumulator: new KpiAccumulator(selection) };
      groups.set(key, entry);
    }
    accumulateSums(entry.accumulator, parseSums(row), row.of);
  }
  const inOrder = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.map(([, { group, accumulator }]) => ({
    group,
    period: selection.period.code,
    asOf: selection.asOf,
    funding: fundingLabel(selection.funding),
    indicators: accumulator.values(),
  }));
}

/** The sums of a group, whose values are in `group_0` and `group_1`. */
type GroupSums = SumRow & { readonly of: SumsOf } & Readonly<Record<`group_${number}`, string | null>>;

/** Participations from facts where they are those of the day, else from the records; group projects beside them. */
async function readGroups(
  context: Context,
  selection: KpiSelection,
  by: readonly KpiDimension[],
  filters: KpiFilters,
): Promise<readonly GroupSums[]> {
  const { manager } = context;
  const { period, asOf, funding } = selection;
  const parameters: unknown[] = [
    asOf,
    period.from ?? null,
    period.to ?? null,
    funding === 'all' ? null : funding,
    ...REGIONS,
  ];
  const filtered = filterConditions(filters, parameters);
  const keys = by.map((dimension, index) => `${DIMENSIONS[dimension]} as group_${index}`).join(', ');
  const groupBy = by.map((_, index) => index + 1).join(', ');
  const current = await areFactsCurrent(context, asOf);
  await prepareForPass(context);
  const source = current
    ? `(select * from kpi_amount a where ($2::date is null or a.ended_on >= $2) and ($3::date is null or a.ended_on <= $3)
         and ($4::text[] is null or a.funding = any ($4)) and $1::date is not null)`
    : 'kpi_amounts_as_of($1, $2, $3, $4)';
  const ofParticipations = await manager.query<GroupSums[]>(
    `select ${keys}, 'participations' as of, ${selectSums('f', 'participations')}
     from ${source} f join university u on u.id = f.university_id ${REGION_OF_FACT} ${filtered} group by ${groupBy}`,
    parameters,
  );
  const ofGroupProjects = await manager.query<GroupSums[]>(
    `select ${by.map((_, index) => `f.group_${index}`).join(', ')}, 'group_projects' as of, ${selectSums('f', 'group_projects')}
     from (
       select distinct ${keys}, g.*
       from kpi_group_amounts_as_of($1) g
       join university u on u.id = g.university_id
       join lateral (
         select p.category, p.sex, p.field, p.programme, p.mode, p.home_region, p.rural, p.host_country, p.funding,
           p.group_project_id, g.ended_on
         from participation_fact p
         where p.university_id = g.university_id and p.group_project_id = g.id and p.standing = 'p'
           and ($4::text[] is null or p.funding = any ($4))
       ) f on true
       ${REGION_OF_FACT}
       ${filtered === '' ? 'where' : `${filtered} and`}
         ($2::date is null or g.ended_on >= $2) and ($3::date is null or g.ended_on <= $3)
     ) f group by ${groupBy}`,
    parameters,
  );
  return [...ofParticipations, ...ofGroupProjects];
}

/** Whether the facts that the principal may see are those of the day; for today a small remainder is carried over first. */
export async function areFactsCurrent(context: Context, asOf: string): Promise<boolean> {
  if (asOf !== context.today) return false;
  const ask = async () => {
    const [row] = await context.manager.query<{ current: boolean }[]>(
      `select ${FACTS_ARE_CURRENT.replaceAll('$1', '$1::date')} as current`,
      [asOf],
    );
    return row?.current === true;
  };
  return (await ask()) || ((await advanceForReader(context)) && (await ask()));
}

/** Conditions on facts `f`, their values appended to the parameters. */
function filterConditions(filters: KpiFilters, parameters: unknown[]): string {
  const conditions = Object.entries(filters).map(([name, values]) => {
    const expression = DIMENSIONS[name as KpiDimension];
    parameters.push(values.filter((value) => value !== null));
    const among = `${expression} = any ($${parameters.length}::text[])`;
    return values.includes(null) ? `(${among} or ${expression} is null)` : among;
  });
  return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
}

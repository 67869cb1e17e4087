import type { KpiSelection } from '#domain/kpi/selection.js';
import type { UnitState } from '#domain/kpi/unit-state.js';
import type { Context } from '#persistence/context.js';
import { areFactsCurrent } from '../current-facts.js';
import { filterConditions, type KpiFilters } from '../kpi-dimensions.js';
import { QueryParameters } from '../query-parameters.js';
import { PASS_TIMEOUT_MS, prepareForPass } from '../read-sums.js';
import { type CountedUnits, type RecordSource, stateOfLetter } from './record-counts.js';
import type { UnitKey } from './record-cursor.js';

/** A unit behind a count, with its state. */
export interface ListedUnit extends UnitKey {
  readonly state: UnitState;
}

export interface UnitPage {
  readonly units: readonly ListedUnit[];
  readonly total: number;
  /** The last unit of the page, where another page follows. */
  readonly end: UnitKey | null;
}

interface UnitRow extends UnitKey {
  readonly letter: string;
}

/**
 * A page of the units that the principal may see behind one count, by university and record, and how many there are in all. Of
 * today from the facts, of any other day in one pass over the
 * records, which counts and pages at once.
 */
export async function readUnits(
  context: Context,
  source: RecordSource,
  counted: CountedUnits,
  { selection, filters, after, limit }: UnitsWanted,
): Promise<UnitPage> {
  const current = await areFactsCurrent(context, selection.asOf);
  await prepareForPass(context);
  if (!current) {
    await context.manager.query(`select set_config('statement_timeout', $1, true)`, [String(PASS_TIMEOUT_MS)]);
  }
  const parameters = new QueryParameters();
  const matched = unitsSql(source, counted, selection, filters, current, parameters);
  const beyond = after
    ? `where (m.university_id, m.record_id, m.unit) > (${parameters.add(after.universityId)}::uuid,
         ${parameters.add(after.recordId)}::uuid, ${parameters.add(after.unit)} collate "C")`
    : '';
  // A page of facts is found by their key while another pass counts them; what must be joined first is joined once.
  const inTwoPasses = current && source.unit !== 'commitment';
  const rows = await context.manager.query<(Partial<UnitRow> & { readonly total: number })[]>(
    `with matched as ${inTwoPasses ? 'not materialized' : 'materialized'} (${matched})
     select t.total, m.university_id as "universityId", m.record_id as "recordId", m.unit, m.letter
     from (select count(*)::int as total from matched) t
     left join (
       select * from matched m ${beyond}
       order by m.university_id, m.record_id, m.unit limit ${parameters.add(limit + 1)}::int
     ) m on true
     order by m.university_id, m.record_id, m.unit`,
    parameters.values,
  );
  const found = rows.flatMap(({ universityId, recordId, unit = '', letter }) =>
    universityId && recordId && letter ? [{ universityId, recordId, unit, state: stateOfLetter(letter) }] : [],
  );
  const units = found.slice(0, limit);
  return { units, total: rows[0]?.total ?? 0, end: found.length > limit ? (units.at(-1) ?? null) : null };
}

export interface UnitsWanted {
  readonly selection: KpiSelection;
  readonly filters: KpiFilters;
  /** The last unit of the page before. */
  readonly after: UnitKey | null;
  readonly limit: number;
}

/** All units behind the count: `university_id`, `record_id`, `unit` within the record, and the state's `letter`. */
function unitsSql(
  source: RecordSource,
  counted: CountedUnits,
  { period, asOf, funding }: KpiSelection,
  filters: KpiFilters,
  current: boolean,
  parameters: QueryParameters,
): string {
  const day = `${parameters.add(asOf)}::date`;
  const from = period.from === undefined ? null : `${parameters.add(period.from)}::date`;
  const to = period.to === undefined ? null : `${parameters.add(period.to)}::date`;
  const fundings = funding === 'all' ? null : `${parameters.add(funding)}::text[]`;
  const letters = [...counted.letters].map((letter) => `'${letter}'`).join(', ');
  const joins = filters.university ? 'join university u on u.id = f.university_id' : '';
  const inPeriod = (end: string) => [
    ...(from === null ? [] : [`${end} >= ${from}`]),
    ...(to === null ? [] : [`${end} <= ${to}`]),
  ];
  const paid = fundings === null ? [] : [`f.funding = any (${fundings})`];
  const filtered = filterConditions(filters, parameters);

  if (source.unit === 'group_project') {
    const projects = current ? 'group_project_fact' : `kpi_group_facts_as_of(${day})`;
    // A project counts by any one member who passes all filters; its year is its own, as in the breakdown.
    return `select g.university_id, g.id as record_id, '' collate "C" as unit, g.${source.column} as letter
      from ${projects} g
      where ${['g.members > 0', `g.${source.column} in (${letters})`, ...inPeriod('g.ended_on'), `${day} is not null`].join(' and ')}
        and exists (
          select from (
            select p.*, g.ended_on as ended_on from (
              select m.university_id, m.category, m.sex, m.field, m.programme, m.mode, m.home_region, m.rural, m.host_country,
                m.funding, m.group_project_id
              from participation r join participation_fact m on m.university_id = r.university_id and m.id = r.id
              where r.university_id = g.university_id and r.group_project_id = g.id and m.standing = 'p') p
          ) f ${joins}
          ${[...paid, ...filtered].length === 0 ? '' : `where ${[...paid, ...filtered].join(' and ')}`})`;
  }
  const facts = current
    ? 'participation_fact'
    : `kpi_facts_as_of(${day}, ${from ?? 'null'}, ${to ?? 'null'}, ${fundings ?? 'null'})`;
  const conditions = [
    `f.standing <> '-'`,
    `${day} is not null`,
    ...inPeriod('f.ended_on'),
    ...paid,
    ...filtered,
    ...(counted.fact === undefined ? [] : [counted.fact]),
  ];
  const select = (unit: string, letter: string, parts: string) =>
    `select f.university_id, f.id as record_id, ${unit} collate "C" as unit, ${letter} as letter
     from ${facts} f ${joins} ${parts} where ${[...conditions, `${letter} in (${letters})`].join(' and ')}`;
  switch (source.unit) {
    case 'commitment':
      // Facts know how many commitments are in which state: the others' need not be looked at.
      conditions.push(`(${holdersOf(counted.letters)})`);
      return select(
        'c.id::text',
        'c.state',
        `join kpi_commitment_states(${day}) c on c.university_id = f.university_id and c.participation_id = f.id`,
      );
    case 'report':
      return select(
        'w.unit',
        'w.letter',
        `cross join lateral (values ('end', f.k05_end), ('m6', f.k05_m6), ('m12', f.k05_m12), ('m24', f.k05_m24)) w (unit, letter)`,
      );
    case 'participation':
      return select(`''`, `f.${source.column}`, '');
  }
}

const COMMITMENTS_IN_STATE: Readonly<Record<string, string>> = {
  y: 'f.k04_yes',
  n: 'f.k04_no',
  u: 'f.k04_unknown',
  d: 'f.k04_not_due',
  x: 'f.k04_excluded',
};

/** Whether a fact counts a commitment in one of these states; none is ever not applicable. */
function holdersOf(letters: string): string {
  const counts = [...letters].flatMap((letter) => COMMITMENTS_IN_STATE[letter] ?? []);
  return counts.length === 0 ? 'false' : counts.map((count) => `${count} > 0`).join(' or ');
}

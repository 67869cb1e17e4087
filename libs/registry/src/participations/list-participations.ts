import type { SelectQueryBuilder } from 'typeorm';
import { parsePeriod } from '#domain/calendar/period.js';
import type { Context } from '#persistence/context.js';
import { containing, type CursorType, decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { Participation } from './participation.entity.js';

export const PARTICIPATION_SORTS = ['name', '-name', 'end', '-end', 'externalId', '-externalId'] as const;
export type ParticipationSort = (typeof PARTICIPATION_SORTS)[number];

export interface ParticipationQuery {
  /** Found in names, the university's own key and the host institution; for the ministry only in the latter two. */
  readonly search?: string;
  readonly status?: string;
  /** `pending` stands for "nothing said yet". */
  readonly returnStatus?: string;
  readonly category?: string;
  readonly funding?: string;
  readonly hostCountry?: string;
  /** `all`, a calendar year or an academic year; by the end of the mobility. */
  readonly period?: string;
  readonly universityId?: string;
  readonly sort: ParticipationSort;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/** Columns of a list row that anybody entitled to the list may see. */
const DEIDENTIFIED = [
  'universityId',
  'id',
  'externalId',
  'category',
  'field',
  'funding',
  'programme',
  'mode',
  'hostCountry',
  'hostInstitution',
  'plannedStart',
  'plannedEnd',
  'actualStart',
  'actualEnd',
  'status',
  'returnStatus',
  'returnDate',
  'returnVerifiedOn',
  'version',
] as const;
const NAMES = ['familyName', 'givenName', 'patronymic'] as const;

const END = 'coalesce(p.actual_end, p.planned_end)';
/** In the words of the index `participation_search_ix`. */
const KEY_AND_HOST = `(p.external_id || ' ' || coalesce(p.host_institution, ''))`;
/** Further than this nobody counts: it would take longer than finding the page. */
const COUNTED_TO = 50_000;
const ORDERS = {
  name: ['p.family_name collate kazakh', 'p.given_name collate kazakh'],
  end: [END],
  externalId: ['p.external_id'],
} as const;

export interface ParticipationPage extends Page<ParticipationListRow> {
  /** Whether there are more than `total`, which is as far as they were counted. */
  readonly totalIsCapped: boolean;
}

export type ParticipationListRow = Pick<Participation, (typeof DEIDENTIFIED)[number]> &
  Partial<Pick<Participation, (typeof NAMES)[number]>>;

/**
 * A page of the participations the principal may see. The ministry's rows carry no names: its database role cannot read
 * them, so it can neither search nor sort by name.
 *
 * The page's keys are found first, from indexes alone where the register is large, and its rows then by their keys.
 *
 * @param countedTo where there are more than these, `total` is this number and says so
 * @throws CodedError `period_invalid`, `cursor_invalid`
 */
export async function listParticipations(
  context: Context,
  query: ParticipationQuery,
  countedTo = COUNTED_TO,
): Promise<ParticipationPage> {
  const { manager } = context;
  const named = context.principal.role !== 'qaitu_ministry';
  const requested = query.sort.replace('-', '') as keyof typeof ORDERS;
  const order = !named && requested === 'name' ? 'externalId' : requested;

  const filtered = filter(manager.createQueryBuilder(Participation, 'p').select('1'), query, named);
  const counted = await countUpTo(context, filtered, countedTo + 1);
  const keys = await findKeys(context, filtered, query, order, counted <= countedTo);
  const rows = await manager
    .createQueryBuilder(Participation, 'p')
    .select([...DEIDENTIFIED, ...(named ? NAMES : [])].map((column) => `p.${column}`))
    .where('(p.university_id, p.id) in (select * from unnest(:universities::uuid[], :ids::uuid[]))', {
      universities: keys.map(({ university_id: university }) => university),
      ids: keys.map(({ id }) => id),
    })
    .getMany();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = keys.slice(0, query.limit).flatMap(({ id }) => byId.get(id) ?? []);
  const last = items.at(-1);
  return {
    items,
    total: Math.min(counted, countedTo),
    totalIsCapped: counted > countedTo,
    nextCursor: keys.length > query.limit && last ? encodeCursor(cursorValues(last, order)) : null,
  };
}

type Filtered = SelectQueryBuilder<Participation>;

async function countUpTo({ manager }: Context, filtered: Filtered, most: number): Promise<number> {
  const [sql, parameters] = filtered.clone().limit(most).getQueryAndParameters();
  const [row] = await manager.query<{ count: number }[]>(`select count(*) as count from (${sql}) p`, parameters);
  return row?.count ?? 0;
}

/** The keys of the page's rows in their order, and of one row more where there is a further page. */
async function findKeys(
  { manager }: Context,
  filtered: Filtered,
  query: ParticipationQuery,
  order: keyof typeof ORDERS,
  few: boolean,
): Promise<{ readonly university_id: string; readonly id: string }[]> {
  const descending = query.sort.startsWith('-');
  const columns = [...ORDERS[order], 'p.id'];
  const page = filtered.clone().select(['p.university_id as university_id', 'p.id as id']);
  if (query.cursor !== undefined) {
    const values = decodeCursor(query.cursor, columns.map(typeOf));
    const names = values.map((_, index) => `cursor${index}`);
    page.andWhere(
      `(${columns.join(', ')}) ${descending ? '<' : '>'} (${names.map((name, index) => `:${name}::${typeOf(columns[index])}`).join(', ')})`,
      Object.fromEntries(names.map((name, index) => [name, values[index]])),
    );
  }
  const inOrder = (of: readonly string[]) =>
    `order by ${of.map((column) => `${column} ${descending ? 'desc' : 'asc'}`).join(', ')} limit ${query.limit + 1}`;
  // What is planned ends late and what was returned ended early, but the planner takes states for spread evenly over the
  // ends, and would go through a million of them to fill a page. Few are better found by their state and then sorted.
  const bunched = order === 'end' && (query.status !== undefined || query.returnStatus !== undefined);
  if (few && bunched) {
    page.addSelect(`${END} as ends_on`);
    const [sql, parameters] = page.getQueryAndParameters();
    return await manager.query(
      `with found as materialized (${sql}) select university_id, id from found ${inOrder(['ends_on', 'id'])}`,
      parameters,
    );
  }
  const [sql, parameters] = page.getQueryAndParameters();
  return await manager.query(`${sql} ${inOrder(columns)}`, parameters);
}

function typeOf(column: string | undefined): CursorType {
  if (column === END) return 'date';
  return column === 'p.id' ? 'uuid' : 'text';
}

function cursorValues(row: Participation, order: keyof typeof ORDERS): (string | null)[] {
  if (order === 'name') return [row.familyName, row.givenName, row.id];
  if (order === 'end') return [row.actualEnd ?? row.plannedEnd, row.id];
  return [row.externalId, row.id];
}

function filter(
  builder: SelectQueryBuilder<Participation>,
  query: ParticipationQuery,
  named: boolean,
): SelectQueryBuilder<Participation> {
  for (const column of ['status', 'category', 'funding', 'hostCountry', 'universityId'] as const) {
    if (query[column] !== undefined) builder.andWhere(`p.${column} = :${column}`, { [column]: query[column] });
  }
  if (query.returnStatus === 'pending') builder.andWhere('p.returnStatus is null');
  else if (query.returnStatus !== undefined) {
    builder.andWhere('p.returnStatus = :returnStatus', { returnStatus: query.returnStatus });
  }
  if (query.period !== undefined) {
    const { from, to } = parsePeriod(query.period);
    if (from !== undefined) builder.andWhere(`${END} >= :periodFrom`, { periodFrom: from });
    if (to !== undefined) builder.andWhere(`${END} <= :periodTo`, { periodTo: to });
  }
  const words = (query.search ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const searched = named
    ? `concat_ws(' ', p.family_name, p.given_name, coalesce(p.patronymic, ''), ${KEY_AND_HOST})`
    : KEY_AND_HOST;
  words.forEach((word, index) => {
    builder.andWhere(`${searched} ilike :word${index}`, {
      [`word${index}`]: containing(word),
    });
  });
  return builder;
}

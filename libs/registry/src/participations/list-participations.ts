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
const ORDERS = {
  name: ['p.family_name collate kazakh', 'p.given_name collate kazakh'],
  end: [END],
  externalId: ['p.external_id'],
} as const;

export type ParticipationListRow = Pick<Participation, (typeof DEIDENTIFIED)[number]> &
  Partial<Pick<Participation, (typeof NAMES)[number]>>;

/**
 * A page of the participations the principal may see. The ministry's rows carry no names: its database role cannot read
 * them, so it can neither search nor sort by name.
 *
 * @throws CodedError `period_invalid`, `cursor_invalid`
 */
export async function listParticipations(
  context: Context,
  query: ParticipationQuery,
): Promise<Page<ParticipationListRow>> {
  const named = context.principal.role !== 'qaitu_ministry';
  const descending = query.sort.startsWith('-');
  const requested = query.sort.replace('-', '') as keyof typeof ORDERS;
  const order = !named && requested === 'name' ? 'externalId' : requested;
  const columns = [...ORDERS[order], 'p.id'];

  const filtered = filter(context.manager.createQueryBuilder(Participation, 'p'), query, named);
  const total = await filtered.clone().getCount();

  const page = filtered
    .clone()
    .select([...DEIDENTIFIED, ...(named ? NAMES : [])].map((column) => `p.${column}`))
    .limit(query.limit + 1);
  for (const column of columns) page.addOrderBy(column, descending ? 'DESC' : 'ASC');
  if (query.cursor !== undefined) {
    const values = decodeCursor(query.cursor, columns.map(typeOf));
    const names = values.map((_, index) => `cursor${index}`);
    page.andWhere(
      `(${columns.join(', ')}) ${descending ? '<' : '>'} (${names.map((name, index) => `:${name}::${typeOf(columns[index])}`).join(', ')})`,
      Object.fromEntries(names.map((name, index) => [name, values[index]])),
    );
  }
  const found = await page.getMany();
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total,
    nextCursor: found.length > query.limit && last ? encodeCursor(cursorValues(last, order)) : null,
  };
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
  const searched = ['p.external_id', `coalesce(p.host_institution, '')`];
  if (named) searched.unshift('p.family_name', 'p.given_name', `coalesce(p.patronymic, '')`);
  words.forEach((word, index) => {
    builder.andWhere(`concat_ws(' ', ${searched.join(', ')}) ilike :word${index}`, {
      [`word${index}`]: containing(word),
    });
  });
  return builder;
}

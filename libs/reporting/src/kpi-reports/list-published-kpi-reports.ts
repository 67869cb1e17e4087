import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

/** That a report was published, without a figure of it: those go to the public through disclosure control alone. */
export interface PublishedKpiReport {
  readonly id: string;
  /** University code. */
  readonly university: string;
  readonly period: string;
  readonly funding: string;
  /** The edition: 1, 2, … of this university, period and money. */
  readonly version: number;
  readonly publishedOn: string;
  /** The day on which the next edition took its place; null for the one that stands. */
  readonly supersededOn: string | null;
  readonly definitionVersion: string;
  /** SHA-256 of what was published, as the university and the ministry have it. */
  readonly digest: string;
}

/**
 * A page of the reports that were ever published, newest first by their day.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listPublishedKpiReports(
  { manager }: Context,
  query: {
    readonly limit: number;
    readonly cursor?: string;
    readonly university?: string;
    readonly period?: string;
  },
): Promise<Page<PublishedKpiReport>> {
  const [day, id] = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, ['date', 'uuid']);
  const filters = [query.university ?? null, query.period ?? null];
  const found = `from kpi_report r join university u on u.id = r.university_id
     where r.status = any ('{published,superseded}') and ($1::text is null or u.code = $1)
       and ($2::text is null or r.period = $2)`;
  const rows = await manager.query<PublishedKpiReport[]>(
    `select r.id, u.code as university, r.period, r.funding, r.edition as version, r.published_on as "publishedOn",
       r.superseded_on as "supersededOn", r.definition_version as "definitionVersion", r.digest
     ${found} and ($3::date is null or (r.published_on, r.id) < ($3::date, $4::uuid))
     order by r.published_on desc, r.id desc limit $5`,
    [...filters, day, id, query.limit + 1],
  );
  const [count] = await manager.query<{ total: number }[]>(`select count(*)::integer as total ${found}`, filters);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.publishedOn, last.id]) : null,
  };
}

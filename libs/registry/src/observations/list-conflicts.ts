import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { ConflictCode } from '#domain/observation/conflicts.js';
import type { ConflictStatus } from '#domain/observation/observation-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

export interface ConflictQuery {
  readonly status?: ConflictStatus;
  readonly code?: ConflictCode;
  readonly participationId?: string;
  readonly universityId?: string;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/** One side of a disagreement; `says` is null where a source is silent. */
export interface ConflictSide {
  readonly observationId: string | null;
  readonly source: string | null;
  readonly registerKind: string | null;
  readonly evidenceLevel: string | null;
  readonly says: string | null;
}

export interface ConflictRow {
  readonly id: string;
  /** University code. */
  readonly university: string;
  readonly participationId: string;
  readonly externalId: string;
  readonly code: ConflictCode;
  readonly atDate: string;
  readonly wave: string | null;
  readonly first: ConflictSide;
  readonly second: ConflictSide;
  readonly reportId: string | null;
  readonly status: ConflictStatus;
  readonly taken: string | null;
  readonly reason: string | null;
  readonly resolvedOn: string | null;
  readonly openedAt: Date;
  readonly version: number;
}

const side = (
  name: string,
  table: string,
) => `json_build_object('observationId', ${table}.id, 'source', ${table}.source,
  'registerKind', ${table}.register_kind, 'evidenceLevel', ${table}.evidence_level, 'says', c.${name}_says) as ${name}`;

function select({ principal }: Context): string {
  // A reason is written by hand and may name somebody.
  const reason = principal.role === 'qaitu_ministry' ? 'null' : 'c.resolution_reason';
  return `select c.id, u.code as university, c.participation_id as "participationId", p.external_id as "externalId", c.code,
      c.at_date as "atDate", c.wave, ${side('first', 'a')}, ${side('second', 'b')}, c.report_id as "reportId", c.status,
      c.taken, ${reason} as reason, c.resolved_on as "resolvedOn", c.created_at as "openedAt", c.version
    from observation_conflict c join university u on u.id = c.university_id
    join participation p on p.university_id = c.university_id and p.id = c.participation_id
    left join observation a on a.university_id = c.university_id and a.id = c.first_observation_id
    left join observation b on b.university_id = c.university_id and b.id = c.second_observation_id`;
}

const FILTER = `where ($1::text is null or c.status = $1) and ($2::text is null or c.code = $2)
  and ($3::uuid is null or c.participation_id = $3) and ($4::uuid is null or c.university_id = $4)`;

/**
 * Disagreements between sources that the principal may see, newest first.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listConflicts(context: Context, query: ConflictQuery): Promise<Page<ConflictRow>> {
  const before = query.cursor === undefined ? null : decodeCursor(query.cursor, ['uuid'])[0];
  const filters = [query.status ?? null, query.code ?? null, query.participationId ?? null, query.universityId ?? null];
  const rows = await context.manager.query<ConflictRow[]>(
    `${select(context)} ${FILTER} and ($5::uuid is null or c.id < $5) order by c.id desc limit $6`,
    [...filters, before, query.limit + 1],
  );
  const [count] = await context.manager.query<{ total: number }[]>(
    `select count(*) as total from observation_conflict c ${FILTER}`,
    filters,
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const total = count?.total ?? 0;
  await recordAudit(context, {
    action: 'observation_conflict.listed',
    objectType: 'observation_conflict',
    objectId: null,
    details: { shown: items.length, total },
  });
  return { items, total, nextCursor: rows.length > query.limit && last ? encodeCursor([last.id]) : null };
}

/**
 * One disagreement as it now stands.
 *
 * @throws CodedError `record_not_found`
 */
export async function getConflict(context: Context, id: string): Promise<ConflictRow> {
  const [row] = await context.manager.query<ConflictRow[]>(`${select(context)} where c.id = $1`, [id]);
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such disagreement.');
  return row;
}

import type { CallStatus } from '#domain/selection/selection-codes.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { Call } from './call.entity.js';
import { CallCriterion } from './call-criterion.entity.js';
import { type ApplicationCounts, countApplications } from './count-applications.js';

export interface CallQuery {
  readonly status?: CallStatus;
  readonly academicYear?: string;
  /** Those that take applications in on this day, or will. */
  readonly openOn?: string;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/** A call in a list, with its criteria, which are short. */
export interface ListedCall {
  readonly call: Call;
  readonly universityCode: string;
  readonly criteria: CallCriterion[];
  /** Null for those who may not read applications. */
  readonly applications: ApplicationCounts | null;
}

/**
 * A page of the calls the principal may see, the newest first.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listCalls(context: Context, query: CallQuery): Promise<Page<ListedCall>> {
  const { manager } = context;
  const filtered = manager.createQueryBuilder(Call, 'c');
  if (query.status) filtered.andWhere('c.status = :status', { status: query.status });
  if (query.academicYear) filtered.andWhere('c.academic_year = :year', { year: query.academicYear });
  if (query.openOn) filtered.andWhere(`c.status = 'published' and c.closes_on >= :openOn`, { openOn: query.openOn });
  const total = await filtered.clone().getCount();
  const page = filtered
    .clone()
    .orderBy('c.id', 'DESC')
    .limit(query.limit + 1);
  if (query.cursor !== undefined) {
    page.andWhere('c.id < :after::uuid', { after: decodeCursor(query.cursor, ['uuid'])[0] });
  }
  const found = await page.getMany();
  const calls = found.slice(0, query.limit);
  const codes = new Map(
    (
      await manager.query<{ id: string; code: string }[]>('select id, code from university where id = any ($1)', [
        calls.map(({ universityId }) => universityId),
      ])
    ).map(({ id, code }) => [id, code]),
  );
  const criteria = await manager
    .createQueryBuilder(CallCriterion, 'k')
    .where('k.call_id = any (:ids)', { ids: calls.map(({ id }) => id) })
    .orderBy('k.position')
    .getMany();
  const countOf = await countApplications(
    context,
    calls.map(({ id }) => id),
  );
  const last = calls.at(-1);
  return {
    items: calls.map((call) => ({
      call,
      universityCode: codes.get(call.universityId) ?? '',
      criteria: criteria.filter(({ callId }) => callId === call.id),
      applications: countOf?.(call.id) ?? null,
    })),
    total,
    nextCursor: found.length > query.limit && last ? encodeCursor([last.id]) : null,
  };
}

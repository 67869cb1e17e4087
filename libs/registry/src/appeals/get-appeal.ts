import { CodedError } from '#domain/errors/coded-error.js';
import type { AppealStatus, Decision } from '#domain/selection/selection-codes.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

export interface Appeal {
  readonly universityId: string;
  readonly id: string;
  readonly callId: string;
  readonly applicationId: string;
  readonly applicationCode: string;
  readonly text: string;
  readonly filedOn: string;
  readonly status: AppealStatus;
  readonly answeredOn: string | null;
  readonly answerReason: string | null;
  readonly newDecision: Decision | null;
  readonly version: number;
}

const SELECT = `select p.university_id as "universityId", p.id, p.call_id as "callId", p.application_id as "applicationId",
    a.application_code as "applicationCode", p.text, p.filed_on as "filedOn", p.status, p.answered_on as "answeredOn",
    p.answer_reason as "answerReason", p.new_decision as "newDecision", p.version
  from appeal p join application a on a.university_id = p.university_id and a.id = p.application_id`;

/**
 * One appeal: one's own, or one against a call of one's university or that one reviews.
 *
 * @throws CodedError `record_not_found`
 */
export async function getAppeal({ manager }: Context, id: string): Promise<Appeal> {
  const [appeal] = await manager.query<Appeal[]>(`${SELECT} where p.id = $1`, [id]);
  if (!appeal) throw new CodedError('record_not_found', 'not_found', 'There is no such appeal.');
  return appeal;
}

/**
 * A page of the appeals the principal may see, the newest first.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listAppeals(
  { manager }: Context,
  query: {
    readonly callId?: string;
    readonly status?: AppealStatus;
    readonly limit: number;
    readonly cursor?: string;
  },
): Promise<Page<Appeal>> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, ['uuid'])[0];
  const filter = '($1::uuid is null or p.call_id = $1) and ($2::text is null or p.status = $2)';
  const values = [query.callId ?? null, query.status ?? null];
  const [counted] = await manager.query<{ count: number }[]>(
    `select count(*)::int as count from appeal p where ${filter}`,
    values,
  );
  const found = await manager.query<Appeal[]>(
    `${SELECT} where ${filter} and ($3::uuid is null or p.id < $3) order by p.id desc limit $4`,
    [...values, after, query.limit + 1],
  );
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: counted?.count ?? 0,
    nextCursor: found.length > query.limit && last ? encodeCursor([last.id]) : null,
  };
}

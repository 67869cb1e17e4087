import { CodedError } from '#domain/errors/coded-error.js';
import type { ReportCorrectionStatus } from '#domain/report/report-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import type { Report } from './report.entity.js';

/** A participant's wish to correct an accepted report, and what became of it. */
export interface CorrectionRequest {
  readonly id: string;
  readonly reportId: string;
  readonly participationId: string;
  readonly wave: string;
  readonly status: ReportCorrectionStatus;
  readonly reason: string;
  readonly requestedOn: string;
  readonly decidedOn: string | null;
  readonly decisionReason: string | null;
  readonly version: number;
}

const SELECTED = `
  select c.id, c.report_id as "reportId", c.participation_id as "participationId", r.wave, c.status, c.reason,
    c.requested_on as "requestedOn", c.decided_on as "decidedOn", c.decision_reason as "decisionReason", c.version
  from report_correction_request c
  join report r on r.university_id = c.university_id and r.id = c.report_id`;

/** The newest request about the report, if there ever was one. */
export async function findCorrectionRequest(context: Context, report: Report): Promise<CorrectionRequest | null> {
  const [found] = await context.manager.query<CorrectionRequest[]>(
    `${SELECTED} where c.university_id = $1 and c.report_id = $2 order by c.created_at desc, c.id desc limit 1`,
    [report.universityId, report.id],
  );
  return found ?? null;
}

/**
 * One request.
 *
 * @throws CodedError `record_not_found`
 */
export async function getCorrectionRequest(context: Context, id: string): Promise<CorrectionRequest> {
  const [found] = await context.manager.query<CorrectionRequest[]>(`${SELECTED} where c.id = $1`, [id]);
  if (!found) throw new CodedError('record_not_found', 'not_found', 'There is no such request.');
  return found;
}

/**
 * A page of the requests the principal may see, oldest first: what has waited longest is on top.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listCorrectionRequests(
  context: Context,
  query: { readonly status?: ReportCorrectionStatus; readonly limit: number; readonly cursor?: string },
): Promise<Page<CorrectionRequest>> {
  const after = query.cursor === undefined ? null : (decodeCursor(query.cursor, ['uuid'])[0] ?? null);
  const [counted] = await context.manager.query<{ total: number }[]>(
    'select count(*)::int as total from report_correction_request where $1::text is null or status = $1',
    [query.status ?? null],
  );
  const found = await context.manager.query<CorrectionRequest[]>(
    `${SELECTED} where ($1::text is null or c.status = $1) and ($2::uuid is null or c.id > $2) order by c.id limit $3`,
    [query.status ?? null, after, query.limit + 1],
  );
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: counted?.total ?? 0,
    nextCursor: found.length > query.limit && last ? encodeCursor([last.id]) : null,
  };
}

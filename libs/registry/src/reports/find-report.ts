import { CodedError } from '#domain/errors/coded-error.js';
import type { ReportStatus } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';
import { Report } from './report.entity.js';

/** A report with its status in the words of its life cycle, and the category that chooses its questionnaire. */
export interface FoundReport {
  readonly report: Report;
  readonly status: ReportStatus;
  readonly category: string;
}

/** @throws CodedError `record_not_found`, also for a report the principal may not see */
export async function getReport(context: Context, id: string): Promise<FoundReport> {
  return await find(context, id, false);
}

/**
 * The report, held until the end of the transaction, so that one of two who act at once finds it as the other left it.
 *
 * @throws CodedError `record_not_found`, also for a report the principal may not see
 */
export async function lockReport(context: Context, id: string): Promise<FoundReport> {
  return await find(context, id, true);
}

async function find(context: Context, id: string, locked: boolean): Promise<FoundReport> {
  const query = context.manager.createQueryBuilder(Report, 'r').where('r.id = :id', { id });
  const report = await (locked ? query.setLock('pessimistic_write') : query).getOne();
  if (!report) throw new CodedError('record_not_found', 'not_found', 'There is no such report.');
  const [participation] = await context.manager.query<{ category: string }[]>(
    'select category from participation where university_id = $1 and id = $2',
    [report.universityId, report.participationId],
  );
  if (!participation) throw new CodedError('record_not_found', 'not_found', 'There is no such report.');
  return { report, status: report.status as ReportStatus, category: participation.category };
}

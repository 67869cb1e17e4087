import { v7 as uuidv7 } from 'uuid';
import type { Context } from '#persistence/context.js';
import { tellApplicants } from '../mail/send-notices.js';
import { lockCallFor, moveCall } from './move-call.js';
import { rankCall } from './rank-call.js';

/**
 * Publishes the results of a decided call: a row per application with its code, its figures and its decision, and no
 * name. The rows are kept as they were published; an appeal that is upheld changes a decision, with its history.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function publishResults(context: Context, id: string): Promise<void> {
  const call = await lockCallFor(context, id, 'publish_results');
  for (const row of await rankCall(context, call)) {
    await context.manager.query(
      `insert into call_result (university_id, id, call_id, application_id, application_code, rank, score, criterion_means,
         decision, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
      [
        call.universityId,
        uuidv7(),
        call.id,
        row.applicationId,
        row.applicationCode,
        row.rank,
        row.score,
        row.criterionMeans === null ? null : JSON.stringify(row.criterionMeans),
        row.decision,
        context.now,
      ],
    );
  }
  await moveCall(context, call, 'publish_results', { results_published_on: context.today });
  await tellApplicants(context, call);
}

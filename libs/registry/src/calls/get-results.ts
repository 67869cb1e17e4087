import { lastDayOfAppeal } from '#domain/selection/call-rules.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Decision } from '#domain/selection/selection-codes.js';
import type { Context } from '#persistence/context.js';
import { getCall } from './get-call.js';

/** What became of one application, under its code alone. */
export interface PublishedResult {
  readonly applicationCode: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly criterionMeans: Readonly<Record<string, number>> | null;
  readonly decision: Decision;
}

export interface PublishedResults {
  readonly callId: string;
  readonly resultsPublishedOn: string;
  /** The last day on which an appeal may be filed; null where none is offered. */
  readonly appealUntil: string | null;
  readonly items: PublishedResult[];
  readonly total: number;
}

/**
 * The published results of a call, for anybody.
 *
 * @throws CodedError `record_not_found` also for a call that is not published, `results_not_published`
 */
export async function getResults(context: Context, callId: string): Promise<PublishedResults> {
  const call = await getCall(context, callId);
  if (call.resultsPublishedOn === null) {
    throw new CodedError('results_not_published', 'not_found', 'The results of this call are not published yet.');
  }
  const items = await context.manager.query<PublishedResult[]>(
    `select application_code as "applicationCode", rank, score, criterion_means as "criterionMeans", decision
     from call_result where university_id = $1 and call_id = $2 order by rank nulls last, application_code`,
    [call.universityId, call.id],
  );
  return {
    callId,
    resultsPublishedOn: call.resultsPublishedOn,
    appealUntil: lastDayOfAppeal(call.resultsPublishedOn, call.appealWindowDays ?? 0) ?? null,
    items,
    total: items.length,
  };
}

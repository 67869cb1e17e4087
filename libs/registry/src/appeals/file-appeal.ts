import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { lastDayOfAppeal } from '#domain/selection/call-rules.js';
import type { Context } from '#persistence/context.js';
import { getCall } from '../calls/get-call.js';
import { lockOwnApplication } from '../applications/get-application.js';

/** Who has no place may ask for one; who has it, or gave it up, has nothing to appeal against. */
const APPEALABLE = new Set(['reserve', 'rejected']);

/**
 * Files an appeal against the published decision on one's own application, one at most, from the day of the results to
 * the last day of the window, both included.
 *
 * @returns its id
 * @throws CodedError `record_not_found`, `results_not_published`, `appeal_not_offered`, `appeal_window_closed`,
 *   `application_not_appealable`, `appeal_exists`
 */
export async function fileAppeal(context: Context, applicationId: string, text: string): Promise<string> {
  const { manager, principal, today, now } = context;
  const application = await lockOwnApplication(context, applicationId);
  const call = await getCall(context, application.callId);
  if (call.resultsPublishedOn === null) {
    throw new CodedError('results_not_published', 'conflict', 'One appeals against published results.');
  }
  const lastDay = lastDayOfAppeal(call.resultsPublishedOn, call.appealWindowDays ?? 0);
  if (lastDay === undefined) throw new CodedError('appeal_not_offered', 'conflict', 'This call offers no appeal.');
  if (today < call.resultsPublishedOn || today > lastDay) {
    throw new CodedError('appeal_window_closed', 'conflict', `Appeals against this call were taken until ${lastDay}.`);
  }
  const { universityId, callId, id, status } = application;
  const existing = await manager.query<unknown[]>(
    'select id from appeal where university_id = $1 and application_id = $2',
    [universityId, id],
  );
  if (existing.length > 0) throw new CodedError('appeal_exists', 'conflict', 'This application has an appeal already.');
  if (!APPEALABLE.has(status)) {
    throw new CodedError('application_not_appealable', 'conflict', 'There is no decision to appeal against.');
  }
  const appealId = uuidv7();
  await manager.query(
    `insert into appeal (university_id, id, call_id, application_id, user_id, text, filed_on, status, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $8)`,
    [universityId, appealId, callId, id, principal.userId, text, today, now],
  );
  await recordAudit(context, {
    action: 'appeal.filed',
    objectType: 'appeal',
    objectId: appealId,
    universityId,
    details: { application: id },
  });
  return appealId;
}

import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { addDays } from '#domain/calendar/calendar-date.js';
import type { DataRequestKind } from '#domain/data-request/data-request-life-cycle.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { checkWords } from './data-request.js';

export interface NewDataRequest {
  readonly participationId: string;
  readonly kind: DataRequestKind;
  readonly request: string;
}

/**
 * A participant asks the university that keeps the record to correct or erase what it holds on them.
 *
 * @param days within which the request has to be answered
 * @returns the id of the request
 * @throws CodedError `record_not_found`, `data_request_waiting`, `reason_invalid`
 */
export async function fileDataRequest(context: Context, input: NewDataRequest, days: number): Promise<string> {
  const { manager, principal, now, today } = context;
  const [participation] = await manager.query<{ universityId: string }[]>(
    'select university_id as "universityId" from participation where id = $1',
    [input.participationId],
  );
  if (!participation) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');
  const request = checkWords(input.request);
  const id = uuidv7({ msecs: now.getTime() });
  const [filed] = await manager.query<unknown[]>(
    `insert into data_request (university_id, id, participation_id, kind, request, filed_on, filed_by, due_on, created_at,
       updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
     on conflict (university_id, participation_id, kind) where status in ('filed', 'granted') do nothing returning id`,
    [
      participation.universityId,
      id,
      input.participationId,
      input.kind,
      request,
      today,
      principal.userId,
      addDays(today, days),
      now,
    ],
  );
  if (!filed) {
    throw new CodedError('data_request_waiting', 'conflict', 'A request of this kind waits for its answer already.');
  }
  await recordAudit(context, {
    action: 'data_request.filed',
    objectType: 'data_request',
    objectId: id,
    universityId: participation.universityId,
    details: { kind: input.kind, participation: input.participationId },
  });
  return id;
}

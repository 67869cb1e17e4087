import { CodedError } from '#domain/errors/coded-error.js';
import { normaliseText, textProblem } from '#domain/fields/text-hygiene.js';
import type { DataRequestKind, DataRequestStatus } from '#domain/data-request/data-request-life-cycle.js';
import type { Context } from '#persistence/context.js';

/** What a participant asked for about their data, and what became of it. */
export interface DataRequest {
  readonly id: string;
  readonly universityId: string;
  readonly participationId: string;
  readonly externalId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly kind: DataRequestKind;
  readonly status: DataRequestStatus;
  readonly request: string;
  readonly filedOn: string;
  /** Until when it has to be answered. */
  readonly dueOn: string;
  readonly decidedOn: string | null;
  readonly answer: string | null;
  readonly carriedOutOn: string | null;
  readonly version: number;
}

export const DATA_REQUEST_SELECTED = `
  select d.id, d.university_id as "universityId", d.participation_id as "participationId", p.external_id as "externalId",
    p.family_name as "familyName", p.given_name as "givenName", d.kind, d.status, d.request, d.filed_on as "filedOn",
    d.due_on as "dueOn", d.decided_on as "decidedOn", d.answer, d.carried_out_on as "carriedOutOn", d.version
  from data_request d
  join participation p on p.university_id = d.university_id and p.id = d.participation_id`;

/**
 * A request that nobody else changes until this transaction ends.
 *
 * @throws CodedError `record_not_found`
 */
export async function lockDataRequest({ manager }: Context, id: string): Promise<DataRequest> {
  await manager.query('select from data_request where id = $1 for update', [id]);
  const [request] = await manager.query<DataRequest[]>(`${DATA_REQUEST_SELECTED} where d.id = $1`, [id]);
  if (!request) throw new CodedError('record_not_found', 'not_found', 'There is no such request.');
  return request;
}

/**
 * What somebody wrote, as it is stored.
 *
 * @throws CodedError `reason_invalid` for a text that says nothing or cannot be kept
 */
export function checkWords(words: string): string {
  const text = normaliseText(words, 'free');
  if (text !== '' && !textProblem(text, 'free')) return text;
  throw new CodedError('reason_invalid', 'unprocessable', 'Say in plain words what it is about.');
}

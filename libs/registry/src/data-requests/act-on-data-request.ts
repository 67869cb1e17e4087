import { recordAudit } from '#audit/record-audit.js';
import {
  DATA_REQUEST_LIFE_CYCLE,
  type DataRequestAction,
  type DataRequestStatus,
} from '#domain/data-request/data-request-life-cycle.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import { actingSide } from '../acting-side.js';
import { tellOfAnswer } from '../mail/send-notices.js';
import { checkWords, type DataRequest, lockDataRequest } from './data-request.js';

/**
 * The university says that it will do what is asked, and what that will be. The participant gets a mail.
 *
 * Data are not erased while a commitment is unfulfilled: the consent to their processing stands until then, as the law on
 * personal data has it (kazakhstan.md §7).
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `reason_invalid`, `erasure_bound_by_commitments`
 */
export async function grantDataRequest(context: Context, id: string, answer: string): Promise<void> {
  const request = await lockDataRequest(context, id);
  const status = next(context, request, 'grant');
  if (request.kind === 'erasure') await refuseWhileBound(context, request);
  await decide(context, request, status, checkWords(answer));
  await tellOfAnswer(context, request, 'granted');
}

/**
 * The university says why it will not. The participant gets a mail.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `reason_invalid`
 */
export async function refuseDataRequest(context: Context, id: string, answer: string): Promise<void> {
  const request = await lockDataRequest(context, id);
  await decide(context, request, next(context, request, 'refuse'), checkWords(answer));
  await tellOfAnswer(context, request, 'refused');
}

/**
 * What was granted is done. A correction was made in the record itself, where its history shows it. With an erasure the ways
 * to reach the person go, and with them the reminders; the record of the mobility stays for the term of its keeping.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function carryOutDataRequest(context: Context, id: string): Promise<void> {
  const request = await lockDataRequest(context, id);
  const status = next(context, request, 'carry_out');
  if (request.kind === 'erasure') await eraseContacts(context, request);
  await change(context, request, { status, carried_out_on: context.today });
  await audit(context, request, status);
}

/**
 * The participant takes a request back that nobody has answered.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function withdrawDataRequest(context: Context, id: string): Promise<void> {
  const request = await lockDataRequest(context, id);
  const status = next(context, request, 'withdraw');
  await change(context, request, { status });
  await audit(context, request, status);
}

function next(context: Context, { status }: DataRequest, action: DataRequestAction): DataRequestStatus {
  return takeAction<DataRequestStatus, DataRequestAction>(DATA_REQUEST_LIFE_CYCLE, status, action, actingSide(context));
}

async function decide(
  context: Context,
  request: DataRequest,
  status: DataRequestStatus,
  answer: string,
): Promise<void> {
  await setReason(context, answer);
  await change(context, request, {
    status,
    answer,
    decided_on: context.today,
    decided_by: context.principal.userId,
  });
  await audit(context, request, status);
}

async function change(
  context: Context,
  request: DataRequest,
  columns: Readonly<Record<string, string | null>>,
): Promise<void> {
  await updateGuarded(context, 'data_request', request, request.version, columns);
}

async function audit(context: Context, request: DataRequest, status: DataRequestStatus): Promise<void> {
  await recordAudit(context, {
    action: `data_request.${status}`,
    objectType: 'data_request',
    objectId: request.id,
    universityId: request.universityId,
    details: { kind: request.kind, participation: request.participationId },
  });
}

async function refuseWhileBound({ manager }: Context, request: DataRequest): Promise<void> {
  const [bound] = await manager.query<unknown[]>(
    `select from commitment c join participation p on p.university_id = c.university_id and p.id = c.participation_id
     where c.university_id = $1 and c.participation_id = $2 and c.status in ('agreed', 'claimed', 'rejected')
       and p.status <> 'cancelled' limit 1`,
    [request.universityId, request.participationId],
  );
  if (!bound) return;
  throw new CodedError(
    'erasure_bound_by_commitments',
    'conflict',
    'By law data are not erased while a commitment is unfulfilled. Refuse the request with that reason.',
  );
}

async function eraseContacts(context: Context, request: DataRequest): Promise<void> {
  const [participation] = await context.manager.query<{ version: number }[]>(
    'select version from participation where university_id = $1 and id = $2 for update',
    [request.universityId, request.participationId],
  );
  if (!participation) throw new Error('The participation of a request cannot be read.');
  await updateGuarded(
    context,
    'participation',
    { universityId: request.universityId, id: request.participationId },
    participation.version,
    { email: null, phone: null, opted_out_on: context.today },
  );
}

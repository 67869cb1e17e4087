import { v7 as uuidv7 } from 'uuid';
import { CodedError } from '#domain/errors/coded-error.js';
import { takesApplications } from '#domain/selection/call-rules.js';
import type { DeliverableDraft } from '#domain/selection/application-fields.js';
import { type Context, WORKER } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { Call } from '../calls/call.entity.js';
import { ApplicationDeliverable } from './application-deliverable.entity.js';

/** Whether drafts of a call may still be begun and changed: until its closing day, before its opening too. */
export function requireUnclosed(call: Call, today: string): void {
  if (call.status === 'published' && call.closesOn !== null && today <= call.closesOn) return;
  throw new CodedError('call_closed', 'conflict', 'This call does not take applications any more.');
}

/** @throws CodedError `call_closed`, `call_not_open` before the opening day */
export function requireOpen(call: Call, today: string): void {
  requireUnclosed(call, today);
  if (takesApplications(call, today)) return;
  throw new CodedError('call_not_open', 'conflict', `This call takes applications from ${call.opensOn} on.`);
}

/**
 * Refuses a second live application of one human to one call, whoever signed in to send it. Asked as the worker, since an
 * applicant must not see the others; all it tells is that this human has applied.
 *
 * @throws CodedError `application_exists`
 */
export async function requireOnlyApplication(
  context: Context,
  call: Call,
  applicationId: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { iin_index: iin = null, document_index: document = null } = columns;
  if (iin === null && document === null) return;
  const found = await asPrincipal(
    context,
    WORKER,
    async ({ manager }) =>
      await manager.query<unknown[]>(
        `select id from application where university_id = $1 and call_id = $2 and id <> $3 and status <> 'withdrawn'
         and (iin_index = $4 or document_index = $5)`,
        [call.universityId, call.id, applicationId, iin, document],
      ),
  );
  if (found.length === 0) return;
  throw new CodedError('application_exists', 'conflict', 'This person has an application to this call already.');
}

/** Puts other deliverables in the place of those a draft has. */
export async function replaceDeliverables(
  { manager, now }: Context,
  application: { readonly universityId: string; readonly id: string },
  deliverables: readonly DeliverableDraft[],
): Promise<void> {
  const { universityId, id: applicationId } = application;
  await manager.query('delete from application_deliverable where university_id = $1 and application_id = $2', [
    universityId,
    applicationId,
  ]);
  for (const [index, deliverable] of deliverables.entries()) {
    await manager.insert(ApplicationDeliverable, {
      ...deliverable,
      universityId,
      id: uuidv7(),
      applicationId,
      deliverableNo: index + 1,
      createdAt: now,
      updatedAt: now,
    });
  }
}

import { hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import type { ApplicationDraft, DeliverableDraft } from '#domain/selection/application-fields.js';
import { APPLICATION_LIFE_CYCLE } from '#domain/selection/application-life-cycle.js';
import { checkSubmission } from '#domain/selection/application-rules.js';
import type { Context } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { getCall } from '../calls/get-call.js';
import { readIdentity } from './applicant-identity.js';
import { requireOpen } from './application-draft.js';
import { refuseApplication } from './application-refusal.js';
import { listDeliverables, lockOwnApplication } from './get-application.js';
import { moveApplication } from './move-application.js';

/**
 * Sends an application in, on a day on which its call takes them; everything that is wrong with it is said at once.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `call_closed`, `call_not_open`, `application_invalid`
 */
export async function submitApplication(
  context: Context,
  cipher: FieldCipher,
  id: string,
  locale: Locale,
): Promise<void> {
  const application = await lockOwnApplication(context, id);
  takeAction(APPLICATION_LIFE_CYCLE, application.status, 'submit', 'participant');
  const call = await getCall(context, application.callId);
  requireOpen(call, context.today);
  const findings = checkSubmission(
    { ...(application as unknown as ApplicationDraft), ...readIdentity(cipher, application) },
    (await listDeliverables(context, application)) as unknown as DeliverableDraft[],
    call,
    { today: context.today, lookups: REFERENCE_LOOKUPS },
  );
  if (hasError(findings)) throw refuseApplication(findings, locale);
  await moveApplication(context, application, 'submit', 'participant', { submitted_at: context.now });
}

/**
 * Takes an application back, until it is decided.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function withdrawApplication(context: Context, id: string, reason: string | undefined): Promise<void> {
  const application = await lockOwnApplication(context, id);
  await moveApplication(context, application, 'withdraw', 'participant', { withdrawn_on: context.today }, reason);
}

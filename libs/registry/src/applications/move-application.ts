import { recordAudit } from '#audit/record-audit.js';
import { type LifeCycleRole, takeAction } from '#domain/life-cycle/life-cycle.js';
import { type ApplicationAction, APPLICATION_LIFE_CYCLE } from '#domain/selection/application-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import type { Application } from './application.entity.js';

/** What an action needs to know of the application it moves. */
export type MovedApplication = Pick<Application, 'universityId' | 'id' | 'status' | 'version'>;

/**
 * Takes an action on an application that is held, with what else it changes, and leaves its trace in history and audit.
 *
 * @throws CodedError `transition_not_allowed`
 */
export async function moveApplication(
  context: Context,
  application: MovedApplication,
  action: ApplicationAction,
  role: LifeCycleRole,
  changes: Readonly<Record<string, unknown>>,
  reason?: string,
): Promise<void> {
  const status = takeAction(APPLICATION_LIFE_CYCLE, application.status, action, role);
  if (reason !== undefined) await setReason(context, reason);
  const version = await updateGuarded(context, 'application', application, application.version, {
    ...changes,
    status,
  });
  await recordAudit(context, {
    action: `application.${action}`,
    objectType: 'application',
    objectId: application.id,
    universityId: application.universityId,
    details: { status, version },
  });
}

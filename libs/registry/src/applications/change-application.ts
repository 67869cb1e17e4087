import { recordAudit } from '#audit/record-audit.js';
import { changedFields, sameValue } from '#domain/fields/draft.js';
import { hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { DEFAULT_CITIZENSHIP } from '#domain/participation/participation-codes.js';
import {
  type ApplicationDraft,
  APPLICATION_FIELDS,
  type DeliverableDraft,
  DELIVERABLE_FIELDS,
} from '#domain/selection/application-fields.js';
import { APPLICATION_LIFE_CYCLE } from '#domain/selection/application-life-cycle.js';
import { checkApplicationDraft } from '#domain/selection/application-rules.js';
import type { Context } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { requireVersion, updateGuarded } from '#persistence/guarded-update.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { getCall } from '../calls/get-call.js';
import { identityColumns, readIdentity } from './applicant-identity.js';
import type { ApplicationDeliverable } from './application-deliverable.entity.js';
import { replaceDeliverables, requireOnlyApplication, requireUnclosed } from './application-draft.js';
import { refuseApplication } from './application-refusal.js';
import { listDeliverables, lockOwnApplication } from './get-application.js';

const SEALED = new Set<string>(['iin', 'documentNumber']);
const OPEN_FIELDS = APPLICATION_FIELDS.filter(({ property }) => !SEALED.has(property));

/**
 * Saves a draft: absent leaves alone, null clears. Once it is sent in, an application stands as it was judged.
 *
 * @returns the new version; the old one when nothing differs
 * @throws CodedError `record_not_found`, `version_mismatch`, `transition_not_allowed`, `call_closed`,
 *   `application_invalid`, `application_exists`
 */
export async function changeApplication(
  context: Context,
  cipher: FieldCipher,
  id: string,
  expectedVersion: number,
  draft: ApplicationDraft,
  deliverables: readonly DeliverableDraft[] | undefined,
  locale: Locale,
): Promise<number> {
  const stored = await lockOwnApplication(context, id);
  requireVersion(stored.version, expectedVersion);
  takeAction(APPLICATION_LIFE_CYCLE, stored.status, 'save', 'participant');
  const call = await getCall(context, stored.callId);
  requireUnclosed(call, context.today);
  const findings = checkApplicationDraft(draft, deliverables ?? [], {
    today: context.today,
    lookups: REFERENCE_LOOKUPS,
  });
  if (hasError(findings)) throw refuseApplication(findings, locale);

  const given = {
    ...draft,
    ...(draft.citizenship === null ? { citizenship: DEFAULT_CITIZENSHIP } : {}),
    ...(draft.proposalForm === null ? { proposalForm: 'individual' as const } : {}),
  };
  const changed = changedFields(
    OPEN_FIELDS.filter(({ property }) => given[property] !== undefined),
    given,
    { ...stored },
  );
  const identity = identityColumns(cipher, id, changedIdentity(cipher, stored, draft));
  const otherDeliverables =
    deliverables !== undefined && !sameDeliverables(deliverables, await listDeliverables(context, stored));
  if (changed.length === 0 && Object.keys(identity).length === 0 && !otherDeliverables) return expectedVersion;
  await requireOnlyApplication(context, call, id, identity);
  if (otherDeliverables) await replaceDeliverables(context, stored, deliverables);
  const version = await updateGuarded(context, 'application', stored, expectedVersion, {
    ...Object.fromEntries(changed.map(({ column, property }) => [column, given[property]])),
    ...identity,
  });
  await recordAudit(context, {
    action: 'application.changed',
    objectType: 'application',
    objectId: id,
    universityId: stored.universityId,
    details: { columns: changed.map(({ column }) => column), deliverables: otherDeliverables, version },
  });
  return version;
}

/** An identifier that is sent again unchanged is not sealed again, so that saving the same twice changes nothing. */
function changedIdentity(
  cipher: FieldCipher,
  stored: Parameters<typeof readIdentity>[1],
  draft: ApplicationDraft,
): ApplicationDraft {
  const before = readIdentity(cipher, stored);
  return Object.fromEntries(
    (['iin', 'documentNumber'] as const)
      .filter((property) => draft[property] !== undefined && draft[property] !== before[property])
      .map((property) => [property, draft[property]]),
  );
}

function sameDeliverables(given: readonly DeliverableDraft[], stored: readonly ApplicationDeliverable[]): boolean {
  return (
    given.length === stored.length &&
    given.every((deliverable, index) =>
      DELIVERABLE_FIELDS.every(({ property }) => sameValue(deliverable[property], stored[index]?.[property])),
    )
  );
}

import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { type CheckContext, checkFields } from '#domain/fields/check-value.js';
import { applyDraft, changedFields, sameValue } from '#domain/fields/draft.js';
import { finding, hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { DEFAULT_CITIZENSHIP } from '#domain/participation/participation-codes.js';
import { type ParticipationDraft, PARTICIPATION_FIELDS } from '#domain/participation/participation-fields.js';
import { checkParticipation } from '#domain/participation/participation-rules.js';
import {
  CLEARED_BY_CANCELLATION,
  checkParticipationTransitions,
} from '#domain/participation/participation-transitions.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import type { Context } from '#persistence/context.js';
import { requireVersion, updateGuarded } from '#persistence/guarded-update.js';
import { refuseInput } from '../mobility/mobility-refusal.js';
import { Participation } from './participation.entity.js';
import { refuseRecord } from './participation-refusal.js';

/** The sums of the ledger: changed by its lines alone. */
const FROM_LEDGER = ['amountPaidKzt', 'amountRepaidKzt'] as const;
/** Who the person is and which group they are in is not changed by a form; a new import brings it. */
const FIXED = new Set<string>(['iin', 'documentNumber', 'groupCode', ...FROM_LEDGER]);
const CHANGEABLE = PARTICIPATION_FIELDS.filter(({ property }) => !FIXED.has(property));
const UNCHECKED = new Set(['iin', 'document_number']);

/**
 * Changes one participation of the coordinator's university, under the rules that hold for files too: absent leaves alone,
 * null clears, a status moves only along its life cycle.
 *
 * @returns the new version; the old one when nothing differs
 * @throws CodedError `record_not_found`, `version_mismatch`, `amount_from_ledger`, `record_invalid` with the fields at fault
 */
export async function changeParticipation(
  context: Context,
  id: string,
  expectedVersion: number,
  draft: ParticipationDraft,
  locale: Locale,
): Promise<number> {
  const stored = await context.manager.findOneBy(Participation, { id });
  if (!stored) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');
  // First of all: rules broken together with somebody else's change are not this client's mistakes.
  requireVersion(stored.version, expectedVersion);
  const before = { ...stored } as unknown as ParticipationDraft;
  refuseAmounts(stored, draft, locale);

  const cleared =
    draft.status === 'cancelled' && stored.status !== 'cancelled'
      ? Object.fromEntries(CLEARED_BY_CANCELLATION.map((property) => [property, null]))
      : {};
  const after = applyDraft(CHANGEABLE, { ...cleared, ...draft }, { ...stored });
  after.citizenship ??= DEFAULT_CITIZENSHIP;
  const checks: CheckContext = { today: context.today, lookups: REFERENCE_LOOKUPS };
  const findings = [
    ...checkFields(CHANGEABLE, after, checks),
    ...checkParticipation(after as ParticipationDraft, UNCHECKED),
    ...checkParticipationTransitions(before, after as ParticipationDraft, ['coordinator']),
  ];
  if (hasError(findings)) throw refuseRecord(findings, locale);

  const changed = changedFields(CHANGEABLE, after, { ...stored });
  if (changed.length === 0) return expectedVersion;
  const version = await updateGuarded(
    context,
    'participation',
    stored,
    expectedVersion,
    Object.fromEntries(changed.map(({ column, property }) => [column, after[property]])),
  );
  await recordAudit(context, {
    action: 'participation.changed',
    objectType: 'participation',
    objectId: id,
    universityId: stored.universityId,
    details: { columns: changed.map(({ column }) => column), version },
  });
  return version;
}

/** A form may send the amounts back as it read them, and no otherwise. */
function refuseAmounts(stored: Participation, draft: ParticipationDraft, locale: Locale): void {
  const changed = PARTICIPATION_FIELDS.filter(({ property }) =>
    FROM_LEDGER.some((name) => name === property && draft[name] !== undefined && !sameValue(draft[name], stored[name])),
  );
  if (changed.length === 0) return;
  throw refuseInput(
    changed.map(({ column }) => finding('amount_from_ledger', column)),
    PARTICIPATION_FIELDS,
    locale,
  );
}

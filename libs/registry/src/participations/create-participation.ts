import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { checkFields } from '#domain/fields/check-value.js';
import { finding, hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { DEFAULT_CITIZENSHIP } from '#domain/participation/participation-codes.js';
import { type ParticipationDraft, PARTICIPATION_FIELDS } from '#domain/participation/participation-fields.js';
import { checkParticipation } from '#domain/participation/participation-rules.js';
import type { Context } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { GroupProject } from '../group-projects/group-project.entity.js';
import { enterPeople, matchPeople, type PersonIdentifier } from '../people/match-people.js';
import { Participation } from './participation.entity.js';
import { refuseRecord } from './participation-refusal.js';

/**
 * Enters one participation of the coordinator's university.
 *
 * @returns its id
 * @throws CodedError `record_invalid` with the fields at fault, `external_id_taken`
 */
export async function createParticipation(
  context: Context,
  cipher: FieldCipher,
  draft: ParticipationDraft,
  locale: Locale,
): Promise<string> {
  const { manager, principal } = context;
  const universityId = principal.universityId;
  if (!universityId)
    throw new CodedError('university_required', 'forbidden', 'Only a coordinator of a university enters records.');
  const group = draft.groupCode
    ? await manager.findOneBy(GroupProject, { universityId, groupCode: draft.groupCode })
    : null;
  const findings = [
    ...checkFields(PARTICIPATION_FIELDS, draft, { today: context.today, lookups: REFERENCE_LOOKUPS }),
    ...checkParticipation(draft),
    ...(draft.groupCode && !group ? [finding('group_code_unknown', 'group_code')] : []),
  ];
  if (hasError(findings)) throw refuseRecord(findings, locale);
  const { iin, documentNumber, groupCode: _groupCode, ...columns } = draft;
  if (await manager.existsBy(Participation, { universityId, externalId: draft.externalId ?? '' })) {
    throw new CodedError(
      'external_id_taken',
      'conflict',
      'Your university has a participation with this external_id already.',
    );
  }
  const identifier: PersonIdentifier = iin
    ? { kind: 'iin', value: iin }
    : { kind: 'document', value: documentNumber ?? '' };
  const { index, personId } = (await matchPeople(context, cipher, [identifier]))(identifier);
  const id = uuidv7();
  await manager.insert(Participation, {
    ...(columns as Partial<Participation>),
    citizenship: draft.citizenship ?? DEFAULT_CITIZENSHIP,
    universityId,
    id,
    personId: personId ?? (await enterPeople(context, cipher, [identifier])).get(index),
    groupProjectId: group?.id ?? null,
    createdAt: context.now,
    updatedAt: context.now,
  });
  await recordAudit(context, { action: 'participation.created', objectType: 'participation', objectId: id });
  return id;
}

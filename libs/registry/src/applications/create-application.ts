import { randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { DEFAULT_CITIZENSHIP } from '#domain/participation/participation-codes.js';
import {
  type ApplicationDraft,
  APPLICATION_FIELDS,
  type DeliverableDraft,
} from '#domain/selection/application-fields.js';
import { checkApplicationDraft } from '#domain/selection/application-rules.js';
import type { Context } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import type { Call } from '../calls/call.entity.js';
import { getCall } from '../calls/get-call.js';
import { identityColumns } from './applicant-identity.js';
import { replaceDeliverables, requireOnlyApplication, requireUnclosed } from './application-draft.js';
import { refuseApplication } from './application-refusal.js';
import { knownOfApplicant } from './known-of-applicant.js';

/** Without letters and digits that are taken for one another. */
const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 5;
const ATTEMPTS = 8;
const SEALED = new Set<string>(['iin', 'documentNumber']);

/**
 * Begins an application of whoever is signed in, as a draft that may lack anything: it begins with what the register knows
 * of them already, which what is entered goes before.
 *
 * @returns its id
 * @throws CodedError `record_not_found` for a call that is not published, `call_closed`, `application_invalid`,
 *   `application_exists`
 */
export async function createApplication(
  context: Context,
  cipher: FieldCipher,
  callId: string,
  entered: ApplicationDraft,
  deliverables: readonly DeliverableDraft[],
  locale: Locale,
): Promise<string> {
  const call = await getCall(context, callId);
  requireUnclosed(call, context.today);
  const draft = { ...(await knownOfApplicant(context, cipher)), ...entered };
  const findings = checkApplicationDraft(draft, deliverables, { today: context.today, lookups: REFERENCE_LOOKUPS });
  if (hasError(findings)) throw refuseApplication(findings, locale);
  const id = uuidv7();
  const columns: Record<string, unknown> = identityColumns(cipher, id, draft);
  for (const { column, property } of APPLICATION_FIELDS) {
    const value = draft[property];
    if (value !== undefined && !SEALED.has(property)) columns[column] = value;
  }
  columns.citizenship ??= DEFAULT_CITIZENSHIP;
  columns.proposal_form ??= 'individual';
  await requireOnlyApplication(context, call, id, columns);
  await insertApplication(context, call, id, columns);
  await replaceDeliverables(context, { universityId: call.universityId, id }, deliverables);
  await recordAudit(context, {
    action: 'application.created',
    objectType: 'application',
    objectId: id,
    universityId: call.universityId,
  });
  return id;
}

/** Draws codes until one is free: an applicant sees no other application and cannot look. */
async function insertApplication(
  { manager, principal, now }: Context,
  call: Call,
  id: string,
  filled: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = {
    university_id: call.universityId,
    id,
    call_id: call.id,
    user_id: principal.userId,
    status: 'draft',
    created_at: now,
    updated_at: now,
    ...filled,
  };
  const names = [...Object.keys(columns), 'application_code'];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const inserted = await manager.query<unknown[]>(
      `insert into application (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})
       on conflict (university_id, call_id, application_code) do nothing returning id`,
      [...Object.values(columns), drawCode()],
    );
    if (inserted.length > 0) return;
  }
  throw new CodedError('application_code_exhausted', 'unavailable', 'No free application code was found; try again.');
}

function drawCode(): string {
  const characters = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)] ?? '');
  return `A-${characters.join('')}`;
}

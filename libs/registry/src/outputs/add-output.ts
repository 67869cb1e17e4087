import { recordAudit } from '#audit/record-audit.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { Context } from '#persistence/context.js';
import { v7 as uuidv7 } from 'uuid';
import { requireValidFields } from '../field-refusal.js';
import { takeNextNumber } from '../next-number.js';
import { getParticipationKey } from '../participations/get-participation-key.js';
import { OUTPUT_FORM_FIELDS, type OutputForm } from './output-terms.js';

/**
 * Enters an output of a participation.
 *
 * @returns its id
 * @throws CodedError `record_not_found`, `record_invalid`
 */
export async function addOutput(
  context: Context,
  participationId: string,
  form: OutputForm,
  locale: Locale,
): Promise<string> {
  const { status: _status, ...key } = await getParticipationKey(context, participationId);
  requireValidFields(context, OUTPUT_FORM_FIELDS, form, locale);
  const id = uuidv7();
  // By its columns: a participant may write these and no others.
  await context.manager.query(
    `insert into output (university_id, id, participation_id, output_no, type, title, date, doi, share, created_by,
       created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [
      key.universityId,
      id,
      participationId,
      await takeNextNumber(context, 'output', key),
      form.type,
      form.title,
      form.date ?? null,
      form.doi ?? null,
      form.share,
      context.principal.userId,
      context.now,
    ],
  );
  await recordAudit(context, {
    action: 'output.added',
    objectType: 'output',
    objectId: id,
    universityId: key.universityId,
    details: { participation: participationId },
  });
  return id;
}

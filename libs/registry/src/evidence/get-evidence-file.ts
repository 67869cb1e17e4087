import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';

export interface StoredEvidenceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/**
 * The file of a piece of evidence.
 *
 * @throws CodedError `record_not_found`, also where the evidence is no file
 */
export async function getEvidenceFile(context: Context, id: string): Promise<StoredEvidenceFile> {
  const [file] = await context.manager.query<(StoredEvidenceFile & { universityId: string })[]>(
    `select university_id as "universityId", stored_name as name, media_type as "mediaType", content
     from evidence_file where id = $1`,
    [id],
  );
  if (!file) throw new CodedError('record_not_found', 'not_found', 'There is no such file.');
  const { universityId, ...stored } = file;
  await recordAudit(context, { action: 'evidence.read', objectType: 'evidence', objectId: id, universityId });
  return stored;
}

import { createHash } from 'node:crypto';
import { CodedError } from '#domain/errors/coded-error.js';
import {
  EVIDENCE_FILE_LIMIT,
  EVIDENCE_FILE_TYPES,
  type EvidenceFileType,
  type EvidenceSubject,
} from '#domain/evidence/evidence-kinds.js';
import { requireOpenForEvidence } from '#domain/evidence/evidence-rules.js';
import type { Context } from '#persistence/context.js';
import { insertEvidenceRow } from './add-evidence.js';
import { lockEvidenceHolder } from './evidence-holder.js';

/** A file as it was received, its type found from its content. */
export interface EvidenceFile {
  readonly title: string;
  readonly content: Buffer;
  readonly type: EvidenceFileType;
}

/**
 * Attaches a file. It is kept under a name of ours; the sender's is not kept, since it may name a person or a machine.
 *
 * @returns the id of the evidence
 * @throws CodedError `record_not_found`, `evidence_closed`, `file_too_large`, `file_empty`
 */
export async function addEvidenceFile(
  context: Context,
  subject: EvidenceSubject,
  id: string,
  { title, content, type }: EvidenceFile,
): Promise<string> {
  const holder = await lockEvidenceHolder(context, subject, id);
  requireOpenForEvidence(holder);
  requireFileSize(content.length);
  const evidenceId = await insertEvidenceRow(context, holder, { kind: 'file', value: null, title });
  await context.manager.query(
    `insert into evidence_file (university_id, id, sha256, bytes, media_type, stored_name, content)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      holder.universityId,
      evidenceId,
      createHash('sha256').update(content).digest(),
      content.length,
      EVIDENCE_FILE_TYPES[type],
      `evidence-${evidenceId}.${type}`,
      content,
    ],
  );
  return evidenceId;
}

/**
 * @throws CodedError `file_empty`, `file_too_large`
 */
export function requireFileSize(bytes: number): void {
  if (bytes === 0) throw new CodedError('file_empty', 'invalid', 'The file is empty.');
  if (bytes <= EVIDENCE_FILE_LIMIT) return;
  throw new CodedError('file_too_large', 'too_large', `A file has at most ${EVIDENCE_FILE_LIMIT} bytes.`);
}

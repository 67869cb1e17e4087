import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import type { EvidenceKind, EvidenceSubject, EvidenceTextKind } from '#domain/evidence/evidence-kinds.js';
import { evidenceValue, requireOpenForEvidence } from '#domain/evidence/evidence-rules.js';
import type { Context } from '#persistence/context.js';
import { type EvidenceRecord, lockEvidenceHolder, SUBJECT_COLUMN } from './evidence-holder.js';

/** Evidence that says where it is to be found. */
export interface TextEvidence {
  readonly kind: EvidenceTextKind;
  readonly value: string;
  readonly title?: string | null;
}

/**
 * Attaches a DOI, an ORCID iD, an address or a repository.
 *
 * @returns the id of the evidence
 * @throws CodedError `record_not_found`, `evidence_closed`, `evidence_invalid`
 */
export async function addEvidence(
  context: Context,
  subject: EvidenceSubject,
  id: string,
  evidence: TextEvidence,
): Promise<string> {
  const holder = await lockEvidenceHolder(context, subject, id);
  requireOpenForEvidence(holder);
  return await insertEvidence(context, holder, evidence);
}

/**
 * Stores evidence of a record that is already locked and open.
 *
 * @throws CodedError `evidence_invalid`
 */
export async function insertEvidence(
  context: Context,
  holder: EvidenceRecord,
  evidence: TextEvidence,
): Promise<string> {
  return await insertEvidenceRow(context, holder, {
    kind: evidence.kind,
    value: evidenceValue(evidence.kind, evidence.value),
    title: evidence.title ?? null,
  });
}

/** Writes the row of a piece of evidence, whose value has been judged. */
export async function insertEvidenceRow(
  context: Context,
  holder: EvidenceRecord,
  row: { readonly kind: EvidenceKind; readonly value: string | null; readonly title: string | null },
): Promise<string> {
  const id = uuidv7();
  await context.manager.query(
    `insert into evidence (university_id, id, participation_id, ${SUBJECT_COLUMN[holder.subject]}, kind, value, title,
       created_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [
      holder.universityId,
      id,
      holder.participationId ?? null,
      holder.id,
      row.kind,
      row.value,
      row.title,
      context.principal.userId,
      context.now,
    ],
  );
  await recordAudit(context, {
    action: 'evidence.added',
    objectType: 'evidence',
    objectId: id,
    universityId: holder.universityId,
    details: { kind: row.kind, subject: holder.subject, of: holder.id },
  });
  return id;
}

import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { EvidenceKind, EvidenceSubject } from '#domain/evidence/evidence-kinds.js';
import type { Context } from '#persistence/context.js';
import { type EvidenceRecord, getEvidenceRecord, SUBJECT_COLUMN } from './evidence-holder.js';

/** A piece of evidence as it is shown; the content of a file is fetched by itself. */
export interface EvidenceEntry {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly value: string | null;
  readonly title: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly withdrawnAt: Date | null;
  /** Since when a decision rests on it. */
  readonly settledAt: Date | null;
  readonly file: {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
    /** In hexadecimal. */
    readonly sha256: string;
  } | null;
}

/**
 * The evidence of a record, what was taken back included, oldest first.
 *
 * @throws CodedError `record_not_found`
 */
export async function listEvidence(context: Context, subject: EvidenceSubject, id: string): Promise<EvidenceEntry[]> {
  const record = await getEvidenceRecord(context, subject, id);
  await recordAudit(context, {
    action: 'evidence.listed',
    objectType: subject,
    objectId: id,
    universityId: record.universityId,
  });
  return await listEvidenceOf(context, record);
}

/** The same of a record that was read already. */
export async function listEvidenceOf(context: Context, record: EvidenceRecord): Promise<EvidenceEntry[]> {
  return await select(context, `e.university_id = $1 and e.${SUBJECT_COLUMN[record.subject]} = $2`, [
    record.universityId,
    record.id,
  ]);
}

/**
 * @throws CodedError `record_not_found`
 */
export async function getEvidence(context: Context, id: string): Promise<EvidenceEntry> {
  const [entry] = await select(context, 'e.id = $1', [id]);
  if (!entry) throw new CodedError('record_not_found', 'not_found', 'There is no such evidence.');
  return entry;
}

async function select(context: Context, where: string, values: unknown[]): Promise<EvidenceEntry[]> {
  const rows = await context.manager.query<
    (Omit<EvidenceEntry, 'file'> & {
      name: string | null;
      mediaType: string | null;
      bytes: number | null;
      sha256: string | null;
    })[]
  >(
    `select e.id, e.kind, e.value, e.title, e.created_by as "createdBy", e.created_at as "createdAt",
       e.withdrawn_at as "withdrawnAt", e.settled_at as "settledAt",
       f.stored_name as name, f.media_type as "mediaType", f.bytes, encode(f.sha256, 'hex') as sha256
     from evidence e left join evidence_file f on f.university_id = e.university_id and f.id = e.id
     where ${where} order by e.id`,
    values,
  );
  return rows.map(({ name, mediaType, bytes, sha256, ...entry }) => ({
    ...entry,
    file:
      name === null || mediaType === null || bytes === null || sha256 === null
        ? null
        : { name, mediaType, bytes, sha256 },
  }));
}

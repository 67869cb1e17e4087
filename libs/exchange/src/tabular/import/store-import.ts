import { v7 as uuidv7 } from 'uuid';
import type { Context } from '#persistence/context.js';
import type { ImportResult } from './import-result.js';

export interface FinishedImport {
  readonly fileName: string;
  readonly fileBytes: number;
  readonly validRowsOnly: boolean;
  readonly milliseconds: number;
  readonly result: ImportResult;
}

/** More are not kept with the import; the answer to whoever sent the file has them all. */
const KEPT_FINDINGS = 2000;

/** Keeps what became of a file, with its digest, in the list of imports. */
export async function storeImport(context: Context, finished: FinishedImport): Promise<string> {
  const { result } = finished;
  const id = uuidv7();
  await context.manager.query(
    `insert into import (university_id, id, kind, file_name, file_sha256, file_bytes, state, valid_rows_only, created_count,
       updated_count, unchanged_count, refused_count, warning_count, findings, started_at, finished_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
       $15::timestamptz - make_interval(secs => $16), $15, $17)`,
    [
      context.principal.universityId,
      id,
      result.kind,
      finished.fileName,
      Buffer.from(result.sha256, 'hex'),
      finished.fileBytes,
      result.committed ? 'committed' : 'refused',
      finished.validRowsOnly,
      result.created,
      result.updated,
      result.unchanged,
      result.refused,
      result.warnings,
      JSON.stringify(result.rows.slice(0, KEPT_FINDINGS)),
      context.now,
      finished.milliseconds / 1000,
      context.principal.userId,
    ],
  );
  return id;
}

import { type Context, workerFor } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { RegisterFileResult } from './register-file-result.js';

/** What is kept of a file besides its results; the file itself is not. */
export interface FileDescription {
  readonly fileName: string;
  readonly fileBytes: number;
  readonly legalBasis: string;
}

/** More are not kept with the file; the answer to whoever sent it has them all. */
const KEPT_FINDINGS = 2000;

/** Keeps a file in the list of register files, or brings what is kept of it up to date; by the worker, in the sender's name. */
export async function storeRegisterFile(
  context: Context,
  id: string,
  { fileName, fileBytes, legalBasis }: FileDescription,
  result: RegisterFileResult,
): Promise<void> {
  await asPrincipal(context, workerFor(context.principal), async ({ manager, now }) => {
    await manager.query(
      `insert into register_file as f (id, university_id, kind, file_name, file_sha256, file_bytes, legal_basis, covers_from,
         covers_to, state, row_count, matched_count, unmatched_count, created_count, changed_count, unchanged_count,
         refused_count, conflict_count, findings, received_at, received_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
       on conflict on constraint register_file_pk do update set covers_from = excluded.covers_from,
         covers_to = excluded.covers_to, state = excluded.state, row_count = excluded.row_count,
         matched_count = excluded.matched_count, unmatched_count = excluded.unmatched_count,
         created_count = excluded.created_count, changed_count = excluded.changed_count,
         unchanged_count = excluded.unchanged_count, refused_count = excluded.refused_count,
         conflict_count = excluded.conflict_count, findings = excluded.findings`,
      [
        id,
        context.principal.universityId,
        result.kind,
        fileName,
        Buffer.from(result.sha256, 'hex'),
        fileBytes,
        legalBasis,
        result.coversFrom,
        result.coversTo,
        // A dry run is rolled back; until then it is as if the file were committed.
        result.committed || result.dryRun ? 'committed' : 'refused',
        result.rows,
        result.matched,
        result.unmatched,
        result.created,
        result.changed,
        result.unchanged,
        result.refused,
        result.conflicts,
        JSON.stringify(result.findings.slice(0, KEPT_FINDINGS)),
        now,
        context.principal.userId,
      ],
    );
  });
}

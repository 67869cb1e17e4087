import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { BULK_KINDS, type BulkKind, csvLines } from '../demo/cohort/bulk-files.js';
import { CohortPlan } from '../demo/cohort/cohort-plan.js';
import { streamRows } from '../demo/cohort/generate-cohort.js';

export interface BenchFile {
  readonly kind: BulkKind;
  readonly path: string;
}

/** Writes the cohort's files of all universities into one file per kind, as if one huge university had sent them. */
export async function writeBenchFiles(
  directory: string,
  participations: number,
  kinds: readonly BulkKind[] = BULK_KINDS,
): Promise<BenchFile[]> {
  const plan = new CohortPlan({ seed: 1, asOf: '2026-11-21', participations });
  const files: BenchFile[] = [];
  for (const kind of kinds) {
    const path = join(directory, `${kind}-${participations}.csv`);
    const stream = createWriteStream(path);
    let first = true;
    for (const university of plan.universities) {
      let header = true;
      for (const line of csvLines(kind, streamRows(plan, university, kind))) {
        if (!header || first) if (!stream.write(line)) await once(stream, 'drain');
        header = false;
      }
      first = false;
    }
    stream.end();
    await once(stream, 'finish');
    files.push({ kind, path });
  }
  return files;
}

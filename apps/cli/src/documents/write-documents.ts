import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GENERATED_DOCUMENTS } from './generated-documents.js';

/**
 * Writes generated documents into the repository, those only that would change.
 *
 * @param root directory of the repository
 * @param paths which of {@link GENERATED_DOCUMENTS}
 * @returns the paths that were written
 */
export async function writeDocuments(
  root: string,
  paths: readonly string[] = Object.keys(GENERATED_DOCUMENTS),
): Promise<string[]> {
  const written: string[] = [];
  for (const path of paths) {
    const generate = GENERATED_DOCUMENTS[path];
    if (!generate) throw new Error(`${path} is not generated.`);
    const file = join(root, path);
    const text = await generate();
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    written.push(path);
  }
  return written;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#reference/label.js';

/** Where the build of the web application leaves the guide for everybody, with the addresses of its pictures. */
const BUILT = '.vite/public-guide.json';

/** The guide to the published figures in each language, as HTML. */
export type PublicGuide = Readonly<Record<Language, { readonly title: string; readonly html: string }>>;

/**
 * The guide that stands in docs/guides, as it was built; nothing where the web application is not built.
 * @param directory the built web application
 */
export function findPublicGuide(directory: string | undefined): PublicGuide | undefined {
  if (directory === undefined) return undefined;
  const path = join(directory, BUILT);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PublicGuide) : undefined;
}

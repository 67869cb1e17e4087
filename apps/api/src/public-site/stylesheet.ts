import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The style sheet among the sources of the web application, which bundles it with its fonts. */
const SOURCE = 'src/public-site/site.css';

/**
 * The address of the built style sheet, which changes with its content; nothing where the web application is not built.
 * @param directory the built web application
 */
export function findStylesheet(directory: string | undefined): string | undefined {
  if (directory === undefined) return undefined;
  const path = join(directory, '.vite/manifest.json');
  if (!existsSync(path)) return undefined;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, { readonly file?: string }>>;
  const file = manifest[SOURCE]?.file;
  return file === undefined ? undefined : `/${file}`;
}

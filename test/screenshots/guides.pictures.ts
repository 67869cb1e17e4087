import { expect, it } from '@jest/globals';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../browser/browser.js';
import { LANGUAGES } from '../browser/participant-words.js';
import { fileOf, GUIDE_PICTURES } from './guide-pictures.js';
import { IMAGES, pictureDemonstration, pictureReport } from './take-pictures.js';

/** Only pictures whose name has this in it, for one that has changed. */
const ONLY = process.env.QAITU_PICTURES;

it('are taken for every guide in every language', async () => {
  const wanted = GUIDE_PICTURES.filter(({ name }) => ONLY === undefined || name.includes(ONLY));
  const browser = await launchBrowser();
  try {
    await pictureReport(
      browser,
      wanted.filter(({ reader }) => reader === 'returned'),
    );
    await pictureDemonstration(
      browser,
      wanted.filter(({ reader }) => reader !== 'returned'),
    );
  } finally {
    await browser.close();
  }
  const listed = new Set(LANGUAGES.flatMap((language) => GUIDE_PICTURES.map((picture) => fileOf(picture, language))));
  let bytes = 0;
  for (const entry of await readdir(IMAGES, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(IMAGES.length + 1).replaceAll('\\', '/');
    if (listed.has(file)) bytes += (await stat(path)).size;
    else await rm(path);
  }
  process.stderr.write(`${wanted.length * LANGUAGES.length} pictures taken, ${Math.round(bytes / 1000)} kB in all\n`);
  expect(wanted.length).toBeGreaterThan(0);
});

import { expect, it } from '@jest/globals';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../browser/browser.js';
import { credentialsOf, loadPictures, type Look, PageVisits, WIDTHS } from '../browser/page-visits.js';
import { type Reader, SAMPLE_PAGES } from '../browser/pages.js';
import { findPublicFaults, PUBLIC_PAGES } from '../browser/pages/public-pages.js';
import { RegisterSite } from '../browser/register-site.js';
import { type Shot, writeGallery } from './gallery.js';

/** Git-ignored. */
const DIRECTORY = join(import.meta.dirname, '../../.qaitu-screenshots');

const LOOKS: readonly Look[] = (['kk', 'ru', 'en'] as const).flatMap((language) =>
  (['desktop', 'phone'] as const).flatMap((device) =>
    (['light', 'dark'] as const).map((scheme) => ({ language, device, scheme })),
  ),
);

/** Only pages whose name has this in it, for a look at what was just changed. */
const ONLY = process.env.QAITU_PAGES;

it('are taken, every page in every look, and have no faults', async () => {
  const samples = SAMPLE_PAGES.filter(({ name }) => ONLY === undefined || name.includes(ONLY));
  const readers = [...new Set(samples.flatMap((sample) => sample.readers))] as Reader[];
  const faults: string[] = [];
  const shots: Shot[] = [];
  if (ONLY === undefined) await rm(DIRECTORY, { recursive: true, force: true });
  await mkdir(DIRECTORY, { recursive: true });

  const site = await RegisterSite.open();
  const browser = await launchBrowser();
  try {
    const signIns = await site.loadDemonstration();
    await site.publishFigures();
    for (const reader of readers) {
      const visit = await PageVisits.begin(browser, site.url, credentialsOf(reader, signIns));
      for (const sample of samples.filter((candidate) => candidate.readers.includes(reader))) {
        const address = await visit.addressOf(sample);
        for (const look of LOOKS) {
          await visit.open(address, look);
          const file = `${sample.name}.${reader}.${look.language}.${look.device}.${look.scheme}.png`;
          await visit.page.screenshot({ path: join(DIRECTORY, file), fullPage: true, animations: 'disabled' });
          shots.push({ page: `${sample.name}, ${reader}`, look, file });
          faults.push(...(await visit.findFaults(look)).map((fault) => `${file}: ${fault}`));
        }
      }
      await visit.end();
    }
    const publicPages = PUBLIC_PAGES.filter(({ name }) => ONLY === undefined || name.includes(ONLY));
    for (const look of publicPages.length > 0 ? LOOKS : []) {
      const context = await browser.newContext({
        colorScheme: look.scheme,
        reducedMotion: 'reduce',
        viewport: { width: WIDTHS[look.device], height: look.device === 'phone' ? 740 : 800 },
      });
      const page = await context.newPage();
      for (const { name, place } of publicPages) {
        await page.goto(`${site.url}/public/${look.language}${place}`, { waitUntil: 'networkidle' });
        await loadPictures(page);
        const file = `${name}.${look.language}.${look.device}.${look.scheme}.png`;
        await page.screenshot({ path: join(DIRECTORY, file), fullPage: true, animations: 'disabled' });
        shots.push({ page: name, look, file });
        faults.push(...(await findPublicFaults(page, look.language)).map((fault) => `${file}: ${fault}`));
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
  await writeFile(join(DIRECTORY, 'index.html'), writeGallery(shots));
  process.stderr.write(`${shots.length} pictures in ${DIRECTORY}, faults found: ${faults.length}\n`);
  expect(faults).toEqual([]);
});

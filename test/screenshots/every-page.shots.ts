import { expect, it } from '@jest/globals';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../browser/browser.js';
import { SAMPLE_PAGES } from '../browser/pages.js';
import { PUBLIC_PAGES } from '../browser/pages/public-pages.js';
import { RegisterSite } from '../browser/register-site.js';
import { type PageInGallery, writeGallery } from './gallery.js';
import { Lane } from './lane.js';
import type { Subject } from './visit.js';

/** Git-ignored. */
const DIRECTORY = join(import.meta.dirname, '../../.qaitu-screenshots');
/** Browsers side by side: the server and they keep two processors busy. */
const LANES = 2;

/** Only pages whose name has one of these in it (`QAITU_PAGES=kpi,calls`), for a look at what was just changed. */
const ONLY = process.env.QAITU_PAGES?.split(',');
/** Looks for barriers in every look too, which takes three times as long; pages.spec.ts looks for them in two. */
const WITH_BARRIERS = process.env.QAITU_BARRIERS !== undefined;

const SUBJECTS: readonly Subject[] = [
  ...SAMPLE_PAGES.flatMap(({ name, readers, address }) => readers.map((reader) => ({ name, reader, address }))),
  ...PUBLIC_PAGES.map(({ name, place }) => ({ name, reader: 'public' as const, address: place })),
].filter(({ name }) => ONLY === undefined || ONLY.some((part) => name.includes(part)));

it('are taken, every page in every look, and have no faults', async () => {
  if (ONLY === undefined) await rm(DIRECTORY, { recursive: true, force: true });
  await mkdir(join(DIRECTORY, 'sheets'), { recursive: true });
  const begun = Date.now();
  const pages: PageInGallery[] = [];

  const site = await RegisterSite.open();
  const browser = await launchBrowser();
  try {
    const signIns = await site.loadDemonstration();
    await site.publishFigures();
    const waiting = [...SUBJECTS];
    const work = async () => {
      const lane = new Lane({ browser, url: site.url, signIns, directory: DIRECTORY, withBarriers: WITH_BARRIERS });
      for (let subject = waiting.shift(); subject; subject = waiting.shift()) {
        const page = await lane.take(subject);
        pages.push(page);
        const seconds = Math.round((Date.now() - begun) / 1000);
        process.stderr.write(
          `${String(pages.length).padStart(4)} of ${SUBJECTS.length}, ${seconds} s: ${page.title}, ` +
            `${page.pictures.length} pictures, ${page.faults.length} faults\n`,
        );
      }
    };
    await Promise.all(Array.from({ length: LANES }, work));
  } finally {
    await browser.close();
    await site.close();
  }
  pages.sort((one, other) => one.title.localeCompare(other.title));
  const faults = pages.flatMap((page) => page.faults.map((fault) => `${page.title}: ${fault}`));
  await writeFile(join(DIRECTORY, 'index.html'), writeGallery(pages));
  await writeFile(join(DIRECTORY, 'faults.txt'), faults.map((fault) => `${fault}\n`).join(''));
  const pictures = pages.reduce((sum, page) => sum + page.pictures.length, 0);
  process.stderr.write(`${pictures} pictures in ${DIRECTORY}, faults found: ${faults.length} (faults.txt)\n`);
  expect(faults).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { findPaperFaults } from './paper.js';
import { credentialsOf, type Look, PageVisits } from './page-visits.js';
import { type Reader, SAMPLE_PAGES } from './pages.js';
import { RegisterSite } from './register-site.js';

const ROUTES = join(import.meta.dirname, '../../apps/web/src/app/routes');

/** Each page once as desks see it and once as phones at night do; `npm run screenshots` looks at all combinations. */
const LOOKS: readonly Look[] = [
  { language: 'kk', scheme: 'light', device: 'desktop' },
  { language: 'ru', scheme: 'dark', device: 'phone' },
];

/** Pages that people print: every kind of table, chart and text is on one of them. */
const ON_PAPER = new Set([
  'participation',
  'kpi',
  'kpi-indicator',
  'kpi-report-approved',
  'national',
  'national-funnel',
  'national-tables',
  'my',
  'my-report',
]);
const SHOTS = process.env.QAITU_SHOTS;

describe('the list of pages', () => {
  it('has every route of the application and no other', () => {
    const source = readdirSync(ROUTES)
      .map((file) => readFileSync(join(ROUTES, file), 'utf8'))
      .join('\n');
    const routes = [...source.matchAll(/^ {2}path: '([^']+)'/gm)].map(([, path]) => path);
    // All but the frames around pages, such as the one behind the sign-in, which have an id and no path.
    const frames = [...source.matchAll(/^ {2}id: '/gm)].length;
    expect(routes).toHaveLength([...source.matchAll(/= createRoute\(/g)].length - frames);
    const listed = new Set(SAMPLE_PAGES.flatMap(({ route }) => (route === null ? [] : [route])));
    expect([...listed].toSorted()).toEqual([...new Set(routes)].toSorted());
  });
});

describe('every page', () => {
  const readers = [...new Set(SAMPLE_PAGES.flatMap((sample) => sample.readers))];
  const visits = new Map<Reader, PageVisits>();
  let site: RegisterSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await RegisterSite.open();
    const signIns = await site.loadDemonstration();
    await site.publishFigures();
    browser = await launchBrowser();
    for (const reader of readers) {
      visits.set(reader, await PageVisits.begin(browser, site.url, credentialsOf(reader, signIns)));
    }
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const cases = SAMPLE_PAGES.flatMap((sample) =>
    sample.readers.map((reader) => ({ sample, reader, name: sample.name })),
  );

  it.each(cases)('$name, for $reader, has no barriers and fits a phone', async ({ sample, reader }) => {
    const visit = visits.get(reader);
    if (!visit) throw new Error(`Nobody looks as ${reader}.`);
    const address = await visit.addressOf(sample);
    for (const look of LOOKS) {
      await visit.open(address, look);
      expect([look, await visit.findFaults(look)]).toEqual([look, []]);
    }
  });

  it.each(cases.filter(({ name }) => ON_PAPER.has(name)))(
    '$name, for $reader, is black on white on paper, with nothing to press and nothing cut off',
    async ({ sample, reader, name }) => {
      const visit = visits.get(reader);
      if (!visit) throw new Error(`Nobody looks as ${reader}.`);
      await visit.open(await visit.addressOf(sample), { language: 'ru', scheme: 'dark', device: 'desktop' });
      const faults = await findPaperFaults(visit.page, SHOTS && `${SHOTS}/paper-${name}-${reader}.png`);
      expect(faults).toEqual([]);
    },
  );
});

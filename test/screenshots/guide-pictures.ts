import type { Locator, Page } from 'playwright-core';
import { en as publicEn, type SiteWords } from '#api/public-site/words/en.js';
import { kk as publicKk } from '#api/public-site/words/kk.js';
import { ru as publicRu } from '#api/public-site/words/ru.js';
import type { Ask, Reader } from '../browser/pages.js';
import { SAMPLE_PAGES } from '../browser/pages.js';
import type { Language } from '../browser/participant-words.js';
import { WORDS } from '../browser/participant-words.js';
import { FAULTY_FILE } from './faulty-file.js';

/** The words of the application and of the public pages, by which a picture finds what it shows. */
export type Words = (typeof WORDS)[Language] & { readonly site: SiteWords };

const PUBLIC_WORDS = { kk: publicKk, ru: publicRu, en: publicEn } as const;

export function wordsOf(language: Language): Words {
  return { ...WORDS[language], site: PUBLIC_WORDS[language] };
}

type Find = (page: Page, words: Words) => Locator;

/** A picture in a guide, taken in every language. */
export interface GuidePicture {
  readonly name: string;
  /** The guide of docs/guides that shows it. */
  readonly guide: string;
  /** Who looks: somebody of the demonstration, or somebody who came back a year ago and has a report to fill in. */
  readonly reader: Reader | 'returned';
  /** Width of the screen: phones are pictured at twice their size. */
  readonly width: 360 | 1280;
  /** `:language` stands for that of the picture. */
  readonly address: string | ((ask: Ask) => Promise<string>);
  /** What is done on the page before. */
  readonly before?: (page: Page, words: Words) => Promise<void>;
  readonly element: Find;
  /** Where the picture ends, if not with the element. */
  readonly until?: Find;
  /** What stands around it in the picture, so that its rim does not touch that of the picture; 8 if nothing is said. */
  readonly margin?: number;
  /** At most so much of it, in pixels of the page. */
  readonly height?: number;
}

/** The file of a picture, from docs/guides/images on. */
export function fileOf({ name, width }: GuidePicture, language: Language): string {
  return `${language}/${name}${width === 360 ? '@2x' : ''}.webp`;
}

const main: Find = (page) => page.locator('main');
const section =
  (title: (words: Words) => string): Find =>
  (page, words) =>
    page.getByRole('region', { name: title(words), exact: true });
const sectionWith =
  (selector: string): Find =>
  (page) =>
    page
      .locator('main section')
      .filter({ has: page.locator(selector) })
      .first();

/** The address under which pages.ts lists a page. */
function sample(name: string): GuidePicture['address'] {
  const found = SAMPLE_PAGES.find((page) => page.name === name);
  if (!found) throw new Error(`There is no sample page ${name}.`);
  return found.address;
}

async function ownReport(ask: Ask): Promise<string> {
  const { items } = (await ask('/api/v1/reports?limit=50')) as { items: readonly { id: string; wave: string }[] };
  const report = items.find(({ wave }) => wave === 'm12');
  if (!report) throw new Error('No report is due.');
  return report.id;
}

async function ownCommitment(ask: Ask): Promise<string> {
  const list = (await ask('/api/v1/participations?limit=1')) as { items: readonly { id: string }[] };
  const record = (await ask(`/api/v1/participations/${list.items[0]?.id}`)) as {
    commitments: readonly { id: string; commitmentNo: number }[];
  };
  const commitment = record.commitments.find(({ commitmentNo }) => commitmentNo === 1);
  if (!commitment) throw new Error('Nothing was promised.');
  return commitment.id;
}

/** Every picture of the guides; `npm run guides:screenshots` takes them, and a test holds guides, list and files together. */
export const GUIDE_PICTURES: readonly GuidePicture[] = [
  {
    name: 'my-home',
    guide: 'participant',
    reader: 'returned',
    width: 360,
    address: '/my',
    before: async (page) => await page.getByRole('main').getByRole('list').first().getByRole('link').nth(3).waitFor(),
    element: main,
    until: (page) => page.getByRole('main').getByRole('list').first(),
  },
  {
    name: 'my-question',
    guide: 'participant',
    reader: 'returned',
    width: 360,
    address: async (ask) => `/my/reports/${await ownReport(ask)}/questions/residence_country`,
    before: async (page, words) => await page.getByRole('button', { name: words.reportForm.stillTrue }).waitFor(),
    element: main,
    until: (page, words) => page.getByRole('main').getByText(words.reportForm.saveAndReturn),
  },
  {
    name: 'my-claim',
    guide: 'participant',
    reader: 'returned',
    width: 360,
    address: async (ask) => `/my/commitments/${await ownCommitment(ask)}`,
    before: async (page, words) => {
      const { claim, confirm, evidence } = words.promises;
      await page.getByRole('button', { name: confirm.submit, exact: true }).click();
      await page.getByRole('link', { name: claim.open }).click();
      await page.getByLabel(evidence.link).fill('10.1000/xyz123');
      await page.getByRole('button', { name: evidence.addLink }).click();
      await page.getByRole('link', { name: '10.1000/xyz123' }).waitFor();
      await page.getByText(evidence.added).waitFor({ state: 'hidden' });
    },
    element: main,
    until: (page, words) => page.getByRole('button', { name: words.promises.evidence.addLink }),
  },
  {
    name: 'my-survey',
    guide: 'participant',
    reader: 'participant',
    width: 360,
    address: sample('my-survey'),
    before: async (page, words) => await page.getByText(words.answerSurvey.once).waitFor(),
    element: main,
    until: (page, words) => page.getByRole('link', { name: words.reportForm.start.begin, exact: true }),
  },
  {
    name: 'my-data',
    guide: 'participant',
    reader: 'returned',
    width: 360,
    address: '/my/data',
    before: async (page, words) =>
      await page.getByRole('region', { name: words.ownData.rights.title }).getByRole('button').first().waitFor(),
    element: section((words) => words.ownData.rights.title),
  },
  {
    name: 'work',
    guide: 'coordinator',
    reader: 'coordinator',
    width: 1280,
    address: '/work',
    element: (page) => page.locator('main table'),
    height: 566,
  },
  {
    name: 'verification',
    guide: 'coordinator',
    reader: 'coordinator',
    width: 1280,
    address: sample('verify-commitment'),
    before: async (page, words) => await page.getByRole('region', { name: words.checking.decision }).waitFor(),
    element: main,
    until: (page, words) => page.getByRole('navigation', { name: words.checking.others, exact: true }),
  },
  {
    name: 'participations',
    guide: 'coordinator',
    reader: 'coordinator',
    width: 1280,
    address: sample('participations'),
    element: main,
    height: 680,
  },
  {
    name: 'record',
    guide: 'coordinator',
    reader: 'coordinator',
    width: 1280,
    address: sample('participation'),
    element: section((words) => words.record.life.title),
  },
  {
    name: 'kpi',
    guide: 'coordinator',
    reader: 'coordinator',
    width: 1280,
    address: '/kpi',
    element: (page) => page.locator('main h2').first(),
    until: (page) => page.locator('main table').first(),
    height: 520,
  },
  {
    name: 'import-file',
    guide: 'import',
    reader: 'coordinator',
    width: 1280,
    address: '/imports',
    element: main,
    height: 620,
  },
  {
    name: 'import-check',
    guide: 'import',
    reader: 'coordinator',
    width: 1280,
    address: '/imports',
    before: async (page, words) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'autumn.csv', mimeType: 'text/csv', buffer: Buffer.from(FAULTY_FILE) });
      await page.getByRole('button', { name: words.imports.check, exact: true }).click();
      await page.getByRole('heading', { name: words.imports.preview.findings }).waitFor();
    },
    element: (page, words) => page.getByRole('heading', { name: words.imports.preview.title }),
    until: (page) => page.locator('main table').first(),
  },
  {
    name: 'national',
    guide: 'ministry',
    reader: 'ministry',
    width: 1280,
    address: '/national?funding=all',
    element: (page) => page.locator('main table'),
    height: 428,
  },
  {
    name: 'figure-explained',
    guide: 'ministry',
    reader: 'ministry',
    width: 1280,
    address: '/national?funding=all',
    before: async (page) => {
      await page.locator('main tbody button').first().click();
      await page.getByRole('dialog').getByRole('link').first().waitFor();
    },
    element: (page) => page.getByRole('dialog'),
    margin: 0,
    height: 684,
  },
  {
    name: 'funnel',
    guide: 'ministry',
    reader: 'ministry',
    width: 1280,
    address: '/national/funnel?funding=all',
    before: async (page) => await page.locator('main svg[role="img"], main [role="img"] svg').first().waitFor(),
    element: (page) => page.locator('main section').first(),
    height: 560,
  },
  {
    name: 'report-review',
    guide: 'ministry',
    reader: 'ministry',
    width: 1280,
    address: sample('kpi-report-review'),
    before: async (page, words) => {
      const [start = ''] = words.kpiReport.return.addTo.split('{{');
      await page.getByRole('button', { name: start }).first().click();
      await page.locator('[id^="remark-"]').first().waitFor();
    },
    element: sectionWith('[id^="remark-"]'),
    height: 720,
  },
  {
    name: 'publication',
    guide: 'ministry',
    reader: 'ministry',
    width: 1280,
    address: '/publication-versions/1',
    element: section((words) => words.publications.summary),
  },
  {
    name: 'reviewing',
    guide: 'reviewer',
    reader: 'reviewer',
    width: 1280,
    address: '/reviewing',
    element: main,
    height: 520,
  },
  {
    name: 'review-conflict',
    guide: 'reviewer',
    reader: 'reviewer',
    width: 1280,
    address: sample('review-conflict'),
    element: section((words) => words.reviewing.conflict.title),
  },
  {
    name: 'review-scoring',
    guide: 'reviewer',
    reader: 'reviewer',
    width: 1280,
    address: sample('review-scoring'),
    before: async (page, words) => await page.getByRole('region', { name: words.reviewing.scoring.title }).waitFor(),
    element: main,
    height: 720,
  },
  {
    name: 'users',
    guide: 'administrator',
    reader: 'admin',
    width: 1280,
    address: '/users',
    element: main,
    height: 640,
  },
  {
    name: 'audit-log',
    guide: 'administrator',
    reader: 'admin',
    width: 1280,
    address: '/audit-log',
    element: main,
    height: 600,
  },
  {
    name: 'mails',
    guide: 'administrator',
    reader: 'admin',
    width: 1280,
    address: '/mails',
    element: main,
    height: 520,
  },
  {
    name: 'jobs',
    guide: 'administrator',
    reader: 'admin',
    width: 1280,
    address: '/jobs',
    element: main,
    until: (page) => page.locator('main table').first(),
  },
  {
    name: 'public-figures',
    guide: 'public',
    reader: 'nobody',
    width: 1280,
    address: '/public/:language',
    element: section((words) => words.site.home.headline),
  },
  {
    name: 'public-table',
    guide: 'public',
    reader: 'nobody',
    width: 1280,
    address: '/public/:language',
    element: (page) => page.locator('main .frame').first(),
    height: 420,
  },
  {
    name: 'public-version',
    guide: 'public',
    reader: 'nobody',
    width: 1280,
    address: '/public/:language',
    element: section((words) => words.site.version.title),
  },
  {
    name: 'public-files',
    guide: 'public',
    reader: 'nobody',
    width: 1280,
    address: '/public/:language/data',
    element: (page) => page.locator('main .frame').first(),
  },
];

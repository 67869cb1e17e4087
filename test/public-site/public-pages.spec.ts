import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { WITHHELD_LABELS } from '#reporting/publications/publication-labels.js';
import { ALATAU, ERTIS } from '../fixtures/two-universities.js';
import type { Answer } from '../api/running-register.js';
import { type Person, PublicationDesk, REASON, type ServedFigure } from '../publications/publication-desk.js';
import { linksOf, shownFigures, textOf } from './page-reader.js';

const WEB_DIRECTORY = join(import.meta.dirname, '../../dist/web');
const LANGUAGES = ['kk', 'ru', 'en'] as const;
const NAME = `<script>alert("1")</script> & O'Alatau`;

/** Sixty people of one university, of whom much can be told, and eight of another, of whom nothing can. */
const PEOPLE: readonly Person[] = [ALATAU, ERTIS].flatMap((university) =>
  Array.from({ length: university === ALATAU ? 60 : 8 }, (_, index): Person => ({
    university,
    category: index % 3 === 0 ? 'master' : 'bachelor',
    funding: index % 4 === 0 ? 'self' : 'state_budget',
    ended: index % 2 === 0 ? '2023-10-31' : '2024-05-31',
    returned: index % 5 === 0 ? 'not_returned' : 'returned',
    kept: index % 6 === 0 ? 'DE' : 'KZ',
    answered: index % 7 !== 0,
    paid: 100_000 * (1 + (index % 9)),
  })),
);

describe('the public pages', () => {
  let desk: PublicationDesk;
  const get = async (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    await desk.register.ask({ method: 'GET', url, headers });

  beforeAll(async () => {
    desk = await PublicationDesk.open('2026-11-21', {
      webDirectory: WEB_DIRECTORY,
      environment: { QAITU_OPERATOR_CONTACT: 'data@qaitu.example' },
    });
    await desk.register.stored(`update university set name_kk = $2, name_ru = $2, name_en = $2 where id = $1`, [
      ALATAU,
      NAME,
    ]);
    await desk.addPeople(PEOPLE);
  });
  afterAll(async () => await desk.close());

  describe('before anything is published', () => {
    it.each(['', '/universities', '/universities/ALATAU', '/indicators/K01', '/data'])(
      'say so at %s, and hold no figure',
      async (place) => {
        for (const language of LANGUAGES) {
          const { status, text } = await get(`/public/${language}${place}`);
          expect(status).toBe(200);
          expect(shownFigures(text)).toEqual([]);
        }
        expect((await get(`/public/en${place}`)).text).toContain('Nothing has been published yet');
      },
    );

    it('hold definitions, statements and empty lists', async () => {
      expect(textOf((await get('/public/en/versions')).text)).toContain(
        'The ministry has not published figures so far',
      );
      expect((await get('/public/ru/definitions')).text).toContain('id="K01"');
    });
  });

  describe('of published figures', () => {
    let figures: Map<string, ServedFigure>;
    /** Every page that links lead to, by its address. */
    const pages = new Map<string, Answer>();
    const broken: string[] = [];
    const keyOf = (figure: ServedFigure) =>
      [figure['university'], figure['period'], figure['funding'], figure['category'], figure['indicator']].join('|');

    beforeAll(async () => {
      await desk.publish();
      figures = new Map((await desk.figures(1)).map((figure) => [keyOf(figure), figure]));
      const waiting = LANGUAGES.map((language) => `/public/${language}`);
      const seen = new Set(waiting);
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        const answer = await get(address);
        if (answer.status !== 200) broken.push(`${address} → ${answer.status}`);
        if (!String(answer.headers['content-type']).startsWith('text/html') || !address.startsWith('/public/'))
          continue;
        pages.set(address, answer);
        for (const link of linksOf(answer.text)) {
          if (!seen.has(link)) waiting.push(link);
          seen.add(link);
        }
      }
    }, 300_000);

    it('lead nowhere that does not answer', () => {
      expect(broken).toEqual([]);
      expect(pages.size).toBeGreaterThan(150);
    });

    it('are whole pages in the language of their address, without script, inline style or cookie', () => {
      for (const [address, { text, headers }] of pages) {
        const language = address.split('/')[2];
        const found = {
          address,
          language: /<html lang="(\w+)">/.exec(text)?.[1],
          headings: [...text.matchAll(/<h1[ >]/g)].length,
          title: /<title>[^<]+ – Qaitu · Қайту<\/title>/.test(text),
          description: /<meta name="description" content="[^"]+"\/>/.test(text),
          canonical: [...text.matchAll(/<link rel="canonical" href="http:\/\/localhost[^"]*\/public\//g)].length,
          alternates: [...text.matchAll(/<link rel="alternate" hreflang="([\w-]+)"/g)].map(([, name]) => name),
          script: /<script|javascript:|\son\w+=|\sstyle=|<style/.test(text),
          cookie: headers['set-cookie'],
          policy: String(headers['content-security-policy']).includes("default-src 'none'"),
          holes: /undefined|\{\{|\[object|NaN/.exec(text)?.[0],
        };
        expect(found).toEqual({
          address,
          language,
          headings: 1,
          title: true,
          description: true,
          canonical: 1,
          alternates: ['kk', 'ru', 'en', 'x-default'],
          script: false,
          cookie: undefined,
          policy: true,
          holes: undefined,
        });
      }
    });

    it('show the figures of the files, every one of them, and nothing of a withheld one', () => {
      const shown = new Set<string>();
      let [published, withheld] = [0, 0];
      for (const [address, { text }] of pages) {
        const language = address.split('/')[2] as (typeof LANGUAGES)[number];
        for (const { key, data, text: line } of shownFigures(text)) {
          const figure = figures.get(key);
          if (!figure) throw new Error(`${address} shows ${key}, which was not published.`);
          shown.add(key);
          if (figure['status'] === 'published') {
            published += 1;
            expect([key, data]).toEqual([key, [figure['value'], figure['n'], figure['known']]]);
          } else {
            withheld += 1;
            expect([key, data]).toEqual([key, [figure['n'], figure['known']]]);
            const reason = figure['reason'] as keyof typeof WITHHELD_LABELS;
            expect(line).toContain(WITHHELD_LABELS[reason][language]);
          }
        }
      }
      expect(published).toBeGreaterThan(100);
      expect(withheld).toBeGreaterThan(100);
      // A link leads to each that is not of a year by money or of a category in a year: those are asked for by the forms.
      const linked = [...figures.keys()].filter((key) => /\|all\|state_budget\|all\|/.test(key));
      expect(linked.filter((key) => !shown.has(key))).toEqual([]);
    });

    it('show by their forms every other figure that is not of a category in a year', async () => {
      const shown = new Set<string>();
      for (const period of ['all', '2023', '2024', '2023/2024']) {
        for (const funding of ['state_budget', 'all']) {
          const search = `?${new URLSearchParams({ period, funding }).toString()}`;
          for (const place of ['', '/universities/ALATAU', '/universities/ERTIS']) {
            const { text, status } = await get(`/public/en${place}${search}`);
            expect(status).toBe(200);
            for (const { key } of shownFigures(text)) shown.add(key);
          }
        }
      }
      const expected = [...figures.keys()].filter((key) => key.split('|')[3] === 'all');
      expect(expected.filter((key) => !shown.has(key))).toEqual([]);
    });

    it('name nothing that is never published', () => {
      for (const [address, { text }] of pages) expect([address, /K15|K19|K20/.exec(text)]).toEqual([address, null]);
    });

    it('escape what the register holds', () => {
      const { text = '' } = pages.get('/public/en/universities') ?? {};
      expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; O&#39;Alatau');
      expect(text).not.toContain('alert("1")');
    });

    it('list universities by name after the whole country', async () => {
      const { text } = await get('/public/kk/universities?indicator=K16');
      expect(shownFigures(text).map(({ key }) => key.split('|')[0])).toEqual(['country', 'ALATAU', 'ERTIS']);
    });

    it('have each table as the lines of the file, and as a workbook', async () => {
      const csv = await get(
        '/public/kk/versions/1/tables/figures.csv?university=ALATAU&period=all&funding=all&category=all',
      );
      const whole = await desk.file(1, 'figures.csv');
      const [header, ...lines] = csv.text.trimEnd().split('\r\n');
      expect(header).toBe(whole.split('\r\n')[0]);
      expect(lines.length).toBeGreaterThan(15);
      for (const line of lines) expect(whole).toContain(`\r\n${line}\r\n`);
      const workbook = await get('/public/kk/versions/1/tables/figures.xlsx?indicator=K01');
      expect([workbook.status, workbook.headers['content-disposition']]).toEqual([
        200,
        'attachment; filename="qaitu-v1-figures.xlsx"',
      ]);
      for (const name of ['figures.csv?university=NOWHERE', 'figures.ods', 'figures.csv?indicator=K15_12']) {
        expect((await get(`/public/kk/versions/1/tables/${name}`)).status).toBe(404);
      }
    });

    it('are kept by readers for a minute, and asked for with what was kept', async () => {
      const { headers } = await get('/public/en');
      expect(headers['cache-control']).toBe('public, max-age=60');
      expect(headers['content-language']).toBe('en');
      const again = await get('/public/en', { 'if-none-match': String(headers['etag']) });
      expect([again.status, again.text]).toEqual([304, '']);
      expect(again.headers['etag']).toBe(headers['etag']);
      expect((await get('/public/ru')).headers['etag']).not.toBe(headers['etag']);
    });

    it('are the same for whoever is signed in', async () => {
      const nobody = await get('/public/en');
      const someone = await desk.register.ask({ method: 'GET', url: '/public/en', as: 'coordinator' });
      expect(someone.text).toBe(nobody.text);
    });

    it.each([
      '/public/en/nowhere',
      '/public/en/universities/NOWHERE',
      '/public/en/indicators/K15_12',
      '/public/en/indicators/K99',
      '/public/en/versions/9',
      '/public/en/versions/9/data',
      '/public/en?period=1999',
      '/public/en/universities?indicator=K19',
    ])('answer %s with a page that helps, 404', async (address) => {
      const { status, text, headers } = await get(address);
      expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
      expect(text).toContain('This page was not found');
      expect(text).toContain('<meta name="robots" content="noindex"/>');
      expect(linksOf(text)).toContain('/public/en/data');
    });

    it('refuse with a page what cannot be read', async () => {
      for (const address of [
        '/public/en/versions/one',
        '/public/en?period=2023&period=2024',
        '/public/en/reports?cursor=x',
      ]) {
        const { status, text } = await get(address);
        expect([address, status]).toEqual([address, 400]);
        expect(text).toContain('The request cannot be answered');
      }
    });

    it('answer in the reader’s language where the address names none of ours', async () => {
      const { status, text } = await get('/public/de/data', { 'accept-language': 'de, ru;q=0.8' });
      expect([status, /<html lang="(\w+)">/.exec(text)?.[1]]).toEqual([404, 'ru']);
      for (const [accepted, language] of [
        ['en-GB,en;q=0.9', 'en'],
        ['fr', 'kk'],
        ['kk;q=0.5, ru', 'ru'],
      ] as const) {
        const { status: moved, headers } = await get('/public', { 'accept-language': accepted });
        expect([moved, headers['location']]).toEqual([302, `/public/${language}`]);
        expect(String(headers['vary'])).toContain('Accept-Language');
      }
    });

    it('are listed for search engines, which stay out of the rest', async () => {
      const { text } = await get('/public/sitemap.xml');
      const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
      expect(listed).toContain('/public/kk/universities/ERTIS');
      expect(listed.filter((address) => !pages.has(address))).toEqual([]);
      const robots = await get('/robots.txt');
      expect(robots.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(robots.text).toMatch(
        /^User-agent: \*\nAllow: \/public\n[^]*Disallow: \/\nSitemap: http:\/\/localhost\S*\/public\/sitemap\.xml\n$/,
      );
    });
  });

  describe('of a version that is not the current one', () => {
    beforeAll(async () => {
      desk.clock.moveTo('2026-12-01');
      await desk.publish();
    });

    it('stay as they were, and say where the newer ones are', async () => {
      const { status, text } = await get('/public/en/versions/1/indicators/K01');
      expect(status).toBe(200);
      expect(textOf(text)).toContain(
        'You are reading version 1, which a newer one took the place of on 1 December 2026',
      );
      expect(text).toMatch(/<link rel="latest-version" href="[^"]*\/public\/en\/indicators\/K01"\/>/);
      expect((await get('/public/en')).text).toMatch(/<link rel="bookmark" href="[^"]*\/public\/en\/versions\/2"\/>/);
    });

    it('are gone once it is withdrawn: 410 at each address, with the reason and the way on', async () => {
      expect((await desk.act(1, 'withdraw', { reason: REASON })).status).toBe(200);
      for (const place of ['', '/universities', '/universities/ALATAU', '/indicators/K01', '/data']) {
        const { status, text, headers } = await get(`/public/ru/versions/1${place}`);
        expect([place, status, headers['cache-control']]).toEqual([place, 410, 'no-store']);
        expect(text).toContain(REASON.ru);
        expect(shownFigures(text)).toEqual([]);
        expect(linksOf(text)).toContain('/public/ru');
      }
      expect((await get('/public/ru/versions/1/tables/figures.csv')).status).toBe(404);
      expect(textOf((await get('/public/ru/versions')).text)).toContain('отозвана 01.12.2026: Ошибка');
    });

    it('say that nothing is published once the current one is withdrawn too', async () => {
      expect((await desk.act(2, 'withdraw', { reason: REASON })).status).toBe(200);
      const { status, text } = await get('/public/en');
      expect([status, shownFigures(text)]).toEqual([200, []]);
      expect(text).toContain('Nothing has been published yet');
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { PublicationDesk } from '../publications/publication-desk.js';
import { ALATAU } from '../fixtures/two-universities.js';

const WEB_DIRECTORY = join(import.meta.dirname, '../../dist/web');

/** The greatest script and a font of the built application. */
const ASSETS = readdirSync(join(WEB_DIRECTORY, 'assets'));
const SCRIPT = `/assets/${ASSETS.find((name) => /^react-.*\.js$/.test(name))}`;
const STYLE = `/assets/${ASSETS.find((name) => /^site-.*\.css$/.test(name))}`;
const FONT = `/assets/${ASSETS.find((name) => name.endsWith('.woff2'))}`;

describe('answers that are sent compressed', () => {
  let desk: PublicationDesk;
  const ask = async (url: string, accepted?: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await desk.register.app.inject({
      method: 'GET',
      url,
      headers: { ...headers, ...(accepted === undefined ? {} : { 'accept-encoding': accepted }) },
    });
    return { ...answer, status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
  };

  beforeAll(async () => {
    desk = await PublicationDesk.open('2026-11-21', { webDirectory: WEB_DIRECTORY });
    await desk.addPeople(
      Array.from({ length: 40 }, (_, index) => ({
        university: ALATAU,
        category: 'bachelor',
        funding: 'state_budget',
        ended: '2024-05-31',
        returned: index % 3 === 0 ? 'not_returned' : 'returned',
        kept: 'KZ',
        answered: true,
        paid: 100_000,
      })),
    );
    await desk.publish();
  });
  afterAll(async () => await desk.close());

  describe.each([
    ['a script', SCRIPT],
    ['the style sheet of the public pages', STYLE],
  ])('%s of the build', (_name, url) => {
    it.each([
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
    ] as const)('comes as the build compressed it, for %s', async (accepted, encoding) => {
      const [plain, sent] = [await ask(url), await ask(url, accepted)];
      expect([sent.status, sent.headers['content-encoding']]).toEqual([200, encoding]);
      expect(sent.headers['content-type']).toBe(plain.headers['content-type']);
      expect(sent.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(String(sent.headers['vary'])).toMatch(/accept-encoding/i);
      expect(sent.bytes.length).toBeLessThan(plain.bytes.length / 2);
      const opened = encoding === 'br' ? brotliDecompressSync(sent.bytes) : gunzipSync(sent.bytes);
      expect(opened.equals(plain.bytes)).toBe(true);
    });

    it('comes as it is for whoever takes nothing else, and says that it depends on that', async () => {
      const { status, headers } = await ask(url, 'identity');
      expect([status, headers['content-encoding']]).toEqual([200, undefined]);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(String(headers['vary'])).toMatch(/accept-encoding/i);
    });

    it('has no second address by which its compressed bytes are had', async () => {
      for (const end of ['.br', '.gz']) expect((await ask(`${url}${end}`)).status).toBe(404);
    });
  });

  it('leave out fonts, which are compressed already', async () => {
    const { status, headers } = await ask(FONT, 'br, gzip');
    expect([status, headers['content-encoding']]).toEqual([200, undefined]);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('leave the application’s one page as it is, for it fits into one packet; it is asked for each time', async () => {
    for (const url of ['/', '/sign-in']) {
      const { headers, bytes } = await ask(url, 'br');
      expect([headers['content-encoding'], headers['cache-control']]).toEqual([undefined, 'no-cache']);
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(bytes.toString()).toContain('<div id="root">');
      expect(bytes.length).toBeLessThan(1400);
    }
  });

  it.each([
    ['/public/kk', 'br'],
    ['/public/kk', 'gzip'],
    ['/public/ru/definitions', 'br'],
    ['/public/sitemap.xml', 'br'],
    ['/api/v1/publications/1/figures', 'br'],
    ['/api/v1/publications/1/figures', 'gzip'],
    ['/api/v1/publications/1/files/figures.csv', 'br'],
    ['/api/v1/publications/1/files/figures.json', 'gzip'],
    ['/public/kk/versions/1/tables/figures.csv?period=all', 'br'],
  ])('include %s, as %s', async (url, encoding) => {
    const [plain, sent] = [await ask(url), await ask(url, encoding)];
    expect([sent.status, sent.headers['content-encoding']]).toEqual([200, encoding]);
    for (const { headers } of [plain, sent]) expect(String(headers['vary'])).toMatch(/accept-encoding/i);
    expect(sent.headers['cache-control']).toBe(plain.headers['cache-control']);
    const opened = encoding === 'br' ? brotliDecompressSync(sent.bytes) : gunzipSync(sent.bytes);
    expect(opened.equals(plain.bytes)).toBe(true);
    expect(sent.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect([undefined, String(sent.bytes.length)]).toContain(sent.headers['content-length']);
  });

  it('are known again by their ETag, whichever way they were sent', async () => {
    for (const url of ['/public/kk', '/api/v1/publications/1/files/figures.csv']) {
      const { headers } = await ask(url, 'br');
      expect(String(headers['etag'])).toMatch(/^W\//);
      const again = await ask(url, 'br', { 'if-none-match': String(headers['etag']) });
      expect([again.status, again.bytes.length, again.headers['content-encoding']]).toEqual([304, 0, undefined]);
    }
    expect((await ask('/api/v1/publications/1/files/figures.csv')).headers['etag']).toMatch(/^"[0-9a-f]{64}"$/);
  });

  it.each(['', 'identity', 'br;q=0, gzip;q=0', 'zstd'])(
    'are sent as they are to whoever accepts "%s"',
    async (accepted) => {
      const { headers, bytes } = await ask('/public/kk', accepted);
      expect(headers['content-encoding']).toBeUndefined();
      expect(bytes.toString()).toContain('<html lang="kk">');
    },
  );

  const OWN = ['/api/v1/session', '/api/v1/participations?limit=50', '/api/v1/publication-versions'];

  it.each([undefined, 'same-site', 'cross-site', 'none'])(
    'never hold what belongs to somebody when %s asks: there a length could tell a secret',
    async (site) => {
      const credentials = await desk.register.credentialsOf({ as: 'coordinator' });
      for (const url of OWN) {
        const { 'sec-fetch-site': _own, ...others } = { 'sec-fetch-site': '', ...credentials };
        const headers = { ...others, ...(site === undefined ? {} : { 'sec-fetch-site': site }) };
        const answer = await ask(url, 'br, gzip', headers);
        expect([url, answer.headers['content-encoding']]).toEqual([url, undefined]);
        expect(answer.bytes.length).toBeGreaterThan(10);
      }
    },
  );

  it('hold what belongs to somebody for our own pages, which choose nothing that another site wrote', async () => {
    const credentials = await desk.register.credentialsOf({ as: 'coordinator' });
    const [, list = ''] = OWN;
    const plain = await ask(list, 'identity', credentials);
    const sent = await ask(list, 'br, gzip', { ...credentials, 'sec-fetch-site': 'same-origin' });
    expect([sent.status, sent.headers['content-encoding'], sent.headers['cache-control']]).toEqual([
      200,
      'br',
      'no-store',
    ]);
    expect(String(sent.headers['vary'])).toMatch(/accept-encoding.*sec-fetch-site/i);
    expect(sent.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(JSON.parse(brotliDecompressSync(sent.bytes).toString())).toEqual(JSON.parse(plain.bytes.toString()));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INDICATOR_CODES } from '#domain/kpi/catalogue.js';
import {
  PUBLICATION_LIFE_CYCLE,
  PUBLICATION_STATUSES,
  type PublicationAction,
} from '#domain/publication/publication-life-cycle.js';
import { FILE_NAMES } from '#reporting/publications/publication-files.js';
import { USER } from '../fixtures/two-universities.js';
import {
  HOME_UNIVERSITIES,
  parseFigures,
  type Person,
  PublicationDesk,
  REASON,
  SECOND_OFFICIAL,
} from './publication-desk.js';

/** Sixty participations of each university, most of them back. */
function people(): Person[] {
  return HOME_UNIVERSITIES.flatMap((university, index) =>
    Array.from({ length: 60 }, (_, at): Person => {
      const funding = at % 3 === 0 ? 'self' : 'state_budget';
      return {
        university,
        category: at % 2 === 0 ? 'bachelor' : 'master',
        funding,
        ended: at % 2 === 0 ? '2023-05-31' : '2023-11-30',
        returned: at % 10 === 0 ? null : at % 7 === index ? 'not_returned' : 'returned',
        kept: at % 5 === 0 ? 'DE' : 'KZ',
        answered: at % 4 !== 0,
        paid: 1_000_000 + at,
      };
    }),
  );
}

describe('a publication', () => {
  let desk: PublicationDesk;

  beforeAll(async () => {
    desk = await PublicationDesk.open();
    await desk.addPeople(people());
  });
  afterAll(async () => await desk.close());

  const rowOf = async (version: number) =>
    (await desk.register.stored<Record<string, unknown>>('select * from publication where number = $1', [version]))[0];
  const jobs = async () =>
    await desk.register.stored<{ data: unknown }>(
      `select data from pgboss.job where name = 'publication' order by created_on`,
    );

  it('is prepared in the background, by a job that is written with the request', async () => {
    const before = (await jobs()).length;
    const refused = await desk.prepare({ asOf: '2030-01-01' });
    expect([refused.status, refused.body?.code]).toEqual([400, 'as_of_invalid']);
    expect(await jobs()).toHaveLength(before);

    const answer = await desk.prepare({ contact: 'data@edu.example', title: REASON });
    expect(answer.status).toBe(201);
    expect(answer.headers['location']).toBe('/api/v1/publication-versions/1');
    expect(answer.body).toMatchObject({ version: 1, status: 'preparing', asOf: '2026-11-21', counts: null });
    expect((await jobs()).slice(before)).toEqual([{ data: { version: 1 } }]);
    expect(await rowOf(1)).toMatchObject({ status: 'preparing', prepared_by: USER.ministry, source_digest: null });
    expect((await desk.get('/1')).status).toBe(404);
    expect((await desk.get('/1/figures')).body?.code).toBe('record_not_found');
  });

  it('is computed once, and nobody but the ministry sees it before it is published', async () => {
    await Promise.all([desk.compute(1), desk.compute(1)]);
    const seen = await desk.register.ask({ method: 'GET', url: '/api/v1/publication-versions/1', as: 'ministry' });
    expect(seen.body).toMatchObject({
      status: 'prepared',
      definitionVersion: '1',
      contact: 'data@edu.example',
      fundings: ['state_budget', 'all'],
      categories: ['bachelor', 'master', 'doctoral', 'residency', 'staff'],
      universities: [{ code: 'ALATAU' }, { code: 'ERTIS' }],
    });
    expect(seen.body?.['periods']).toEqual(['all', '2023', '2022/2023', '2023/2024']);
    const figures = await desk.register.stored(
      `select count(*)::int as count, count(distinct position)::int as distinct, min(position) as first from publication_figure`,
    );
    // (country and two universities, and five categories of the country) × 4 periods × 2 sources × 19 indicators
    const count = (3 + 5) * 4 * 2 * 19;
    expect(figures).toEqual([{ count, distinct: count, first: 1 }]);
    for (const path of ['/1', '/1/figures', '/1/files', '/1/files/figures.csv', '/current']) {
      expect([path, (await desk.get(path)).status]).toEqual([path, 404]);
    }
    const figure = await desk.register.ask({
      method: 'GET',
      url: '/api/v1/publication-versions/1/figures?university=country&period=all&funding=all&indicator=K01&category=all',
      as: 'ministry',
    });
    expect(figure.body).toMatchObject({ total: 1, items: [{ n: 120, status: 'published', unit: 'percent' }] });
  });

  it('is published by a second official, never by the one who prepared it', async () => {
    const own = await desk.act(1, 'publish', {}, 'first');
    expect([own.status, own.body?.code]).toEqual([409, 'publisher_prepared_publication']);
    expect(await rowOf(1)).toMatchObject({ status: 'prepared', published_by: null, published_at: null });

    const published = await desk.act(1, 'publish');
    expect([published.status, published.body?.['status']]).toEqual([200, 'published']);
    expect(await rowOf(1)).toMatchObject({ status: 'published', published_by: SECOND_OFFICIAL });
    const again = await desk.act(1, 'publish');
    expect([again.status, again.body?.code]).toEqual([409, 'transition_not_allowed']);

    const history = await desk.register.stored<{ operation: string; changed_by: string | null; status: string }>(
      `select operation, changed_by, after ->> 'status' as status from publication_history order by id`,
    );
    expect(history).toEqual([
      { operation: 'created', changed_by: USER.ministry, status: 'preparing' },
      { operation: 'changed', changed_by: null, status: 'prepared' },
      { operation: 'changed', changed_by: SECOND_OFFICIAL, status: 'published' },
    ]);
    const audited = await desk.register.stored<{ action: string }>(
      `select action from audit_event where object_type = 'publication' order by id`,
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'publication.prepare',
      'publication.prepared',
      'publication.publish',
    ]);
  });

  it('tells everybody what it holds, under which licence, and how much of it is withheld and why', async () => {
    const { body, headers } = await desk.get('/current');
    expect(headers['cache-control']).toBe('public, max-age=60');
    expect(body).toMatchObject({
      version: 1,
      status: 'published',
      licence: { code: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      title: REASON,
      contact: 'data@edu.example',
    });
    const counts = body?.['counts'] as { figures: number; published: number; withheld: Record<string, number> };
    const withheld = Object.values(counts.withheld).reduce((sum, count) => sum + count, 0);
    expect(counts.published + withheld).toBe(counts.figures);
    expect(counts.published).toBeGreaterThan(0);
    expect(Object.keys(body ?? {})).not.toEqual(expect.arrayContaining(['preparedBy']));
    expect(JSON.stringify(body)).not.toContain(SECOND_OFFICIAL);
    expect((await desk.get('')).body).toMatchObject({ total: 1, items: [{ version: 1, status: 'published' }] });
  });

  it('says the same in the API, in CSV and in JSON, in the same words', async () => {
    const figures = await desk.figures(1);
    const json = JSON.parse(await desk.file(1, 'figures.json')) as { version: number; figures: unknown[] };
    expect(json).toMatchObject({ version: 1, asOf: '2026-11-21', licence: { code: 'CC-BY-4.0' } });
    expect(json.figures).toEqual(figures);
    const csv = parseFigures(await desk.file(1, 'figures.csv'));
    expect(csv).toEqual(
      figures.map((figure) =>
        Object.fromEntries(Object.entries(figure).map(([name, value]) => [name, String(value ?? '')])),
      ),
    );
    for (const query of [
      '&university=ALATAU,ERTIS',
      '&period=2023',
      '&indicator=K01,K16',
      '&funding=all',
      '&category=master',
    ]) {
      const part = await desk.figures(1, query);
      const [name = '', values = ''] = query.slice(1).split('=');
      expect(part).toEqual(figures.filter((figure) => values.split(',').includes(String(figure[name]))));
      expect(part.length).toBeGreaterThan(0);
    }
  });

  it('never takes withheld for zero, and says nothing of what is never public', async () => {
    const figures = await desk.figures(1);
    for (const { status, reason, value, yes, no, low, ci_low } of figures) {
      if (status === 'withheld') expect([value, yes, no, low, ci_low]).toEqual([null, null, null, null, null]);
      expect(reason === null).toBe(status === 'published');
    }
    const named = new Set(figures.map(({ indicator }) => indicator));
    expect(named).toEqual(new Set(INDICATOR_CODES.filter((code) => !code.startsWith('K15'))));
    const everything = await Promise.all(
      ['', '/1', '/current', '/1/files', ...FILE_NAMES.map((name) => `/1/files/${name}`)].map(
        async (path) => (await desk.get(path)).text,
      ),
    );
    const text = [...everything, JSON.stringify(figures)].join('\n');
    expect(text).not.toMatch(/K15|Құпия|Аты|Family|Given|Q\d+-\d+|strict|claimed|late"|source_digest/);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/);
  });

  it('serves files that pass sha256sum, are kept for good, and are not sent twice', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'qaitu-open-data-'));
    try {
      for (const name of FILE_NAMES) {
        const { status, headers, text } = await desk.get(`/1/files/${name}`);
        expect(status).toBe(200);
        const digest = createHash('sha256').update(text).digest('hex');
        expect(headers).toMatchObject({
          etag: `"${digest}"`,
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
          'content-disposition': expect.stringMatching(/^attachment; filename="qaitu-[a-z]+-v1\.[a-z]+"$/),
        });
        writeFileSync(join(directory, name), text);
        const known = await desk.get(`/1/files/${name}`, { 'if-none-match': `W/"x", "${digest}"` });
        expect([known.status, known.text]).toEqual([304, '']);
        expect((await desk.get(`/1/files/${name}`, { 'if-none-match': '"x"' })).status).toBe(200);
      }
      const said = execFileSync('sha256sum', ['--check', '--strict', 'checksums.txt'], { cwd: directory }).toString();
      expect(said.trim().split('\n')).toHaveLength(FILE_NAMES.length - 1);
    } finally {
      rmSync(directory, { recursive: true });
    }
    expect((await desk.get('/current/files/figures.csv')).headers['cache-control']).toBe('no-cache');
    expect((await desk.get('/1/files/figures.exe')).status).toBe(404);
    const { body } = await desk.get('/1/files');
    const listed = body?.['items'] as { name: string; bytes: number; sha256: string; url: string }[];
    expect(listed.map(({ name }) => name)).toEqual([...FILE_NAMES]);
    for (const { bytes, sha256, url } of listed) {
      const answer = await desk.register.ask({ method: 'GET', url });
      expect(Buffer.byteLength(answer.text)).toBe(bytes);
      expect(createHash('sha256').update(answer.text).digest('hex')).toBe(sha256);
    }
  });

  it('describes every column and every code in three languages, and itself as a data package', async () => {
    const { entries } = JSON.parse(await desk.file(1, 'dictionary.json')) as {
      entries: { column: string; code: string; name: Record<string, string>; description: Record<string, string> }[];
    };
    const figures = await desk.figures(1);
    const described = new Set(entries.map(({ column, code }) => `${column} ${code}`));
    for (const figure of figures) {
      for (const [column, value] of Object.entries(figure)) {
        expect(described).toContain(`${column} `);
        if (typeof value === 'string') expect(described).toContain(`${column} ${value}`);
      }
    }
    for (const { code, name, description } of entries) {
      for (const language of ['kk', 'ru', 'en']) {
        expect(name[language]).toMatch(/\S/);
        if (code === '') expect(description[language]).toMatch(/\S/);
      }
    }
    const csv = await desk.file(1, 'dictionary.csv');
    expect(csv.startsWith('\uFEFFcolumn,code,type,name_kk')).toBe(true);
    const described2 = JSON.parse(await desk.file(1, 'datapackage.json')) as {
      resources: { name: string; path: string; bytes: number; hash: string; schema?: { fields: { name: string }[] } }[];
    };
    expect(described2).toMatchObject({
      version: '1',
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    });
    expect(described2.resources.map(({ path }) => path)).toEqual(FILE_NAMES.slice(0, 4));
    for (const { name, path, bytes, hash } of described2.resources) {
      expect(name).toMatch(/^[-a-z0-9._/]+$/);
      const text = await desk.file(1, path);
      expect([bytes, hash]).toEqual([
        Buffer.byteLength(text),
        `sha256:${createHash('sha256').update(text).digest('hex')}`,
      ]);
    }
    expect(described2.resources[0]?.schema?.fields.map(({ name }) => name)).toEqual(Object.keys(figures[0] ?? {}));
  });

  it('cannot be changed by anybody once it is prepared', async () => {
    for (const role of ['qaitu_ministry', 'qaitu_worker', 'qaitu_admin', 'qaitu_public']) {
      const rights = await desk.register.stored<{ may: boolean }>(
        `select has_table_privilege($1, t, 'update, delete, truncate') or has_any_column_privilege($1, t, 'update') as may
         from unnest(array['publication_figure', 'publication_file']) t`,
        [role],
      );
      expect(rights).toEqual([{ may: false }, { may: false }]);
    }
  });

  it('stays public under its number when the next one supersedes it, byte for byte', async () => {
    const before = await Promise.all(FILE_NAMES.map(async (name) => await desk.file(1, name)));
    desk.clock.moveTo('2026-12-21');
    await desk.addPeople(people().slice(0, 30));
    expect(await desk.publish()).toBe(2);
    expect(await Promise.all(FILE_NAMES.map(async (name) => await desk.file(1, name)))).toEqual(before);
    expect((await desk.get('/1')).body).toMatchObject({ version: 1, status: 'superseded' });
    expect((await desk.get('/current')).body).toMatchObject({ version: 2, status: 'published', asOf: '2026-12-21' });
    expect((await desk.figures(1)).length).toBeGreaterThan(0);
    const { body } = await desk.get('?limit=1');
    expect(body).toMatchObject({ total: 2, items: [{ version: 2 }] });
    const next = await desk.get(`?limit=1&cursor=${String(body?.['nextCursor'])}`);
    expect(next.body).toMatchObject({ items: [{ version: 1 }], nextCursor: null });
  });

  it('says that it was withdrawn, and why, and serves its figures no more', async () => {
    const withdrawn = await desk.act(1, 'withdraw', { reason: REASON });
    expect([withdrawn.status, withdrawn.body?.['status']]).toEqual([200, 'withdrawn']);
    expect((await desk.get('/1')).body).toMatchObject({ version: 1, status: 'withdrawn', withdrawalReason: REASON });
    for (const path of ['/1/figures', '/1/files', '/1/files/figures.csv']) {
      const { status, body } = await desk.get(path);
      expect([path, status, body?.code]).toEqual([path, 404, 'publication_withdrawn']);
    }
    expect((await desk.get('')).body).toMatchObject({ total: 2 });
    expect((await desk.get('/current')).body).toMatchObject({ version: 2 });
  });

  it('is refused what its life does not draw, in every status, and nothing changes', async () => {
    const actions: Partial<Record<PublicationAction, object>> = {
      retry: {},
      discard: { reason: 'A slip' },
      publish: {},
      withdraw: { reason: REASON },
    };
    await desk.prepare({ asOf: '2026-01-31' });
    await desk.compute(3);
    // As an outage in the middle leaves it.
    await desk.prepare();
    await desk.register.stored(`update publication set status = 'failed', failure_code = 'x' where number = 4`);
    await desk.prepare();
    await desk.compute(5);
    expect((await desk.act(5, 'discard', { reason: 'A slip' })).status).toBe(200);
    const [discarded] = await desk.register.stored<{ reason: string }>(
      'select reason from publication_history order by id desc limit 1',
    );
    expect(discarded?.reason).toBe('A slip');
    await desk.prepare();
    const statuses = await desk.register.stored<{ number: number; status: (typeof PUBLICATION_STATUSES)[number] }>(
      'select number, status from publication order by number',
    );
    expect(statuses.map(({ status }) => status)).toEqual([
      'withdrawn',
      'published',
      'prepared',
      'failed',
      'discarded',
      'preparing',
    ]);
    for (const { number, status } of statuses) {
      for (const [action, body] of Object.entries(actions)) {
        const isDrawn = PUBLICATION_LIFE_CYCLE[status].some(
          (arrow) => arrow.action === action && (arrow.roles as readonly string[]).includes('ministry'),
        );
        if (isDrawn) continue;
        const before = await rowOf(number);
        const answer = await desk.act(number, action, body);
        expect([number, action, answer.status, answer.body?.code]).toEqual([
          number,
          action,
          409,
          'transition_not_allowed',
        ]);
        expect(await rowOf(number)).toEqual(before);
      }
    }
    const retried = await desk.act(4, 'retry');
    expect([retried.status, retried.body?.['status']]).toEqual([200, 'preparing']);
    await desk.compute(4);
    expect(await rowOf(4)).toMatchObject({ status: 'prepared', failure_code: null });
  });
});

describe('a register without a record', () => {
  it('has nothing to publish, which the version says by a code', async () => {
    const desk = await PublicationDesk.open();
    try {
      await desk.register.stored(`update participation set status = 'planned'`);
      const { body } = await desk.prepare();
      await desk.compute(Number(body?.['version']));
      const seen = await desk.register.ask({ method: 'GET', url: '/api/v1/publication-versions/1', as: 'ministry' });
      expect(seen.body).toMatchObject({ status: 'failed', failureCode: 'nothing_to_publish' });
    } finally {
      await desk.close();
    }
  });
});

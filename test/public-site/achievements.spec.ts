import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningRegister } from '../api/running-register.js';
import { ALATAU, ERTIS, RECORD } from '../fixtures/two-universities.js';
import { linksOf, textOf } from './page-reader.js';

describe('achievements on the public pages', () => {
  let register: RunningRegister;
  const page = async (search = '') =>
    (await register.ask({ method: 'GET', url: `/public/en/achievements${search}` })).text;
  const give = async (purposes: readonly string[]) =>
    await register.ask({
      method: 'POST',
      url: '/api/v1/consents',
      as: 'participant',
      body: { purposes, textVersion: 1, language: 'kk' },
    });
  const withdraw = async () => {
    const [consent] = await register.stored<{ id: string }>(
      `select id from consent where purpose = 'publication' and withdrawn_at is null`,
    );
    return await register.ask({
      method: 'POST',
      url: `/api/v1/consents/${consent?.id}/withdraw`,
      as: 'participant',
      body: {},
    });
  };

  beforeAll(async () => {
    register = await RunningRegister.start();
    for (const [university, name, title] of [
      [ALATAU, 'Айгерім', 'A new alloy <b>'],
      [ERTIS, 'Бекзат', 'A course on soils'],
    ] as const) {
      await register.stored(
        `update participation set given_name = $3, family_name = 'Ахметова' where university_id = $1 and id = $2`,
        [university, RECORD[university].participation, name],
      );
      await register.stored(
        `update output set title = $3, doi = '10.5555/a"b', date = '2025-03-01', verified_on = '2025-04-01'
         where university_id = $1 and id = $2`,
        [university, RECORD[university].output, title],
      );
    }
  });
  afterAll(async () => await register.stop());

  it('name nobody who has not consented to that very purpose', async () => {
    expect((await give(['processing', 'cross_border'])).status).toBe(201);
    const text = await page();
    expect(text).toContain('Nobody has consented to be named so far');
    expect(text).not.toMatch(/Ахметова|alloy|soils/);
  });

  it('name whoever has, with the verified result and nothing else of the person', async () => {
    expect((await give(['publication'])).status).toBe(201);
    const text = await page();
    const [line = ''] = /<tbody[^>]*>[^]*<\/tbody>/.exec(text) ?? [];
    expect(textOf(line)).toBe('A new alloy <b> DOI : A new alloy <b> Patent 1 March 2025 Айгерім Ахметова Alatau');
    expect(text).toContain('href="https://doi.org/10.5555/a%22b"');
    expect(text).not.toMatch(/Бекзат|soils|P1|0189/);
  });

  it('are never kept by caches, so that a withdrawal takes effect at once', async () => {
    const { headers } = await register.ask({ method: 'GET', url: '/public/en/achievements' });
    expect(headers['cache-control']).toBe('no-cache');
    const etag = String(headers['etag']);
    const ask = async () =>
      (await register.ask({ method: 'GET', url: '/public/en/achievements', headers: { 'if-none-match': etag } }))
        .status;
    expect(await ask()).toBe(304);
    expect((await withdraw()).status).toBe(200);
    expect(await ask()).toBe(200);
    expect(await page()).not.toMatch(/Ахметова|alloy/);
  });

  it.each([
    ['is not verified', `update output set verified_on = null`, `update output set verified_on = '2025-04-01'`],
    [
      'is of a cancelled mobility',
      `update participation set status = 'cancelled'`,
      `update participation set status = 'planned'`,
    ],
  ])('leave out a result that %s', async (_case, change, back) => {
    await give(['publication']);
    expect(await page()).toContain('Ахметова');
    await register.stored(change);
    expect(await page()).not.toContain('Ахметова');
    await register.stored(back);
    expect(await page()).toContain('Ахметова');
  });

  it('come a page at a time, each result once', async () => {
    await register.stored(
      `insert into output (university_id, participation_id, output_no, type, title, share, verified_on)
       select $1, $2, 100 + i, 'publication', 'Paper ' || i || '.', 1, '2025-01-01'::date + i / 2 from generate_series(1, 109) i`,
      [ALATAU, RECORD[ALATAU].participation],
    );
    const found: string[] = [];
    let search: string | undefined = '';
    for (let pages = 0; search !== undefined && pages < 5; pages += 1) {
      const text: string = await page(search);
      found.push(
        ...[...text.matchAll(/<th scope="row"[^>]*>\s*(Paper \d+\.|A new alloy)/g)].map(([, title = '']) => title),
      );
      search = linksOf(text)
        .filter((link) => link.startsWith('/public/en/achievements?cursor='))
        .map((link) => link.slice('/public/en/achievements'.length))
        .find((link) => link !== search);
    }
    expect(found).toHaveLength(110);
    expect(new Set(found).size).toBe(110);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { ALATAU, ERTIS, RECORD } from '../fixtures/two-universities.js';
import { listed, Promises } from './promises.js';

interface Item {
  readonly id: string;
  readonly university: string;
  readonly rank: number;
  readonly recordId: string;
  readonly recordKind: string;
}
interface Rate {
  readonly university?: string;
  readonly sampleSize: number;
  readonly enlarged: boolean;
  readonly populationDigest: string;
}

const URL = '/api/v1/sample-audits';
const PERIOD = { from: '2024-01-01', to: '2024-12-31' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a sample audit', () => {
  let promises: Promises;
  beforeAll(async () => {
    promises = await Promises.start();
    // Thirty verified commitments at Alatau, six at Ertis, and four accepted reports at Alatau; one of each outside the period.
    for (const [university, count] of [
      [ALATAU, 30],
      [ERTIS, 6],
    ] as const) {
      await promises.register.stored(
        `insert into commitment (university_id, participation_id, commitment_no, title, weight, status, verified_degree, verified_on)
         select $1, $2, 100 + n, 'C' || n, 1, 'verified', 1, case when n = 0 then '2025-01-01'::date else '2024-05-01' end
         from generate_series(0, $3::int) n`,
        [university, RECORD[university].participation, count],
      );
    }
    await promises.register.stored(
      `insert into report (university_id, participation_id, wave, status, submitted_on, accepted_on)
       select $1, $2, 'm12', 'accepted', '2024-01-01'::date + n, case when n < 2 then null else '2024-03-01'::date end
       from generate_series(0, 3) n`,
      [ALATAU, RECORD[ALATAU].participation],
    );
  });
  afterAll(async () => await promises.stop());

  const draw = async (seed: string, more: object = {}) =>
    await promises.post('ministry', URL, { seed, ...PERIOD, sizePerUniversity: 8, ...more });
  const checkAll = async (id: string, items: readonly Item[], errors: number) => {
    const wrong = new Set(items.filter(({ university }) => university === 'ALATAU').slice(0, errors));
    for (const item of items) {
      const body = wrong.has(item) ? { outcome: 'error', finding: 'The DOI is another’s' } : { outcome: 'confirmed' };
      const answer = await promises.post('ministry', `${URL}/${id}/items/${item.id}/record-outcome`, body);
      expect(answer.status).toBe(200);
    }
  };

  it('draws at each university what anybody draws by the same seed', async () => {
    const seed = 'Astana, block 812345';
    const answer = await draw(seed);
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { seed, status: 'drawn', sizePerUniversity: 8, threshold: 0.1, ...PERIOD },
    ]);
    const items = listed<Item>(answer, 'items');
    const rates = listed<Rate>(answer, 'universities');
    for (const [code, university, size] of [
      ['ALATAU', ALATAU, 8],
      ['ERTIS', ERTIS, 6],
    ] as const) {
      const population = (
        await promises.register.stored<{ id: string }>(
          `select id from commitment where university_id = $1 and verified_on between '2024-01-01' and '2024-12-31'
           union all select id from report where university_id = $1 and status = 'accepted'`,
          [university],
        )
      ).map(({ id }) => id);
      const order = population.map((id) => [sha256(`${seed}\n${id}`), id] as const).sort();
      expect(items.filter((item) => item.university === code).map(({ recordId }) => recordId)).toEqual(
        order.slice(0, size).map(([, id]) => id),
      );
      expect(rates.find((rate) => rate.university === code)).toMatchObject({
        populationSize: population.length,
        sampleSize: size,
        enlarged: false,
        populationDigest: sha256([...population].sort().join('\n')),
        rate: null,
      });
    }
    expect(answer.text).not.toMatch(/Family|Given/);
    promises.expectRefusal(await draw(seed), 409, 'seed_taken');
  });

  it('shows a coordinator nothing until it is completed, and then the own university’s', async () => {
    const drawn = await draw('a seed nobody knew before');
    const id = String(drawn.body?.id);
    const items = listed<Item>(drawn, 'items');
    expect((await promises.get('coordinator', `${URL}/${id}`)).status).toBe(404);
    promises.expectRefusal(await promises.post('ministry', `${URL}/${id}/complete`), 409, 'sample_audit_unfinished');
    const [first] = items;
    const outcome = `${URL}/${id}/items/${String(first?.id)}/record-outcome`;
    promises.expectRefusal(await promises.post('ministry', outcome, { outcome: 'error' }), 422, 'finding_missing');
    promises.expectRefusal(
      await promises.post('ministry', `${URL}/${id}/items/${RECORD[ALATAU].commitment}/record-outcome`, {
        outcome: 'confirmed',
      }),
      404,
      'record_not_found',
    );
    await checkAll(id, items, 2);
    const completed = await promises.post('ministry', `${URL}/${id}/complete`);
    expect(completed.body).toMatchObject({ status: 'completed', total: { checked: 14, errors: 2 } });
    promises.expectRefusal(
      await promises.post('ministry', outcome, { outcome: 'confirmed' }),
      409,
      'transition_not_allowed',
    );

    const seen = await promises.get('coordinator', `${URL}/${id}`);
    expect(new Set(listed<Item>(seen, 'items').map(({ university }) => university))).toEqual(new Set(['ALATAU']));
    expect(seen.body).toMatchObject({
      universities: [{ university: 'ALATAU', checked: 8, errors: 2, rate: 0.25, overThreshold: true }],
      total: { checked: 8, errors: 2 },
    });
    const list = await promises.get('coordinator', URL);
    expect(listed<{ id: string }>(list, 'items').map((audit) => audit.id)).toContain(id);
    expect(listed<{ status: string }>(list, 'items').every(({ status }) => status === 'completed')).toBe(true);
    const [entry] = (await promises.history(String(first?.id))).slice(-1);
    expect(entry).toMatchObject({ acting_role: 'qaitu_ministry', after: { outcome: expect.any(String) } });
    const told = await promises.register.stored(
      `select checked_count, error_count from sample_audit_stratum where sample_audit_id = $1 and university_id = $2`,
      [id, ALATAU],
    );
    expect(told).toEqual([{ checked_count: 8, error_count: 2 }]);
  });

  it('is twice as large next time where the error rate was over the threshold, and nowhere else', async () => {
    const next = await draw('the seed of the year after');
    const sizes = listed<Rate>(next, 'universities').map(({ university, sampleSize, enlarged }) => [
      university,
      sampleSize,
      enlarged,
    ]);
    expect(sizes).toEqual([
      ['ALATAU', 16, true],
      ['ERTIS', 6, false],
    ]);
    await checkAll(String(next.body?.id), listed<Item>(next, 'items'), 1);
    await promises.post('ministry', `${URL}/${String(next.body?.id)}/complete`);
    const later = await draw('the seed of the year after that', { university: 'ALATAU' });
    expect(later.body?.universities).toMatchObject([{ university: 'ALATAU', sampleSize: 8, enlarged: false }]);
  });

  it('refuses a period that is none, a seed that cannot be typed, and an empty population', async () => {
    promises.expectRefusal(await draw('backwards in time', { to: '2023-01-01' }), 400, 'period_invalid');
    promises.expectRefusal(await draw('in time to come', { to: '2999-01-01' }), 400, 'period_invalid');
    promises.expectRefusal(await draw('short'), 400, 'request_invalid');
    promises.expectRefusal(await draw('алматы 2024 мамыр'), 400, 'request_invalid');
    promises.expectRefusal(await draw('no such day at all', { from: '2024-02-30' }), 400, 'request_invalid');
    promises.expectRefusal(
      await draw('nothing was verified then', { from: '2001-01-01', to: '2001-12-31' }),
      422,
      'population_empty',
    );
  });
});

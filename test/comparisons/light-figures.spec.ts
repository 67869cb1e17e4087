import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asAdmin } from '#testing/database.js';
import { BY_NAME } from './compared-universities.js';
import { type Body, ComparisonsClient, rowOf } from './comparisons-client.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

interface Point {
  readonly year: string;
  readonly years: number;
  readonly n: number;
  readonly value: number | null;
  readonly isSmall: boolean;
}

type Entry = { readonly university: string | null; readonly indicators: Record<string, Record<string, unknown>> };

describe('all universities on one page', () => {
  let client: ComparisonsClient;

  beforeAll(async () => {
    client = await ComparisonsClient.open();
  });
  afterAll(async () => await client.close());

  it('have the figures that the table of indicators has, the country’s among them, in the order asked for', async () => {
    const body = await client.getBothWays('comparisons/figures?indicators=K02,K01,K04&period=2024/2025');
    const table = (await client.get('kpi?by=university&period=2024/2025')) as unknown as readonly Entry[];
    const lightOf = (university: string | null) =>
      ['K02', 'K01', 'K04'].map((code) => {
        const { n, yes, no, notDue, notApplicable, value, low, high, ciLow, ciHigh, knownShare } =
          table.find((entry) => entry.university === university)?.indicators[code] ?? {};
        return { n, yes, no, notDue, notApplicable, value, low, high, ciLow, ciHigh, knownShare };
      });
    expect((body.indicators as { indicator: string }[]).map(({ indicator }) => indicator)).toEqual([
      'K02',
      'K01',
      'K04',
    ]);
    expect(body.universities.map(({ university }) => university)).toEqual(BY_NAME);
    for (const code of BY_NAME) expect([code, rowOf(body, code).figures]).toEqual([code, lightOf(code)]);
    expect(body.country).toEqual(lightOf(null));
    expect((body.note as { en: string }).en).toContain('not a ranking');
  });

  it.each([
    ['', 'request_invalid'],
    ['K01,K99', 'request_invalid'],
    ['K01,K01', 'indicators_invalid'],
    ['K01,K02,K03,K04,K05,K06_6,K06_12,K06_24,K07', 'indicators_invalid'],
  ])('are refused for the indicators "%s"', async (indicators, code) => {
    const answer = await client.ask(`comparisons/figures?indicators=${indicators}`);
    expect([answer.status, answer.code]).toEqual([400, code]);
  });

  it('have year by year what the trend of each one has, by itself and with small years pooled', async () => {
    const path = 'comparisons/trends?indicator=K01';
    const [single, pooled] = [await client.getBothWays(path), await client.getBothWays(`${path}&pooled=true`)];
    expect([single.pooled, pooled.pooled]).toEqual([false, true]);
    const compared = async (body: Body, university: string | null, points: readonly Point[]) => {
      const trend = await client.get(`trends?indicator=K01${university === null ? '' : `&university=${university}`}`);
      const series = (body === single ? trend : (trend.pooled as Record<string, unknown>)) as {
        points: readonly {
          year: string;
          years: string[];
          isSmall: boolean;
          figure: { n: number; value: number | null };
        }[];
      };
      expect([
        university,
        points.map(({ year, years, n, value, isSmall }) => [year, years, n, value, isSmall]),
      ]).toEqual([
        university,
        series.points.map(({ year, years, figure, isSmall }) => [year, years.length, figure.n, figure.value, isSmall]),
      ]);
    };
    for (const body of [single, pooled]) {
      expect(body.universities.map(({ university }) => university)).toEqual(BY_NAME);
      expect(body.years).toEqual([...(body.years as string[])].toSorted());
      await compared(body, null, body.country as Point[]);
      for (const { university, points } of body.universities) await compared(body, university, points as Point[]);
    }
    expect(JSON.stringify(pooled.universities)).toContain('"years":3');
  });

  it('have no years pooled of a sum of money', async () => {
    expect((await client.get('comparisons/trends?indicator=K16&pooled=true')).pooled).toBe(false);
    expect((await client.ask('comparisons/trends?indicator=K01&pooled=perhaps')).status).toBe(400);
  });

  it('leave a trace of who looked at which indicators', async () => {
    await client.get('comparisons/figures?indicators=K07');
    const [last] = await asAdmin(
      client.database.adminUrl,
      async (admin) =>
        (
          await admin.query<{ action: string; details: unknown }>(
            `select action, details from audit_event where details->>'comparison' = 'figures' order by id desc limit 1`,
          )
        ).rows,
    );
    expect(last).toMatchObject({
      action: 'comparison.read',
      details: { comparison: 'figures', indicators: ['K07'], period: 'all', funding: 'state_budget' },
    });
  });
});

describe('a breakdown', () => {
  let client: ComparisonsClient;

  beforeAll(async () => {
    client = await ComparisonsClient.open();
  });
  afterAll(async () => await client.close());

  it('tells of the indicators asked for and no other, and of no confidential one that is asked for', async () => {
    type Group = { readonly indicators: Record<string, unknown> };
    const path = 'kpi/breakdown?by=hostCountry';
    const whole = (await client.get(path)) as unknown as readonly Group[];
    const part = (await client.get(`${path}&indicators=K01,K15_6`)) as unknown as readonly Group[];
    expect(part.map(({ indicators }) => indicators)).toEqual(whole.map(({ indicators }) => ({ K01: indicators.K01 })));
    expect(whole.length).toBeGreaterThan(1);
    expect((await client.ask(`${path}&indicators=K99`)).status).toBe(400);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ComparisonsClient } from './comparisons-client.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

describe('trends', () => {
  let client: ComparisonsClient;

  beforeAll(async () => {
    client = await ComparisonsClient.open();
  });
  afterAll(async () => await client.close());

  interface Series {
    readonly points: readonly {
      year: string;
      years: string[];
      isSmall: boolean;
      figure: Record<string, number>;
      knownParticipations: number;
    }[];
    readonly changes: readonly {
      from: string;
      to: string;
      change: { difference: number } | null;
      reason: string | null;
      direction: string;
    }[];
  }
  type Answer = Series & { readonly pooled: Series | null; readonly university: string | null };
  const trendOf = async (query: string) => (await client.getBothWays(`trends?${query}`)) as unknown as Answer;

  it('tell years by the first of September, each by itself', async () => {
    const { points, changes, university } = await trendOf('indicator=K01&university=TAU');
    expect(university).toBe('TAU');
    expect(points.map(({ year, figure }) => [year, figure.yes, figure.n])).toEqual([
      ['2010/2011', 20, 40],
      ['2014/2015', 8, 10],
      ['2015/2016', 20, 23],
      ['2016/2017', 9, 22],
      ['2017/2018', 2, 3],
    ]);
    expect(points.map(({ isSmall }) => isSmall)).toEqual([false, true, false, true, true]);
    expect(changes.slice(1).map(({ from, to, direction }) => `${from} ${to} ${direction}`)).toEqual([
      '2014/2015 2015/2016 unclear',
      '2015/2016 2016/2017 down',
      '2016/2017 2017/2018 unclear',
    ]);
    expect(changes[2]?.change?.difference).toBeCloseTo(9 / 22 - 20 / 23, 12);
  });

  it('pool years of fewer than 23 known with the two before, and name them', async () => {
    const { pooled } = await trendOf('indicator=K01&university=TAU');
    expect(pooled?.points.map(({ years, figure, isSmall }) => [years, figure.yes, figure.n, isSmall])).toEqual([
      [['2010/2011'], 20, 40, false],
      [['2014/2015'], 8, 10, true],
      [['2015/2016'], 20, 23, false],
      [['2014/2015', '2015/2016', '2016/2017'], 37, 55, false],
      [['2015/2016', '2016/2017', '2017/2018'], 31, 48, false],
    ]);
    expect(pooled?.points[3]?.figure.value).toBeCloseTo(37 / 55, 12);
    expect(pooled?.changes.map(({ reason }) => reason)).toEqual([null, null, 'years_shared', 'years_shared']);
  });

  it('tell calendar years where asked to, and the country where no university is named', async () => {
    const calendar = await trendOf('indicator=K01&university=TAU&years=calendar');
    expect(calendar.points.map(({ year, figure }) => [year, figure.yes, figure.n])).toEqual([
      ['2011', 20, 40],
      ['2014', 8, 10],
      ['2015', 20, 23],
      ['2017', 11, 25],
    ]);
    const country = await trendOf('indicator=K01');
    expect(country.university).toBeNull();
    const year = country.points.find((point) => point.year === '2022/2023');
    expect([year?.figure.yes, year?.figure.n]).toEqual([104, 150]);
    const paidByAll = await trendOf('indicator=K01&funding=all');
    expect(paidByAll.points.find((point) => point.year === '2022/2023')?.figure.n).toBe(157);
  });

  it('give K18 in the year of its projects, differences of shares alone, and no pool of money', async () => {
    const projects = await trendOf('indicator=K18&university=QALA');
    expect(projects.points.filter(({ figure }) => figure.n !== 0)).toMatchObject([
      { year: '2021/2022', figure: { n: 3, yes: 2 }, knownParticipations: 6 },
    ]);
    const timeliness = await trendOf('indicator=K05&university=TAU');
    expect(timeliness.changes.map(({ reason }) => reason)).toEqual(Array(4).fill('not_a_proportion'));
    expect(timeliness.pooled).not.toBeNull();
    expect((await trendOf('indicator=K16&university=TAU')).pooled).toBeNull();
  });

  it('are a coordinator’s own, asked for by name or not; another university is as one that is not there', async () => {
    const coordinator = await client.api.tokenOf('coordinator', 'ORDA');
    const own = await client.ask('trends?indicator=K01', coordinator);
    const named = await client.ask('trends?indicator=K01&university=ORDA', coordinator);
    expect([own.status, named.status, own.body]).toEqual([200, 200, named.body]);
    expect(own.body).toMatchObject({ university: 'ORDA' });
    const points = own.body.points as unknown as Answer['points'];
    expect(points.map(({ year, figure }) => [year, figure.n])).toEqual([
      ['2010/2011', 40],
      ['2019/2020', 25],
      ['2024/2025', 70],
    ]);
    const foreign = await client.ask('trends?indicator=K01&university=TAU', coordinator);
    const nobodys = await client.ask('trends?indicator=K01&university=NOBODYS', coordinator);
    expect([foreign.status, foreign.code]).toEqual([404, 'university_unknown']);
    expect({ ...foreign.body, requestId: null }).toEqual({ ...nobodys.body, requestId: null });
  });

  it('refuse what is no indicator, no day and no money', async () => {
    for (const [query, code] of [
      ['indicator=K19', 'request_invalid'],
      ['indicator=K01&years=lunar', 'request_invalid'],
      ['indicator=K01&asOf=2026-02-30', 'as_of_invalid'],
      ['indicator=K01&funding=gold', 'funding_invalid'],
    ]) {
      expect(await client.ask(`trends?${query}`)).toMatchObject({ status: 400, code });
    }
  });
});

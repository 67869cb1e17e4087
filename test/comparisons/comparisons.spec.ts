import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asAdmin } from '#testing/database.js';
import { BENCHMARK, BY_NAME, TOGETHER } from './compared-universities.js';
import { ComparisonsClient, type Row, rowOf } from './comparisons-client.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const Z95 = 1.959963984540054;
const Z998 = 3.090232306167813;

describe('comparisons of universities', () => {
  let client: ComparisonsClient;

  beforeAll(async () => {
    client = await ComparisonsClient.open();
  });
  afterAll(async () => await client.close());

  it('stand on facts that are those of the day', async () => {
    const [state] = await asAdmin(
      client.database.adminUrl,
      async (client) =>
        (await client.query<{ days: string[] }>('select array_agg(as_of::text) as days from fact_state')).rows,
    );
    expect((state?.days ?? []).every((day) => day <= '2026-11-21')).toBe(true);
  });

  describe('benchmark', () => {
    const path = 'comparisons/benchmark?indicator=K01&period=2024/2025';

    it('gives the example of the statistics: B = 0.66, difference −0.18, z = −2.841, own share 8.5 %, one mark', async () => {
      const { figure, benchmark, knownParticipations } = rowOf(await client.getBothWays(path), 'ALPHA') as Row & {
        benchmark: Record<string, number>;
      };
      expect([figure.n, figure.yes, figure.no, figure.unknown, knownParticipations]).toEqual([55, 24, 26, 5, 50]);
      expect(benchmark.benchmark).toBeCloseTo(0.66, 12);
      expect(benchmark.difference).toBeCloseTo(-0.18, 12);
      expect(benchmark.standardDeviation).toBeCloseTo(0.06335613624582863, 12);
      expect(benchmark.z).toBeCloseTo(-2.841082342862271, 9);
      expect(benchmark.ownContribution).toBeCloseTo(0.085, 12);
      expect(benchmark.marks).toBe(1);
    });

    it('gives each of the others what its cells do, by name, and says that it is no target', async () => {
      const body = await client.get(path);
      expect(body.universities.map(({ university }) => university)).toEqual(
        BY_NAME.filter((code) => BENCHMARK.some(({ university }) => university === code)),
      );
      expect((body.note as { en: string }).en).toContain('not a target');
      expect(body.cells).toBe(3);
      // Delta: 200 of 300 in a cell of 400 with 240 yes. Var = 0.6 · 0.4 · 300 · (1 − 300/400) / 300².
      const delta = rowOf(body, 'DELTA').benchmark as Record<string, number>;
      expect(delta.benchmark).toBeCloseTo(0.6, 12);
      expect(delta.z).toBeCloseTo((2 / 3 - 0.6) / Math.sqrt((0.24 * 0.25) / 300), 9);
      expect(delta.marks).toBe(2);
      // Orda: 28 of 70 in the same cell; a difference of −0.2.
      const orda = rowOf(body, 'ORDA').benchmark as Record<string, number>;
      expect(orda.z).toBeCloseTo(-0.2 / Math.sqrt((0.24 * (330 / 400)) / 70), 9);
      // Alone in its cell: nothing to compare with.
      expect(rowOf(body, 'QALA').benchmark).toMatchObject({ difference: 0, z: null, ownContribution: 1, marks: 0 });
    });

    it('counts a group project once, in a cell of mixed members where they share no category or region', async () => {
      const body = await client.getBothWays('comparisons/benchmark?indicator=K18&period=2021/2022');
      expect(body.cells).toBe(2);
      const [kendala, qala] = [rowOf(body, 'KENDALA'), rowOf(body, 'QALA')];
      expect([kendala.figure.n, kendala.figure.yes, qala.figure.n, qala.figure.yes]).toEqual([2, 1, 3, 2]);
      // Bachelors in Europe: 2 of 3 accepted; mixed: 1 of 2.
      const [of2, of3] = [kendala.benchmark, qala.benchmark] as [Record<string, number>, Record<string, number>];
      expect(of2.benchmark).toBeCloseTo((2 / 3 + 1 / 2) / 2, 12);
      expect(of3.benchmark).toBeCloseTo((2 * (2 / 3) + 1 / 2) / 3, 12);
      expect(of2.ownContribution).toBeCloseTo((1 / 3 + 1 / 2) / 2, 12);
    });
  });

  describe('funnel', () => {
    interface Place {
      readonly inner: { low: number; high: number; position: string };
      readonly outer: { low: number; high: number; position: string };
    }
    const path = 'comparisons/funnel?indicator=K01&period=2024/2025';
    const KNOWN: Record<string, [yes: number, known: number]> = {
      ALPHA: [24, 50],
      BETA: [100, 130],
      GAMMA: [38, 50],
      DELTA: [200, 300],
      ORDA: [28, 70],
      QALA: [5, 9],
    };
    const all = Object.values(KNOWN);
    const theta = 395 / 609;

    it('has its centre over all, and at each n the limits of chance alone', async () => {
      const body = await client.getBothWays(path);
      expect(body.universities.map(({ university }) => university)).toEqual(BY_NAME);
      expect(body.centre).toBeCloseTo(theta, 12);
      for (const [code, [yes, n]] of Object.entries(KNOWN)) {
        const row = rowOf(body, code);
        const { inner, outer } = row.byChance as Place;
        const sd = Math.sqrt((theta * (1 - theta)) / n);
        expect([row.figure.yes, row.knownParticipations]).toEqual([yes, n]);
        expect(inner.low).toBeCloseTo(Math.max(0, theta - Z95 * sd), 12);
        expect(inner.high).toBeCloseTo(Math.min(1, theta + Z95 * sd), 12);
        expect(outer.low).toBeCloseTo(Math.max(0, theta - Z998 * sd), 12);
        expect(outer.high).toBeCloseTo(Math.min(1, theta + Z998 * sd), 12);
      }
      const position = (code: string) => {
        const { inner, outer } = rowOf(body, code).byChance as Place;
        return [inner.position, outer.position];
      };
      expect(position('ORDA')).toEqual(['below', 'below']);
      expect(position('ALPHA')).toEqual(['below', 'inside']);
      expect(position('BETA')).toEqual(['above', 'inside']);
      expect(position('DELTA')).toEqual(['inside', 'inside']);
      expect(rowOf(body, 'TAU')).toMatchObject({ byChance: null, overdispersed: null, figure: { n: 0, value: null } });
    });

    it('widens them by the overdispersion that the formulas give', async () => {
      const body = await client.get(path);
      const centre = Math.asin(Math.sqrt(theta));
      const z = all.map(([yes, n]) => (Math.asin(Math.sqrt(yes / n)) - centre) * 2 * Math.sqrt(n));
      const order = z.toSorted((a, b) => a - b) as [number, number, number, number, number, number];
      // Of six, the quantiles at 10 and 90 % lie halfway between the two lowest and the two highest.
      const [low, high] = [(order[0] + order[1]) / 2, (order[4] + order[5]) / 2];
      const squares = z.map((each) => Math.min(high, Math.max(low, each)) ** 2).reduce((a, b) => a + b);
      const weights = all.map(([, n]) => 4 * n);
      const sum = weights.reduce((a, b) => a + b);
      const tauSquared = (squares - 5) / (sum - weights.reduce((a, b) => a + b * b, 0) / sum);
      expect(body.phi).toBeCloseTo(squares / 6, 12);
      expect(body.tauSquared).toBeCloseTo(tauSquared, 12);
      expect(tauSquared).toBeGreaterThan(0);
      const { inner } = rowOf(body, 'ALPHA').overdispersed as Place;
      const reach = Z95 * Math.sqrt(1 / 200 + tauSquared);
      expect(inner.low).toBeCloseTo(Math.sin(centre - reach) ** 2, 12);
      expect(inner.high).toBeCloseTo(Math.sin(centre + reach) ** 2, 12);
      expect(inner.position).toBe('inside');
    });

    it('has lines to draw, and shrunken rates between the own rate and the others’', async () => {
      const body = await client.get(path);
      const curve = body.curve as readonly { n: number; byChance: Place }[];
      expect([curve[0]?.n, curve.at(-1)?.n]).toEqual([1, 300]);
      expect(curve.at(-1)?.byChance.inner.low).toBeCloseTo(theta - Z95 * Math.sqrt((theta * (1 - theta)) / 300), 12);
      const { alpha, beta } = body.prior as { alpha: number; beta: number };
      for (const [code, [yes, n]] of Object.entries(KNOWN)) {
        expect(rowOf(body, code).shrunk).toBeCloseTo((yes + alpha) / (n + alpha + beta), 12);
      }
      expect((body.shrinkageNote as { en: string }).en).toContain('diagnostic only');
    });

    it('takes K06 and K18, and K15 as totals, and no ratio, mean or money', async () => {
      for (const code of ['K06_12', 'K18', 'K15_12', 'K14']) {
        expect((await client.get(`comparisons/funnel?indicator=${code}`)).universities).toHaveLength(BY_NAME.length);
      }
      for (const code of ['K04', 'K05', 'K10', 'K12', 'K13', 'K16', 'K17']) {
        for (const comparison of ['funnel', 'benchmark', 'non-response']) {
          const answer = await client.ask(`comparisons/${comparison}?indicator=${code}`);
          expect([answer.status, answer.code]).toEqual([400, 'indicator_not_comparable']);
        }
      }
    });
  });

  describe('universities beside each other', () => {
    interface Pair {
      readonly first: string;
      readonly second: string;
      readonly difference: { difference: number; low: number; high: number } | null;
      readonly excludesZero: boolean | null;
      readonly reason: string | null;
    }
    const compare = async (indicator: string, universities: string, period = '2022/2023') => {
      const body = await client.getBothWays(
        `comparisons/universities?indicator=${indicator}&period=${period}&universities=${universities}`,
      );
      return { body, pairs: body.pairs as readonly Pair[] };
    };

    it('differ by 0.2 (0.0524, 0.3339), 56 of 70 against 48 of 80', async () => {
      const { body, pairs } = await compare('K01', 'SHYGYS,ZERTEU');
      expect(body.universities.map(({ university }) => university)).toEqual(['ZERTEU', 'SHYGYS']);
      expect(pairs).toHaveLength(1);
      expect(pairs[0]).toMatchObject({ first: 'ZERTEU', second: 'SHYGYS', excludesZero: true, reason: null });
      expect(pairs[0]?.difference?.difference).toBeCloseTo(0.2, 12);
      expect(pairs[0]?.difference?.low).toBeCloseTo(0.0524, 4);
      expect(pairs[0]?.difference?.high).toBeCloseTo(0.3339, 4);
      const { figure } = rowOf(body, 'ZERTEU');
      expect([figure.n, figure.value, figure.low, figure.high, figure.knownShare]).toEqual([70, 0.8, 0.8, 0.8, 1]);
      // Wilson of 56 of 70, written out.
      const [x, n] = [56, 70];
      const reach = Z95 * Math.sqrt(Z95 ** 2 + 4 * x * (1 - x / n));
      expect(figure.ciLow).toBeCloseTo((2 * x + Z95 ** 2 - reach) / (2 * (n + Z95 ** 2)), 12);
      expect(figure.ciHigh).toBeCloseTo((2 * x + Z95 ** 2 + reach) / (2 * (n + Z95 ** 2)), 12);
    });

    it('say why there is no difference, in three languages: of nobody, and of what is no share of counted units', async () => {
      const { pairs } = await compare('K01', 'ZERTEU,SHYGYS,TAU');
      expect(pairs.map(({ reason }) => reason)).toEqual(['nobody_known', null, 'nobody_known']);
      const ratio = await compare('K05', 'ZERTEU,SHYGYS');
      expect(ratio.pairs[0]).toMatchObject({
        difference: null,
        excludesZero: null,
        reason: 'not_a_proportion',
        reasonText: { kk: expect.any(String), ru: expect.any(String), en: expect.stringContaining('ratio of sums') },
      });
      // Yet its own interval by Kish: 70 participations with four reports due each, none of them in time.
      const { figure } = rowOf(ratio.body, 'ZERTEU');
      expect([figure.value, figure.ciLow]).toEqual([0, 0]);
      expect(figure.ciHigh).toBeCloseTo(Z95 ** 2 / (70 + Z95 ** 2), 12);
    });

    it('are two to six, each once, and known', async () => {
      const six = BY_NAME.slice(0, 6).join(',');
      expect((await compare('K01', six)).pairs).toHaveLength(15);
      for (const universities of ['TAU', `${six},TAU`, 'TAU,TAU']) {
        const answer = await client.ask(`comparisons/universities?indicator=K01&universities=${universities}`);
        expect([answer.status, answer.code]).toEqual([400, 'universities_invalid']);
      }
      const unknown = await client.ask('comparisons/universities?indicator=K01&universities=TAU,NOBODYS');
      expect([unknown.status, unknown.code]).toEqual([404, 'university_unknown']);
      for (const query of ['indicator=K01', 'indicator=K99&universities=TAU,ORDA', 'universities=TAU,ORDA']) {
        const answer = await client.ask(`comparisons/universities?${query}`);
        expect([answer.status, answer.code]).toEqual([400, 'request_invalid']);
      }
    });
  });

  describe('non-response', () => {
    const path = 'comparisons/non-response?indicator=K11&period=2018/2019';

    it('weighs 24 of 30 of 60 and 5 of 10 of 40 to 0.68, beside 29 of 40, and names the silent', async () => {
      for (const body of [await client.getBothWays(path), await client.getBothWays(`${path}&university=URKER`)]) {
        const sensitivity = body as unknown as Record<string, number> & { figure: Record<string, number> };
        expect([sensitivity.figure.n, sensitivity.figure.value]).toEqual([105, 29 / 40]);
        expect(sensitivity.weightedValue).toBeCloseTo(0.68, 12);
        expect(sensitivity.representedShare).toBeCloseTo(100 / 105, 12);
        expect(body.strata).toEqual([
          { category: 'bachelor', sex: 'F', due: 60, known: 30, yes: 24, rate: 0.8, weight: 2 },
          { category: 'bachelor', sex: 'M', due: 40, known: 10, yes: 5, rate: 0.5, weight: 4 },
          { category: 'master', sex: null, due: 5, known: 0, yes: 0, rate: null, weight: null },
        ]);
        expect(body.silentStrata).toEqual([{ category: 'master', sex: null, due: 5 }]);
      }
      const nobody = await client.get(`${path}&university=TAU`);
      expect(nobody).toMatchObject({ university: 'TAU', weightedValue: null, representedShare: null, strata: [] });
      expect((await client.ask(`${path}&university=NOBODYS`)).code).toBe('university_unknown');
    });

    it('does not take K15 apart, nor does the benchmark', async () => {
      for (const code of ['K15_6', 'K15_12']) {
        for (const comparison of ['benchmark', 'non-response']) {
          const answer = await client.ask(`comparisons/${comparison}?indicator=${code}`);
          expect([answer.status, answer.code]).toEqual([403, 'indicator_confidential']);
        }
      }
      expect((await client.ask('comparisons/non-response?indicator=K06_12')).code).toBe('indicator_not_comparable');
    });
  });

  describe('correlation', () => {
    const path = 'comparisons/correlation?x=K07&y=K11&period=2019/2020';

    it('is Pearson’s and Spearman’s over the universities with enough known, with n and the warning', async () => {
      const body = await client.getBothWays(path);
      const counted = TOGETHER.slice(0, 5).map(([, positive, contact]) => [positive / 25, contact / 25] as const);
      const mean = (place: 0 | 1) => counted.reduce((total, pair) => total + pair[place], 0) / 5;
      const sum = (a: 0 | 1, b: 0 | 1) =>
        counted.reduce((total, pair) => total + (pair[a] - mean(a)) * (pair[b] - mean(b)), 0);
      const r = sum(0, 1) / Math.sqrt(sum(0, 0) * sum(1, 1));
      const pearson = body.pearson as Record<string, number>;
      expect(body.n).toBe(5);
      expect(pearson.coefficient).toBeCloseTo(r, 12);
      expect(pearson.low).toBeCloseTo(Math.tanh(Math.atanh(r) - Z95 / Math.sqrt(2)), 12);
      expect(pearson.high).toBeCloseTo(Math.tanh(Math.atanh(r) + Z95 / Math.sqrt(2)), 12);
      // Ranks 4, 3, 2, 5, 1 and 4, 2, 3, 5, 1: 1 − 6·2 / (5·24).
      expect((body.spearman as Record<string, number>).coefficient).toBeCloseTo(0.9, 12);
      expect(body.leftOut).toEqual({ tooFewKnown: 7, notDefined: 0 });
      expect(body.warning).toMatchObject({ en: expect.stringContaining('is not causing') });
      expect(body.universities.map(({ university }) => university)).toEqual([
        'BETA',
        'ALPHA',
        'GAMMA',
        'DELTA',
        'ORDA',
      ]);
      expect(rowOf(body, 'ORDA')).toMatchObject({
        x: { n: 25, value: 0.2, knownShare: 1, knownParticipations: 25 },
        y: { n: 25, value: 0.36, knownShare: 1, knownParticipations: 25 },
      });
    });

    it('takes smaller universities where fewer known are asked for, and no indicator with itself', async () => {
      expect(await client.get(`${path}&leastKnown=10`)).toMatchObject({
        n: 6,
        leftOut: { tooFewKnown: 6, notDefined: 0 },
      });
      const none = await client.get('comparisons/correlation?x=K07&y=K11&period=2013');
      expect(none).toMatchObject({ n: 0, pearson: null, spearman: null, leftOut: { tooFewKnown: 12, notDefined: 0 } });
      expect((none.warning as { kk: string }).kk).toContain('себепті');
      expect((await client.ask('comparisons/correlation?x=K07&y=K07')).code).toBe('indicators_equal');
      expect((await client.ask(`${path}&leastKnown=0`)).code).toBe('request_invalid');
    });
  });

  it('flag by funnel and benchmark, every university by name, without K15', async () => {
    const body = await client.getBothWays('comparisons/flags?period=2024/2025');
    expect(body.universities.map(({ university }) => university)).toEqual(BY_NAME);
    expect(body.indicators).not.toContain('K15_6');
    const flags = Object.fromEntries(
      body.universities.map(({ university, flags: found }) => [
        university,
        (found as { indicator: string; benchmark: { marks: number } }[]).map(
          ({ indicator, benchmark }) => `${indicator} ${benchmark.marks}`,
        ),
      ]),
    );
    // Nobody lies outside lines this wide; the benchmark marks those whose z the cells above give.
    expect(flags).toEqual({
      ...Object.fromEntries(BY_NAME.map((code) => [code, []])),
      ALPHA: ['K01 1'],
      DELTA: ['K01 2'],
      ORDA: ['K01 2'],
    });
  });

  it('flag whoever lies outside the lines of both levels, with what its figure rests on', async () => {
    const body = await client.getBothWays('comparisons/flags?period=2010/2011');
    expect(body.universities.filter(({ flags }) => (flags as unknown[]).length > 0)).toHaveLength(1);
    // z's of 0.39 but for one of −4.97, which the tenth drawn in at either end makes 0.39 too: no overdispersion.
    const theta = 225 / 480;
    const z = (0.125 - theta) / (Math.sqrt(theta * (1 - theta) * 40 * (1 - 40 / 480)) / 40);
    const [flag] = rowOf(body, 'OZEN').flags as readonly { benchmark: { z: number } }[];
    expect(flag).toMatchObject({
      indicator: 'K01',
      lowerIsBetter: false,
      figure: { n: 40, yes: 5, value: 0.125, knownShare: 1 },
      knownParticipations: 40,
      funnel: { inner: 'below', outer: 'below' },
      benchmark: { marks: 2, difference: 0.125 - theta },
    });
    expect(flag?.benchmark.z).toBeCloseTo(z, 9);
    expect(await client.get('comparisons/funnel?indicator=K01&period=2010/2011')).toMatchObject({ tauSquared: 0 });
  });

  it('are for the ministry alone, and written down', async () => {
    const coordinator = await client.api.tokenOf('coordinator', 'TAU');
    for (const path of ['funnel?indicator=K01', 'benchmark?indicator=K01', 'flags', 'correlation?x=K07&y=K11']) {
      const answer = await client.ask(`comparisons/${path}`, coordinator);
      expect([answer.status, answer.code]).toEqual([403, 'permission_missing']);
    }
    const events = await asAdmin(
      client.database.adminUrl,
      async (client) =>
        (
          await client.query<{ details: Record<string, unknown> }>(
            `select details from audit_event where action = 'comparison.read' and actor_role = 'qaitu_ministry'`,
          )
        ).rows,
    );
    expect(events.map(({ details }) => details)).toContainEqual({
      comparison: 'correlation',
      indicators: ['K07', 'K11'],
      period: '2019/2020',
      asOf: '2026-11-21',
      funding: 'state_budget',
    });
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TestDatabase } from '#testing/database.js';
import { asAdmin } from '#testing/database.js';
import { ApiClient } from '../imports/import-api-client.js';
import { type Batch, ofKnown, openComparedRegister, type Project } from './compared-register.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

/** In the order of their Kazakh names, which is neither that of their codes nor that of any value. */
const NAMES = {
  ZERTEU: 'Алматы зерттеу университеті',
  BETA: 'Әуезов университеті',
  ALPHA: 'Байтұрсынұлы университеті',
  GAMMA: 'Ғылым университеті',
  DELTA: 'Дала университеті',
  KENDALA: 'Кен университеті',
  QALA: 'Қала университеті',
  ORDA: 'Орда университеті',
  OZEN: 'Өзен университеті',
  TAU: 'Тау университеті',
  URKER: 'Үркер университеті',
  SHYGYS: 'Шығыс университеті',
} as const;
const BY_NAME = Object.keys(NAMES);

const Z95 = 1.959963984540054;
const Z998 = 3.090232306167813;

// The academic year of each question.
const BENCHMARKED = '2024-12-15';
const PAIRED = '2023-03-31';
const PROJECTS_END = '2022-06-30';
const CORRELATED = '2020-03-31';
const WEIGHED = '2019-03-31';
const STANDING_OUT = '2011-03-31';

const returned = (isYes: boolean) => ({ returned: isYes });

/** The statistics' own example, (20 of 200, 150 yes) and (30 of 400, 240 yes) with 24 yes, and a third cell of others. */
const BENCHMARK: Batch[] = [
  ...ofKnown(12, 20, { university: 'ALPHA', end: BENCHMARKED, category: 'bachelor', country: 'PL' }, returned),
  ...ofKnown(12, 30, { university: 'ALPHA', end: BENCHMARKED, category: 'master', country: 'KR' }, returned),
  { university: 'ALPHA', end: BENCHMARKED, count: 5 },
  ...ofKnown(100, 130, { university: 'BETA', end: BENCHMARKED, category: 'bachelor', country: 'DE' }, returned),
  ...ofKnown(38, 50, { university: 'GAMMA', end: BENCHMARKED, category: 'bachelor', country: 'LT' }, returned),
  ...ofKnown(200, 300, { university: 'DELTA', end: BENCHMARKED, category: 'master', country: 'CN' }, returned),
  ...ofKnown(28, 70, { university: 'ORDA', end: BENCHMARKED, category: 'master', country: 'JP' }, returned),
  ...ofKnown(5, 9, { university: 'QALA', end: BENCHMARKED, category: 'doctoral', country: null }, returned),
];

const PAIRS: Batch[] = [
  ...ofKnown(56, 70, { university: 'ZERTEU', end: PAIRED }, returned),
  ...ofKnown(48, 80, { university: 'SHYGYS', end: PAIRED, category: 'master' }, returned),
  // Somebody else's money, which does not count where nothing else is asked for.
  { university: 'SHYGYS', end: PAIRED, funding: 'self', count: 7, returned: true },
];

/** Years of few: 8 of 10, 20 of 23, 9 of 22, 2 of 3. */
const SMALL_YEARS: Batch[] = (
  [
    ['2014-12-31', 8, 10],
    ['2015-09-01', 20, 23],
    ['2017-08-31', 9, 22],
    ['2017-09-01', 2, 3],
  ] as const
).flatMap(([end, yes, known]) => ofKnown(yes, known, { university: 'TAU', end }, returned));

/** Positive and in contact, of 25 known each but for one university of ten. */
const TOGETHER = [
  ['ALPHA', 20, 18, 25],
  ['BETA', 15, 11, 25],
  ['GAMMA', 10, 14, 25],
  ['DELTA', 24, 21, 25],
  ['ORDA', 5, 9, 25],
  ['OZEN', 9, 1, 10],
] as const;
const CORRELATION: Batch[] = TOGETHER.flatMap(([university, positive, contact, known]) =>
  Array.from({ length: known }, (_, each) => ({
    university,
    end: CORRELATED,
    count: 1,
    after12: { positive: each < positive, contact: each < contact, leaving: each < 3 },
  })),
);

/** Eleven universities alike, and one that is not. */
const OUTLIER: Batch[] = BY_NAME.flatMap((university) =>
  ofKnown(university === 'OZEN' ? 5 : 20, 40, { university, end: STANDING_OUT }, returned),
);

const inContact = (isYes: boolean) => ({ after12: { contact: isYes } });
const STRATA: Batch[] = [
  ...ofKnown(24, 30, { university: 'URKER', end: WEIGHED, category: 'bachelor', sex: 'F' }, inContact),
  { university: 'URKER', end: WEIGHED, category: 'bachelor', sex: 'F', count: 30 },
  ...ofKnown(5, 10, { university: 'URKER', end: WEIGHED, category: 'bachelor', sex: 'M' }, inContact),
  { university: 'URKER', end: WEIGHED, category: 'bachelor', sex: 'M', count: 30 },
  { university: 'URKER', end: WEIGHED, category: 'master', count: 5 },
];

/** Two universities' projects: of bachelors in Europe, and of members who share nothing. */
const MEMBERS: Record<string, readonly [category: string, country: string][]> = {
  same: [
    ['bachelor', 'PL'],
    ['bachelor', 'DE'],
  ],
  different: [
    ['bachelor', 'PL'],
    ['master', 'KR'],
  ],
};
const PROJECTS = (
  [
    ['KENDALA', 'same', false],
    ['KENDALA', 'different', true],
    ['QALA', 'same', true],
    ['QALA', 'same', true],
    ['QALA', 'different', false],
  ] as const
).map(([university, members, accepted], place) => ({ university, members, accepted, group: `G${place}` }));
const OF_PROJECTS: Batch[] = PROJECTS.flatMap(({ university, members, group }) =>
  (MEMBERS[members] ?? []).map(([category, country]) => ({
    university,
    group,
    category,
    country,
    end: PROJECTS_END,
    count: 1,
  })),
);

interface Row {
  readonly university: string;
  readonly figure: Record<string, number | null>;
  readonly knownParticipations: number;
  readonly [name: string]: unknown;
}
type Body = Readonly<Record<string, unknown>> & { readonly universities: readonly Row[] };

describe('comparisons of universities', () => {
  let database: TestDatabase;
  let api: ApiClient;
  let ministry: string;

  beforeAll(async () => {
    database = await openComparedRegister(NAMES, PROJECTS satisfies Project[], [
      ...BENCHMARK,
      ...PAIRS,
      ...SMALL_YEARS,
      ...CORRELATION,
      ...STRATA,
      ...OF_PROJECTS,
      ...OUTLIER,
    ]);
    api = await ApiClient.start(database);
    ministry = await api.tokenOf('ministry');
  });
  afterAll(async () => {
    await api.stop();
    await database.close();
  });

  const ask = async (path: string, token = ministry) => {
    const { status, body } = await api.ask(`/api/v1/${path}`, { token });
    return { status, code: body.code, body: body as unknown as Body };
  };
  const get = async (path: string): Promise<Body> => {
    const { status, body } = await ask(path);
    expect({ path, status }).toEqual({ path, status: 200 });
    return body;
  };
  /** The answer, which must be the same from cells and facts of today and from the records of the day before. */
  const getBothWays = async (path: string): Promise<Body> => {
    const today = await get(path);
    const records = await get(`${path}&asOf=2026-11-20`);
    expect({ ...records, asOf: null }).toEqual({ ...today, asOf: null });
    return today;
  };
  const rowOf = (body: Body, university: string): Row => {
    const row = body.universities.find((each) => each.university === university);
    if (!row) throw new Error(`${university} is not in the answer.`);
    return row;
  };

  it('stand on facts that are those of the day', async () => {
    const [state] = await asAdmin(
      database.adminUrl,
      async (client) =>
        (await client.query<{ days: string[] }>('select array_agg(as_of::text) as days from fact_state')).rows,
    );
    expect((state?.days ?? []).every((day) => day <= '2026-11-21')).toBe(true);
  });

  describe('benchmark', () => {
    const path = 'comparisons/benchmark?indicator=K01&period=2024/2025';

    it('gives the example of the statistics: B = 0.66, difference −0.18, z = −2.841, own share 8.5 %, one mark', async () => {
      const { figure, benchmark, knownParticipations } = rowOf(await getBothWays(path), 'ALPHA') as Row & {
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
      const body = await get(path);
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
      const body = await getBothWays('comparisons/benchmark?indicator=K18&period=2021/2022');
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
      const body = await getBothWays(path);
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
      const body = await get(path);
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
      const body = await get(path);
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
        expect((await get(`comparisons/funnel?indicator=${code}`)).universities).toHaveLength(BY_NAME.length);
      }
      for (const code of ['K04', 'K05', 'K10', 'K12', 'K13', 'K16', 'K17']) {
        for (const comparison of ['funnel', 'benchmark', 'non-response']) {
          const answer = await ask(`comparisons/${comparison}?indicator=${code}`);
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
      const body = await getBothWays(
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
        const answer = await ask(`comparisons/universities?indicator=K01&universities=${universities}`);
        expect([answer.status, answer.code]).toEqual([400, 'universities_invalid']);
      }
      const unknown = await ask('comparisons/universities?indicator=K01&universities=TAU,NOBODYS');
      expect([unknown.status, unknown.code]).toEqual([404, 'university_unknown']);
      for (const query of ['indicator=K01', 'indicator=K99&universities=TAU,ORDA', 'universities=TAU,ORDA']) {
        const answer = await ask(`comparisons/universities?${query}`);
        expect([answer.status, answer.code]).toEqual([400, 'request_invalid']);
      }
    });
  });

  describe('non-response', () => {
    const path = 'comparisons/non-response?indicator=K11&period=2018/2019';

    it('weighs 24 of 30 of 60 and 5 of 10 of 40 to 0.68, beside 29 of 40, and names the silent', async () => {
      for (const body of [await getBothWays(path), await getBothWays(`${path}&university=URKER`)]) {
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
      const nobody = await get(`${path}&university=TAU`);
      expect(nobody).toMatchObject({ university: 'TAU', weightedValue: null, representedShare: null, strata: [] });
      expect((await ask(`${path}&university=NOBODYS`)).code).toBe('university_unknown');
    });

    it('does not take K15 apart, nor does the benchmark', async () => {
      for (const code of ['K15_6', 'K15_12']) {
        for (const comparison of ['benchmark', 'non-response']) {
          const answer = await ask(`comparisons/${comparison}?indicator=${code}`);
          expect([answer.status, answer.code]).toEqual([403, 'indicator_confidential']);
        }
      }
      expect((await ask('comparisons/non-response?indicator=K06_12')).code).toBe('indicator_not_comparable');
    });
  });

  describe('correlation', () => {
    const path = 'comparisons/correlation?x=K07&y=K11&period=2019/2020';

    it('is Pearson’s and Spearman’s over the universities with enough known, with n and the warning', async () => {
      const body = await getBothWays(path);
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
      expect(await get(`${path}&leastKnown=10`)).toMatchObject({ n: 6, leftOut: { tooFewKnown: 6, notDefined: 0 } });
      const none = await get('comparisons/correlation?x=K07&y=K11&period=2013');
      expect(none).toMatchObject({ n: 0, pearson: null, spearman: null, leftOut: { tooFewKnown: 12, notDefined: 0 } });
      expect((none.warning as { kk: string }).kk).toContain('себепті');
      expect((await ask('comparisons/correlation?x=K07&y=K07')).code).toBe('indicators_equal');
      expect((await ask(`${path}&leastKnown=0`)).code).toBe('request_invalid');
    });
  });

  it('flag by funnel and benchmark, every university by name, without K15', async () => {
    const body = await getBothWays('comparisons/flags?period=2024/2025');
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
    const body = await getBothWays('comparisons/flags?period=2010/2011');
    expect(body.universities.filter(({ flags }) => (flags as unknown[]).length > 0)).toHaveLength(1);
    // z's of 0.39 but for one of −4.97, which the tenth drawn in at either end makes 0.39 too: no overdispersion.
    const theta = 225 / 480;
    const z = (0.125 - theta) / (Math.sqrt(theta * (1 - theta) * 40 * (1 - 40 / 480)) / 40);
    const [flag] = rowOf(body, 'OZEN').flags as readonly Record<string, unknown>[];
    expect(flag).toMatchObject({
      indicator: 'K01',
      lowerIsBetter: false,
      figure: { n: 40, yes: 5, value: 0.125, knownShare: 1 },
      knownParticipations: 40,
      funnel: { inner: 'below', outer: 'below' },
      benchmark: { marks: 2, difference: 0.125 - theta },
    });
    expect((flag?.benchmark as { z: number }).z).toBeCloseTo(z, 9);
    expect(await get('comparisons/funnel?indicator=K01&period=2010/2011')).toMatchObject({ tauSquared: 0 });
  });

  it('are for the ministry alone, and written down', async () => {
    const coordinator = await api.tokenOf('coordinator', 'TAU');
    for (const path of ['funnel?indicator=K01', 'benchmark?indicator=K01', 'flags', 'correlation?x=K07&y=K11']) {
      const answer = await ask(`comparisons/${path}`, coordinator);
      expect([answer.status, answer.code]).toEqual([403, 'permission_missing']);
    }
    const events = await asAdmin(
      database.adminUrl,
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

  describe('trends', () => {
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
    const trendOf = async (query: string) => (await getBothWays(`trends?${query}`)) as unknown as Answer;

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
      const coordinator = await api.tokenOf('coordinator', 'ORDA');
      const own = await ask('trends?indicator=K01', coordinator);
      const named = await ask('trends?indicator=K01&university=ORDA', coordinator);
      expect([own.status, named.status, own.body]).toEqual([200, 200, named.body]);
      expect(own.body).toMatchObject({ university: 'ORDA' });
      const points = own.body.points as unknown as Answer['points'];
      expect(points.map(({ year, figure }) => [year, figure.n])).toEqual([
        ['2010/2011', 40],
        ['2019/2020', 25],
        ['2024/2025', 70],
      ]);
      const foreign = await ask('trends?indicator=K01&university=TAU', coordinator);
      const nobodys = await ask('trends?indicator=K01&university=NOBODYS', coordinator);
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
        expect(await ask(`trends?${query}`)).toMatchObject({ status: 400, code });
      }
    });
  });
});

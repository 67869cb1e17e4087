import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { INDICATOR_CODES } from '#domain/kpi/catalogue.js';
import type { KpiEntry } from '#domain/kpi/value.js';
import {
  WORKED_EXAMPLE_UNIVERSITIES,
  workedExampleJson,
  workedExamplePath,
} from '../fixtures/worked-example/worked-example-facts.js';
import { ApiClient } from '../imports/import-api-client.js';
import { ImportDesk, KINDS_IN_ORDER, TODAY } from '../imports/import-desk.js';
import { expectSame } from '../kpi/same-figures.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const EXPECTED = workedExampleJson('expected.json') as KpiEntry[];
const YEARS = ['2023/2024', '2024/2025', '2025/2026', '2026/2027'];

describe('comparisons of the imported worked example', () => {
  let desk: ImportDesk;
  let api: ApiClient;
  let ministry: string;

  beforeAll(async () => {
    desk = await ImportDesk.open();
    for (const university of WORKED_EXAMPLE_UNIVERSITIES) {
      for (const kind of KINDS_IN_ORDER) await desk.importPath(university, kind, workedExamplePath(university, kind));
    }
    api = await ApiClient.start(desk.database);
    ministry = await api.tokenOf('ministry');
  });
  afterAll(async () => {
    await api.stop();
    await desk.close();
  });

  const get = async <Answer>(path: string): Promise<Answer> => {
    const { status, body } = await api.ask(`/api/v1/${path}`, { token: ministry });
    expect({ path, status }).toEqual({ path, status: 200 });
    return body as unknown as Answer;
  };
  const expected = (university: string | null) =>
    EXPECTED.find((entry) => entry.university === university)?.indicators ?? ({} as KpiEntry['indicators']);

  it.each(INDICATOR_CODES)(
    'show %s of each university as expected, with the interval of the catalogue',
    async (code) => {
      const { universities } = await get<{ universities: { university: string; figure: unknown }[] }>(
        `comparisons/universities?indicator=${code}&universities=ERTIS,ALATAU`,
      );
      expect(universities.map(({ university }) => university)).toEqual(['ALATAU', 'ERTIS']);
      for (const { university, figure } of universities)
        expectSame(figure, expected(university)[code], `${university} ${code}`);
    },
  );

  it('draw funnels and benchmarks from the same figures', async () => {
    for (const code of ['K01', 'K02', 'K06_12', 'K07', 'K18'] as const) {
      for (const comparison of ['funnel', 'benchmark']) {
        const { universities } = await get<{ universities: { university: string; figure: unknown }[] }>(
          `comparisons/${comparison}?indicator=${code}`,
        );
        expect(universities.length).toBeGreaterThan(0);
        for (const { university, figure } of universities) {
          expectSame(figure, expected(university)[code], `${comparison} ${university} ${code}`);
        }
      }
      const { centre } = await get<{ centre: number }>(`comparisons/funnel?indicator=${code}`);
      expect(centre).toBeCloseTo(expected(null)[code].value ?? Number.NaN, 12);
    }
  });

  it('weigh the headline as it is, beside it', async () => {
    for (const code of ['K01', 'K02', 'K11', 'K14'] as const) {
      const answer = await get<{ figure: unknown; strata: { due: number; known: number; yes: number }[] }>(
        `comparisons/non-response?indicator=${code}`,
      );
      expectSame(answer.figure, expected(null)[code], code);
      const sum = (name: 'due' | 'known' | 'yes') => answer.strata.reduce((total, each) => total + each[name], 0);
      const { n, yes, no } = expected(null)[code];
      expect([sum('due'), sum('known'), sum('yes')]).toEqual([n, yes + no, yes]);
    }
  });

  it.each(INDICATOR_CODES)('follow %s over the years as the table of each year has it', async (code) => {
    for (const university of [null, ...WORKED_EXAMPLE_UNIVERSITIES]) {
      const named = university === null ? '' : `&university=${university}`;
      const { points } = await get<{ points: { year: string; figure: unknown }[] }>(`trends?indicator=${code}${named}`);
      expect(points.length).toBeGreaterThan(0);
      for (const year of YEARS) {
        const table = await get<KpiEntry[]>(`kpi?period=${year}&by=university`);
        const own = table.find((entry) => entry.university === university);
        const point = points.find((each) => each.year === year);
        if (point) expectSame(point.figure, own?.indicators[code], `${university} ${year} ${code}`);
        else expect(own?.indicators[code]).toMatchObject({ n: 0, notDue: 0, excluded: 0 });
      }
    }
  });

  it('are on another day those of that day', async () => {
    const [country] = await get<KpiEntry[]>('kpi?asOf=2025-12-01');
    const { centre, asOf } = await get<{ centre: number; asOf: string }>(
      'comparisons/funnel?indicator=K01&asOf=2025-12-01',
    );
    expect([asOf, TODAY > asOf]).toEqual(['2025-12-01', true]);
    expect(centre).toBe(country?.indicators.K01.value);
  });
});

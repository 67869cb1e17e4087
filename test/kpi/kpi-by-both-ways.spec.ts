import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parsePeriod } from '#domain/calendar/period.js';
import { computeKpis } from '#domain/kpi/computation.js';
import { parseFunding } from '#domain/kpi/selection.js';
import type { KpiEntry } from '#domain/kpi/value.js';
import { computeKpiTable } from '#kpi/compute-kpi-table.js';
import { WORKER } from '#persistence/context.js';
import { runQaitu } from '../cli/run-qaitu.js';
import {
  WORKED_EXAMPLE_UNIVERSITIES,
  workedExampleGroupProjects,
  workedExampleJson,
  workedExampleParticipations,
  workedExamplePath,
} from '../fixtures/worked-example/worked-example-facts.js';
import { ApiClient } from '../imports/import-api-client.js';
import { ImportDesk, KINDS_IN_ORDER } from '../imports/import-desk.js';
import { expectSame, LAST_BITS } from './same-figures.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const PARTICIPATIONS = WORKED_EXAMPLE_UNIVERSITIES.flatMap(workedExampleParticipations);
const GROUP_PROJECTS = WORKED_EXAMPLE_UNIVERSITIES.flatMap(workedExampleGroupProjects);
const EXPECTED = workedExampleJson('expected.json') as KpiEntry[];
/** The first of every month from June 2024 to January 2027. */
function months(): string[] {
  const days: string[] = [];
  for (let month = 6; month <= 37; month += 1) {
    const year = 2024 + Math.floor((month - 1) / 12);
    days.push(`${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`);
  }
  return days;
}

describe('the indicators of the imported worked example', () => {
  let desk: ImportDesk;
  let api: ApiClient;
  let ministry: string;

  beforeAll(async () => {
    desk = await ImportDesk.open();
    for (const university of WORKED_EXAMPLE_UNIVERSITIES) {
      for (const kind of KINDS_IN_ORDER) {
        await desk.importPath(university, kind, workedExamplePath(university, kind));
      }
    }
    api = await ApiClient.start(desk.database);
    ministry = await api.tokenOf('ministry');
  });
  afterAll(async () => {
    await api.stop();
    await desk.close();
  });

  const onCommandLine = async (...args: string[]) => {
    const { code, output, errors } = await runQaitu(desk.database, ['kpi', '--json', ...args]);
    return { code, errors, entries: output === '' ? [] : (JSON.parse(output) as KpiEntry[]) };
  };
  const overHttp = async (query: string, token = ministry) => {
    const answer = await api.ask(`/api/v1/kpi?${query}`, { token });
    return { status: answer.status, code: answer.body.code, entries: answer.body as unknown as KpiEntry[] };
  };

  it('are those expected, from the command line and over HTTP', async () => {
    const printed = await onCommandLine('--period', 'all', '--as-of', '2026-11-21', '--by', 'university');
    expect({ code: printed.code, errors: printed.errors }).toEqual({ code: 0, errors: '' });
    expectSame(printed.entries, EXPECTED, 'cli');
    const answered = await overHttp('period=all&asOf=2026-11-21&by=university');
    expect(answered.status).toBe(200);
    expectSame(answered.entries, EXPECTED, 'api');
  });

  it('are on another day the same for the ministry and, of its own university, for a coordinator', async () => {
    const query = 'period=all&asOf=2025-12-01&by=university&funding=all';
    const printed = await onCommandLine(...'--period all --as-of 2025-12-01 --by university --funding all'.split(' '));
    expectSame((await overHttp(query)).entries, printed.entries, 'ministry');
    const own = await overHttp(query, await api.tokenOf('coordinator', 'ALATAU'));
    expectSame(
      own.entries,
      printed.entries.filter(({ university }) => university === 'ALATAU'),
      'coordinator',
    );
  });

  it('are for the country and today where nothing else is asked for', async () => {
    expectSame((await onCommandLine()).entries, EXPECTED.slice(0, 1), 'cli');
    expectSame((await overHttp('')).entries, EXPECTED.slice(0, 1), 'api');
  });

  it('are a coordinator’s own alone, never the country’s', async () => {
    const token = await api.tokenOf('coordinator', 'ERTIS');
    for (const query of ['', 'by=university', 'period=all&asOf=2026-11-21&by=university']) {
      const { entries } = await overHttp(query, token);
      expectSame(
        entries,
        EXPECTED.filter(({ university }) => university === 'ERTIS'),
        'own',
      );
    }
  });

  it('are for nobody without a sign-in, and not for participants', async () => {
    expect((await api.ask('/api/v1/kpi')).status).toBe(401);
    expect((await overHttp('', await api.tokenOf('participant'))).status).toBe(403);
  });

  it.each([
    ['period=2024/2026', ['--period', '2024/2026'], 'period_invalid'],
    ['period=24', ['--period', '24'], 'period_invalid'],
    ['asOf=2026-02-30', ['--as-of', '2026-02-30'], 'as_of_invalid'],
    ['funding=state', ['--funding', 'state'], 'funding_invalid'],
    ['funding=all,self', ['--funding', 'all,self'], 'funding_invalid'],
  ])('refuse %s with a code', async (query, args, code) => {
    const printed = await onCommandLine(...args);
    expect(printed).toMatchObject({ code: 2, entries: [] });
    expect(printed.errors).toContain(`(${code})`);
    expect(await overHttp(query)).toMatchObject({ status: 400, code });
  });

  it('take one source of money, several, or all', async () => {
    for (const [funding, n] of [
      ['state_budget', 19],
      ['self', 1],
      ['self,state_budget', 20],
      ['host,erasmus_plus', 0],
      ['all', 20],
    ]) {
      const { entries } = await overHttp(`funding=${funding}`);
      expect([entries[0]?.funding, entries[0]?.indicators.K01.n]).toEqual([funding, n]);
    }
  });

  it('take academic years, whose sums are those of all', async () => {
    const years = ['2023/2024', '2024/2025', '2025/2026', '2026/2027'];
    const counted = await Promise.all(
      years.map(async (period) => {
        const { entries } = await onCommandLine('--period', period);
        return { period: entries[0]?.period, n: entries[0]?.indicators.K01.n ?? 0 };
      }),
    );
    expect(counted.map(({ period }) => period)).toEqual(years);
    expect(counted.reduce((sum, { n }) => sum + n, 0)).toBe(EXPECTED[0]?.indicators.K01.n);
  });

  it.each(['all', '2023', '2024', '2025', '2026', '2027', '2023/2024', '2024/2025', '2025/2026', '2026/2027'])(
    'of the period %s are on every day what the facts of the files give',
    async (period) => {
      for (const asOf of months()) {
        for (const funding of ['state_budget', 'all']) {
          const stored = await desk.database.transactions.withPrincipal(
            WORKER,
            async (context) => await computeKpiTable(context, { period, asOf, funding, by: 'university' }),
          );
          const selection = { period: parsePeriod(period), asOf, funding: parseFunding(funding) };
          const pure = computeKpis(PARTICIPATIONS, GROUP_PROJECTS, selection, {
            by: 'university',
            universityIds: WORKED_EXAMPLE_UNIVERSITIES,
          });
          expectSame(stored, pure, `${asOf} ${funding}`, LAST_BITS);
        }
      }
    },
  );
});

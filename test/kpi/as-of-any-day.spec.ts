import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, isCalendarDate } from '#domain/calendar/calendar-date.js';
import { computeKpis } from '#domain/kpi/computation.js';
import { dueDatesAfter } from '#domain/kpi/due-rule.js';
import { endOf, type KpiSelection } from '#domain/kpi/selection.js';
import type { KpiEntry } from '#domain/kpi/value.js';
import { computeKpiTable, parseSelection } from '#kpi/compute-kpi-table.js';
import { sumCells } from '#kpi/read-sums.js';
import { type Context, WORKER } from '#persistence/context.js';
import { asAdmin } from '#testing/database.js';
import { MovableClock } from '#testing/movable-clock.js';
import {
  WORKED_EXAMPLE_UNIVERSITIES,
  workedExampleGroupProjects,
  workedExampleJson,
  workedExampleParticipations,
  workedExamplePath,
} from '../fixtures/worked-example/worked-example-facts.js';
import { ImportDesk, KINDS_IN_ORDER, TODAY } from '../imports/import-desk.js';
import { expectSame, LAST_BITS } from './same-figures.js';

// A busy machine is slow, not wrong.
jest.setTimeout(600_000);

const PARTICIPATIONS = WORKED_EXAMPLE_UNIVERSITIES.flatMap(workedExampleParticipations);
const GROUP_PROJECTS = WORKED_EXAMPLE_UNIVERSITIES.flatMap(workedExampleGroupProjects);
/** No source of money, each that occurs alone, some together with others, and one that nobody has. */
const FUNDINGS = ['all', 'state_budget', 'all', 'self', 'self,state_budget', 'erasmus_plus,self', 'host'];

/** Every day on which something falls due or is dated, with the day before and the day after, in their order. */
function daysThatMatter(): string[] {
  const dates = (of: object): string[] =>
    Object.values(of).flatMap((value: unknown) => {
      if (typeof value === 'string') return isCalendarDate(value) ? [value] : [];
      return typeof value === 'object' && value !== null ? dates(value) : [];
    });
  const all = [
    ...PARTICIPATIONS.flatMap((facts) => [...dates(facts), ...dates(dueDatesAfter(endOf(facts)))]),
    ...GROUP_PROJECTS.flatMap(dates),
  ];
  return [...new Set(all.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort();
}

function pureFigures(selection: KpiSelection): KpiEntry[] {
  return computeKpis(PARTICIPATIONS, GROUP_PROJECTS, selection, {
    by: 'university',
    universityIds: WORKED_EXAMPLE_UNIVERSITIES,
  });
}

describe('the worked example', () => {
  const clock = new MovableClock(new Date(`${TODAY}T06:00:00Z`));
  let desk: ImportDesk;

  beforeAll(async () => {
    desk = await ImportDesk.open(clock);
    for (const university of WORKED_EXAMPLE_UNIVERSITIES) {
      for (const kind of KINDS_IN_ORDER) await desk.importPath(university, kind, workedExamplePath(university, kind));
    }
  });
  afterAll(async () => await desk.close());

  const asWorker = async <T>(work: (context: Context) => Promise<T>): Promise<T> =>
    await desk.database.transactions.withPrincipal(WORKER, work);
  /** Today's figures, which must come from cells: as the day's first reader, it carries the facts over itself. */
  const byCells = async (context: Context, query: { period: string; funding: string }): Promise<KpiEntry[]> => {
    const figures = await computeKpiTable(context, { ...query, by: 'university' });
    expect(await sumCells(context, parseSelection(context, query), 'country')).toBeDefined();
    return figures;
  };
  /** The same day's figures for somebody to whom it is past, which come from the records. */
  const byRecomputation = async (context: Context, query: { period: string; funding: string }): Promise<KpiEntry[]> =>
    await computeKpiTable(
      { ...context, today: addDays(context.today, 1) },
      { ...query, asOf: context.today, by: 'university' },
    );

  const EXAMPLE = { period: 'all', funding: 'state_budget' };
  it('equals expected.json by cells', async () => {
    await asWorker(async (context) => {
      expectSame(await byCells(context, EXAMPLE), workedExampleJson('expected.json'), 'cells');
    });
  });

  it('equals expected.json by recomputation from the records', async () => {
    await asWorker(async (context) => {
      expectSame(await byRecomputation(context, EXAMPLE), workedExampleJson('expected.json'), 'records');
    });
  });

  it('equals expected.json by the pure functions', () => {
    const selection = parseSelection({ today: TODAY }, EXAMPLE);
    expectSame(pureFigures(selection), workedExampleJson('expected.json'), 'pure functions');
  });

  it('has on every day that matters, before and after it, the same figures by cells, by recomputation and by the pure functions', async () => {
    const days = daysThatMatter();
    const [first = '', last = ''] = [days[0], days.at(-1)];
    expect([first < '2025-01-01', last > '2027-01-01', days.length > 500]).toEqual([true, true, true]);
    clock.standAt(new Date(`${first}T12:00:00+05:00`));
    await asAdmin(desk.database.adminUrl, async (client) => {
      await client.query('select rebuild_kpi_facts($1)', [first]);
    });
    for (const [place, day] of days.entries()) {
      clock.moveTo(day);
      await asWorker(async (context) => {
        const query = { period: 'all', funding: FUNDINGS[place % FUNDINGS.length] ?? '' };
        const pure = pureFigures(parseSelection(context, query));
        expectSame(await byCells(context, query), pure, `${day} ${query.funding} cells`, LAST_BITS);
        expectSame(await byRecomputation(context, query), pure, `${day} ${query.funding} records`, LAST_BITS);
      });
    }
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { academicYearOf } from '#domain/calendar/period.js';
import { KpiAccumulator } from '#domain/kpi/computation.js';
import { isGroupProjectSelected } from '#domain/kpi/k18-group-project-fulfilment.js';
import { isInPopulation } from '#domain/kpi/selection.js';
import { computeKpiBreakdown, type KpiBreakdownQuery } from '#kpi/compute-kpi-breakdown.js';
import { computeKpiTable, parseSelection } from '#kpi/compute-kpi-table.js';
import { gatherFacts } from '#kpi/gather-facts.js';
import { KPI_DIMENSIONS, type KpiDimension } from '#kpi/kpi-dimensions.js';
import { type Context, WORKER } from '#persistence/context.js';
import { getCountry } from '#reference/countries.js';
import { WORKED_EXAMPLE_UNIVERSITIES, workedExamplePath } from '../fixtures/worked-example/worked-example-facts.js';
import { ImportDesk, KINDS_IN_ORDER } from '../imports/import-desk.js';
import { expectSame, LAST_BITS } from './same-figures.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

/** Groups by these alone are whole universities, years or sources of money, of which K15 may be told. */
const OF_THE_WHOLE = new Set<string>(['university', 'academic_year', 'calendar_year', 'funding']);

type Attributes = Readonly<Record<KpiDimension, string | null>>;

interface StoredAttributes {
  readonly id: string;
  readonly university: string;
  readonly end: string;
  readonly rural: boolean | null;
  readonly host_country: string | null;
  readonly group_project_id: string | null;
}

/** What each participation is told apart by, read from the records and not from the facts. */
async function readAttributes({ manager }: Context): Promise<Map<string, Attributes>> {
  const rows = await manager.query<(StoredAttributes & Attributes)[]>(
    `select p.*, coalesce(p.actual_end, p.planned_end) as end, u.code as university
     from participation p join university u on u.id = p.university_id`,
  );
  return new Map(
    rows.map((row) => {
      const country = row.host_country;
      return [
        row.id,
        {
          ...row,
          academic_year: academicYearOf(row.end),
          calendar_year: row.end.slice(0, 4),
          rural: row.rural === null ? null : String(row.rural),
          host_region: country === null ? null : getCountry(country).hostRegion,
          participation_form: row.group_project_id === null ? 'individual' : 'group',
        },
      ];
    }),
  );
}

describe('the indicators of the worked example, broken down', () => {
  let desk: ImportDesk;

  beforeAll(async () => {
    desk = await ImportDesk.open();
    for (const university of WORKED_EXAMPLE_UNIVERSITIES) {
      for (const kind of KINDS_IN_ORDER) await desk.importPath(university, kind, workedExamplePath(university, kind));
    }
  });
  afterAll(async () => await desk.close());

  const asWorker = async <T>(work: (context: Context) => Promise<T>): Promise<T> =>
    await desk.database.transactions.withPrincipal(WORKER, work);

  /** The same groups by the pure functions, each over its own participations and the projects these belong to. */
  const pureGroups = async (context: Context, query: KpiBreakdownQuery): Promise<[string, KpiAccumulator][]> => {
    const selection = parseSelection(context, query);
    const { participations, groupProjects } = await gatherFacts(context, selection);
    const attributes = await readAttributes(context);
    const passes = (of: Attributes) =>
      Object.entries(query.filters ?? {}).every(([name, values]) => values.includes(of[name as KpiDimension]));
    const keyOf = (of: Attributes) => JSON.stringify(query.by.map((dimension) => of[dimension]));
    const groups = new Map<string, KpiAccumulator>();
    const groupOf = (key: string) => {
      const group = groups.get(key) ?? new KpiAccumulator(selection);
      groups.set(key, group);
      return group;
    };
    for (const facts of participations) {
      const of = attributes.get(facts.id);
      if (of && passes(of)) groupOf(keyOf(of)).addParticipation(facts);
    }
    for (const project of groupProjects) {
      if (!isGroupProjectSelected(project, selection)) continue;
      const went = project.members.filter(({ status }) => isInPopulation(status));
      const latest = went.map(({ participationId }) => attributes.get(participationId)?.calendar_year ?? '').sort();
      const keys = new Set<string>();
      for (const { participationId, funding } of went) {
        const member = attributes.get(participationId);
        const chosen = selection.funding === 'all' || (funding !== null && selection.funding.includes(funding));
        const of = member && { ...member, calendar_year: latest.at(-1) ?? null };
        if (of && chosen && passes(of)) keys.add(keyOf(of));
      }
      for (const key of keys) groupOf(key).addGroupProject(project);
    }
    return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  };

  const expectGroups = async (query: KpiBreakdownQuery): Promise<number> =>
    await asWorker(async (context) => {
      const groups = await computeKpiBreakdown(context, query);
      const pure = await pureGroups(context, query);
      const found = groups.map(({ group }) => JSON.stringify(query.by.map((dimension) => group[dimension])));
      expect(found).toEqual(pure.map(([key]) => key));
      const told = [...query.by, ...Object.keys(query.filters ?? {})].every((name) => OF_THE_WHOLE.has(name));
      for (const [place, { indicators }] of groups.entries()) {
        const { K15_6, K15_12, ...others } = pure[place]?.[1].values() ?? {};
        const expected = told ? { ...others, K15_6, K15_12 } : others;
        expectSame(indicators, expected, `${JSON.stringify(query)} ${found[place]}`, LAST_BITS);
      }
      return groups.length;
    });

  // A project's academic year is that of its latest member, which the calendar year shows just as well.
  const singly = KPI_DIMENSIONS.filter((dimension) => dimension !== 'academic_year');

  it.each(singly)(
    'by %s are what the pure functions give of each group, today and on another day',
    async (dimension) => {
      for (const asOf of [undefined, '2025-12-01']) {
        expect(await expectGroups({ period: 'all', funding: 'all', by: [dimension], asOf })).toBeGreaterThan(0);
        await expectGroups({ period: '2024', by: [dimension], asOf });
      }
    },
  );

  it('by academic year are those of the table of each year', async () => {
    await asWorker(async (context) => {
      const years = await computeKpiBreakdown(context, { period: 'all', by: ['academic_year'] });
      expect(years.length).toBeGreaterThan(2);
      for (const { group, indicators } of years) {
        const [table] = await computeKpiTable(context, { period: group.academic_year ?? '' });
        expectSame(indicators, table?.indicators, `year ${group.academic_year}`, LAST_BITS);
      }
    });
  });

  it.each([
    [['category', 'sex']],
    [['host_region', 'rural']],
    [['university', 'calendar_year']],
    [['funding', 'participation_form']],
  ] as [KpiDimension[]][])('by %p at a time, and filtered on others', async (by) => {
    await expectGroups({ period: 'all', funding: 'all', by });
    await expectGroups({ period: 'all', by, filters: { category: ['bachelor', 'master'], rural: ['true', null] } });
    await expectGroups({ period: 'all', by, filters: { host_region: ['europe', 'cis'] }, asOf: '2026-01-15' });
  });

  it('are a coordinator’s own alone', async () => {
    const groups = await desk.database.transactions.withPrincipal(
      desk.principalOf('ERTIS'),
      async (context) => await computeKpiBreakdown(context, { period: 'all', by: ['university'] }),
    );
    expect(groups.map(({ group }) => group)).toEqual([{ university: 'ERTIS' }]);
  });

  it.each([[[]], [['category', 'sex', 'mode']], [['sex', 'sex']], [['name']]])('refuse %p', async (by) => {
    await expect(
      asWorker(async (context) => await computeKpiBreakdown(context, { period: 'all', by: by as KpiDimension[] })),
    ).rejects.toMatchObject({ code: 'breakdown_invalid' });
  });
});

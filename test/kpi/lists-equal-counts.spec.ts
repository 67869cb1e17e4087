import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RecordIdsByState } from '#domain/kpi/record-lists.js';
import { LISTED_INDICATORS } from '#kpi/confidential-indicators.js';
import { KPI_DIMENSIONS, type KpiDimension } from '#kpi/kpi-dimensions.js';
import type { RecordCount } from '#kpi/records/record-counts.js';
import { type Context, WORKER } from '#persistence/context.js';
import {
  WORKED_EXAMPLE_UNIVERSITIES,
  workedExampleJson,
  workedExamplePath,
} from '../fixtures/worked-example/worked-example-facts.js';
import { ImportDesk, KINDS_IN_ORDER, TODAY } from '../imports/import-desk.js';
import {
  expectListsOfGroups,
  expectListsOfPureFunctions,
  type ListedSelection,
  wholeList,
} from './lists-and-counts.js';
import { namesOfUnits } from './names-of-units.js';

// A busy machine is slow, not wrong.
jest.setTimeout(180_000);

const COUNT_OF_STATE: Readonly<Record<string, RecordCount>> = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  not_due: 'notDue',
  not_applicable: 'notApplicable',
  excluded: 'excluded',
};

interface ExpectedLists {
  readonly university: string | null;
  readonly indicators: Readonly<Record<string, RecordIdsByState>>;
}

describe('the records behind the counts of the worked example', () => {
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

  it('are those expected, of the country and of each university', async () => {
    await asWorker(async (context) => {
      const nameOf = await namesOfUnits(context);
      for (const { university, indicators } of workedExampleJson('expected-record-ids.json') as ExpectedLists[]) {
        const filters = university === null ? {} : { university: [university] };
        for (const indicator of LISTED_INDICATORS) {
          for (const [state, expected] of Object.entries(indicators[indicator] ?? {})) {
            const count = COUNT_OF_STATE[state] ?? 'n';
            const items = await wholeList(context, indicator, count, { period: 'all', filters }, 3);
            const about = { university, indicator, state };
            const names = items.map(({ unitId }) => nameOf(unitId)).sort();
            expect({ ...about, names }).toEqual({ ...about, names: [...expected].sort() });
            expect(items.map((item) => item.state)).toEqual(names.map(() => state));
          }
        }
      }
    });
  });

  it.each([
    ['all', undefined, undefined],
    ['all', undefined, 'all'],
    ['all', '2025-12-01', undefined],
    ['2024', undefined, 'all'],
    ['2023/2024', '2024-10-01', 'all'],
    ['2024/2025', '2027-03-01', 'self,host'],
  ])(
    'of the period %s as of %s of the funding %s are those of the pure functions',
    async (period, asOf, funding) =>
      await asWorker(async (context) => await expectListsOfPureFunctions(context, { period, asOf, funding }, 7)),
  );

  it.each(KPI_DIMENSIONS)('of groups by %s are as many as they count', async (dimension) => {
    await asWorker(async (context) => {
      expect(await expectListsOfGroups(context, { period: 'all', funding: 'all' }, [dimension], 5)).toBeGreaterThan(0);
    });
  });

  it.each([
    [['university', 'category'], { period: 'all', funding: 'all', asOf: '2025-12-01' }],
    [['sex', 'home_region'], { period: '2024', asOf: TODAY }],
    [['host_region', 'rural'], { period: 'all', filters: { mode: ['physical', null] } }],
  ] as [KpiDimension[], ListedSelection][])('of groups by %p of %p are as many as they count', async (by, query) => {
    await asWorker(async (context) => expect(await expectListsOfGroups(context, query, by, 200)).toBeGreaterThan(1));
  });

  it('are a coordinator’s own alone', async () => {
    await desk.database.transactions.withPrincipal(desk.principalOf('ERTIS'), async (context) => {
      await expectListsOfPureFunctions(context, { period: 'all', funding: 'all' }, 4);
      expect(await wholeList(context, 'K01', 'n', { period: 'all', filters: { university: ['ALATAU'] } }, 4)).toEqual(
        [],
      );
    });
  });
});

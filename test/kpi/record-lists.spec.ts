import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INDICATOR_CODES } from '#domain/kpi/catalogue.js';
import type { RecordIdsByState } from '#domain/kpi/record-lists.js';
import { isListed, LISTED_INDICATORS } from '#kpi/confidential-indicators.js';
import { type RecordListsQuery, recordListsOf } from '#kpi/record-lists.js';
import { type Context, WORKER } from '#persistence/context.js';
import {
  WORKED_EXAMPLE_UNIVERSITIES,
  workedExampleJson,
  workedExamplePath,
} from '../fixtures/worked-example/worked-example-facts.js';
import { ImportDesk, KINDS_IN_ORDER, TODAY } from '../imports/import-desk.js';
import { namesOfUnits } from './names-of-units.js';

interface ExpectedLists {
  readonly university: string | null;
  readonly indicators: Readonly<Record<string, RecordIdsByState>>;
}

describe('the lists of records behind the counts of the worked example', () => {
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

  it('are those expected, of the country and of each university, and never of K15', async () => {
    for (const { university, indicators } of workedExampleJson('expected-record-ids.json') as ExpectedLists[]) {
      const query: RecordListsQuery = { period: 'all', asOf: TODAY, ...(university === null ? {} : { university }) };
      await asWorker(async (context) => {
        const nameOf = await namesOfUnits(context);
        const lists = await recordListsOf(context, query);
        expect(Object.keys(lists)).toEqual(INDICATOR_CODES.filter(isListed));
        for (const code of LISTED_INDICATORS) {
          for (const [state, expected] of Object.entries(indicators[code] ?? {})) {
            const ids = lists[code][state as keyof RecordIdsByState];
            expect(ids).toEqual(ids.toSorted());
            expect({ university, code, state, names: ids.map(nameOf).sort() }).toEqual({
              university,
              code,
              state,
              names: [...expected].sort(),
            });
          }
        }
      });
    }
  });

  it('are a coordinator’s own alone, also where it asks for another’s', async () => {
    await desk.database.transactions.withPrincipal(desk.principalOf('ERTIS'), async (context) => {
      const nameOf = await namesOfUnits(context);
      const own = await recordListsOf(context, { period: 'all' });
      expect(own.K01.yes.length).toBeGreaterThan(0);
      expect(own.K01.yes.map(nameOf).every((name) => name.startsWith('ERTIS/'))).toBe(true);
      const foreign = await recordListsOf(context, { period: 'all', university: 'ALATAU' });
      expect(Object.values(foreign).flatMap((lists) => Object.values(lists).flat())).toEqual([]);
    });
  });
});

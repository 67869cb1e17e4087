import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RecordCount } from '#kpi/records/record-counts.js';
import { computeFilteredTable } from '#kpi/compute-filtered-table.js';
import { computeKpiTable } from '#kpi/compute-kpi-table.js';
import { listRecords } from '#kpi/records/list-records.js';
import type { RecordItem } from '#kpi/records/record-item.js';
import { type Context, type Principal, WORKER } from '#persistence/context.js';
import { addUser } from '#access/users/users.js';
import { asAdmin } from '#testing/database.js';
import { WORKED_EXAMPLE_UNIVERSITIES, workedExamplePath } from '../fixtures/worked-example/worked-example-facts.js';
import { ImportDesk, KINDS_IN_ORDER } from '../imports/import-desk.js';
import { countOf } from './lists-and-counts.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const MINISTRY: Principal = { role: 'qaitu_ministry', userId: null, universityId: null, personId: null };
const STATES: readonly RecordCount[] = ['n', 'yes', 'no', 'unknown', 'notDue', 'notApplicable', 'excluded'];

/** Calls of both universities in every state, and those who took up their places: K19 and K20 are counted from them. */
async function insertSelection(desk: ImportDesk): Promise<void> {
  const applicant = await desk.database.transactions.withPrincipal(WORKER, async (context) => {
    await addUser(context, { email: 'applicant@example.org', role: 'participant', displayName: 'A' });
    const [user] = await context.manager.query<{ id: string }[]>(
      `select id from app_user where email = 'applicant@example.org'`,
    );
    return user?.id;
  });
  await asAdmin(desk.database.adminUrl, async (client) => {
    for (const [code, closesOn, status, results] of [
      ['OPEN', '2027-02-10', 'published', null],
      ['GOOD', '2025-02-10', 'results_published', '2025-03-01'],
      ['SILENT', '2025-03-10', 'decided', null],
      ['EMPTY', '2025-03-20', 'results_published', '2025-04-01'],
      ['GONE', '2025-04-10', 'cancelled', null],
      ['EARLIER', '2024-02-10', 'results_published', '2024-03-01'],
    ]) {
      await client.query(
        `insert into call (university_id, code, title, academic_year, programme, places, host_countries, categories,
           tie_break, opens_on, closes_on, appeal_window_days, published_on, status, results_published_on)
         select id, $1, 'T', case $1 when 'EARLIER' then '2023/2024' when 'OPEN' then '2026/2027' else '2024/2025' end, 'exchange', 5, '{}', '{}', '{}',
           '2023-12-01', $2, 5, '2023-12-01', $3, $4 from university`,
        [code, closesOn, status, results],
      );
    }
    // Whoever took up a place at GOOD or EARLIER; of some the sex or the region is not known.
    await client.query(
      `insert into application (university_id, call_id, user_id, application_code, status, submitted_at, family_name, given_name,
         sex, home_region, category, decision, decided_on, decision_reason, identity_checked, accepted_on, participation_id)
       select p.university_id, c.id, $1, 'A-' || p.external_id, 'accepted', '2024-01-10', 'Family', 'Given',
         case when p.external_id like '%3' then null else p.sex end, p.home_region, p.category, 'selected', '2024-03-01', 'R', true,
         case when p.external_id like '%2' then date '2026-11-22' else date '2024-03-02' end, p.id
       from participation p join call c on c.university_id = p.university_id
         and c.code = case when p.external_id like '%1%' then 'EARLIER' else 'GOOD' end`,
      [applicant],
    );
    await client.query(
      `insert into eligible_population (university_id, academic_year, dimension, group_code, count)
       select u.id, year, dimension, group_code, 100 from university u, (values
         ('2024/2025', 'sex', 'F'), ('2024/2025', 'sex', 'M'), ('2023/2024', 'sex', 'F'), ('2024/2025', 'region', '75')
       ) e (year, dimension, group_code) where u.code = 'ALATAU' or dimension = 'sex'`,
    );
  });
}

describe('the records behind K19 and K20', () => {
  let desk: ImportDesk;

  beforeAll(async () => {
    desk = await ImportDesk.open();
    for (const university of WORKED_EXAMPLE_UNIVERSITIES) {
      for (const kind of KINDS_IN_ORDER) await desk.importPath(university, kind, workedExamplePath(university, kind));
    }
    await insertSelection(desk);
  });
  afterAll(async () => await desk.close());

  const as = async <T>(principal: Principal, work: (context: Context) => Promise<T>): Promise<T> =>
    await desk.database.transactions.withPrincipal(principal, work);

  const listed = async (context: Context, query: Omit<Parameters<typeof listRecords>[1], 'limit'>) => {
    const items: RecordItem[] = [];
    let cursor: string | undefined;
    do {
      const page = await listRecords(context, { ...query, limit: 2, cursor });
      items.push(...page.items);
      if (page.nextCursor === null) expect(page.total).toBe(items.length);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(items.map(({ unitId }) => unitId)).size).toBe(items.length);
    return items;
  };

  it.each([
    ['all', undefined],
    ['2024/2025', undefined],
    ['all', '2025-02-20'],
  ])('are as many as the table of %s as of %s counts, for everybody who may see it', async (period, asOf) => {
    for (const principal of [MINISTRY, WORKER, desk.principalOf('ALATAU'), desk.principalOf('ERTIS')]) {
      await as(principal, async (context) => {
        const [entry] = await computeKpiTable(context, { period, asOf });
        const { K19, K20 } = entry?.indicators ?? {};
        if (!K19 || !K20) throw new Error('There were calls.');
        expect(K19.yes + K19.no + K19.notDue + K19.excluded).toBeGreaterThan(0);
        for (const count of STATES) {
          const items = await listed(context, { indicator: 'K19', count, period, asOf });
          expect([count, items.length]).toEqual([count, countOf(K19, count)]);
        }
        expect(await listed(context, { indicator: 'K20', count: 'n', period, asOf })).toHaveLength(K20.n);
        for (const { dimension, group, n, known } of K20.groups) {
          const query = { indicator: 'K20', period, asOf, dimension } as const;
          expect(await listed(context, { ...query, count: 'n', group })).toHaveLength(n);
          expect(await listed(context, { ...query, count: 'known' })).toHaveLength(known);
        }
        for (const [dimension, leftOut] of Object.entries(K20.leftOut)) {
          const items = await listed(context, { indicator: 'K20', count: 'leftOut', period, asOf, dimension });
          expect([dimension, items.length]).toEqual([dimension, leftOut]);
        }
      });
    }
  });

  it('have groups and people left out to tell apart', async () => {
    await as(MINISTRY, async (context) => {
      const [entry] = await computeKpiTable(context, { period: 'all' });
      const { K19, K20 } = entry?.indicators ?? {};
      expect(K19).toMatchObject({ n: 8, yes: 2, no: 6, notDue: 2, excluded: 2 });
      expect(K20?.groups.length).toBeGreaterThan(2);
      expect(K20?.leftOut.sex).toBeGreaterThan(0);
      expect(K20?.leftOut.category).toBe(K20?.n);
    });
  });

  it('are of the universities filtered on, in the table as in the lists', async () => {
    await as(MINISTRY, async (context) => {
      const filters = { university: ['ERTIS'] };
      const [entry] = await computeFilteredTable(context, { period: 'all', filters });
      const calls = await listed(context, { indicator: 'K19', count: 'n', period: 'all', filters });
      expect(calls).toHaveLength(entry?.indicators.K19?.n ?? -1);
      expect(new Set(calls.map(({ university }) => university))).toEqual(new Set(['ERTIS']));
      const [whole] = await computeKpiTable(context, { period: 'all' });
      expect(entry?.indicators.K19?.n).toBeLessThan(whole?.indicators.K19?.n ?? 0);
      const [byCategory] = await computeFilteredTable(context, { period: 'all', filters: { category: ['master'] } });
      expect(Object.keys(byCategory?.indicators ?? {}).filter((code) => /K19|K20/.test(code))).toEqual([]);
    });
  });

  it('name applicants to their university alone', async () => {
    const query = { indicator: 'K20', count: 'n', period: 'all' } as const;
    const own = await as(desk.principalOf('ALATAU'), async (context) => await listed(context, query));
    expect(own[0]).toMatchObject({ unit: 'application', familyName: 'Family', externalId: expect.any(String) });
    expect(new Set(own.map(({ university }) => university))).toEqual(new Set(['ALATAU']));
    const all = await as(MINISTRY, async (context) => await listed(context, query));
    expect(all.length).toBeGreaterThan(own.length);
    expect(JSON.stringify(all)).not.toMatch(/Family|Given|familyName/);
  });
});

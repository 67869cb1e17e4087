import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addReports, countReports, reportingRates } from '#domain/data-quality/reporting-rates.js';
import { type KpiSelection } from '#domain/kpi/selection.js';
import { WAVES } from '#domain/report/report-codes.js';
import { computeKpiTable, parseSelection } from '#kpi/compute-kpi-table.js';
import { gatherFacts } from '#kpi/gather-facts.js';
import { computeDataRates } from '#kpi/reporting-rates.js';
import { type Context, type Principal, WORKER } from '#persistence/context.js';
import { WORKED_EXAMPLE_UNIVERSITIES, workedExamplePath } from '../fixtures/worked-example/worked-example-facts.js';
import { ImportDesk, KINDS_IN_ORDER } from '../imports/import-desk.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const MINISTRY: Principal = { role: 'qaitu_ministry', userId: null, universityId: null, personId: null };

describe('completeness and timeliness of the worked example', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await ImportDesk.open();
    for (const university of WORKED_EXAMPLE_UNIVERSITIES) {
      for (const kind of KINDS_IN_ORDER) await desk.importPath(university, kind, workedExamplePath(university, kind));
    }
  });
  afterAll(async () => await desk.close());

  const as = async <T>(principal: Principal, work: (context: Context) => Promise<T>): Promise<T> =>
    await desk.database.transactions.withPrincipal(principal, work);

  it.each([
    ['all', '2026-11-21', 'all'],
    ['all', '2026-11-21', undefined],
    ['2024/2025', '2026-11-21', 'all'],
    ['2024', '2025-08-31', 'state_budget,self'],
    ['all', '2025-02-28', 'all'],
    ['2023', '2024-02-29', 'all'],
  ])('are those of the domain for %s as of %s, paid from %s', async (period, asOf, funding) => {
    await as(WORKER, async (context) => {
      const selection: KpiSelection = parseSelection(context, { period, asOf, funding });
      const rates = await computeDataRates(context, selection);
      const { participations } = await gatherFacts(context, selection);
      const table = await computeKpiTable(context, { period, asOf, funding, by: 'university' });
      for (const { university, waves, all } of rates.items) {
        const own = participations.filter(({ universityId }) => university === null || universityId === university);
        const counted = countReports(own, asOf);
        for (const wave of WAVES) expect(waves[wave]).toEqual(reportingRates(counted[wave]));
        expect(all).toEqual(reportingRates(WAVES.map((wave) => counted[wave]).reduce(addReports)));
        const k05 = table.find((entry) => entry.university === university)?.indicators.K05;
        expect([all.expected, all.onTime]).toEqual([k05?.n, k05?.yes]);
      }
      expect(rates.items[0]?.university).toBeNull();
    });
  });

  it('count filled fields where they should be, over records and never as a mean of universities', async () => {
    const [country, ...universities] = (
      await as(
        WORKER,
        async (context) => await computeDataRates(context, parseSelection(context, { period: 'all', funding: 'all' })),
      )
    ).items;
    const stored = await desk.stored<Record<string, unknown>>(
      `select p.*, u.code from participation p join university u on u.id = p.university_id
       where p.status in ('departed', 'completed', 'terminated_early')`,
    );
    for (const { university, fields } of [country, ...universities].filter((each) => each !== undefined)) {
      const own = stored.filter(({ code }) => university === null || code === university);
      for (const column of ['host_country', 'sex', 'mode', 'email', 'birth_date']) {
        const filled = own.filter((row) => row[column] !== null).length;
        expect(fields.find((field) => field.column === column)).toEqual({
          column,
          applicable: own.length,
          filled,
          share: filled / own.length,
        });
      }
      const paid = own.filter(({ funding }) => funding === 'state_budget');
      expect(fields.find(({ column }) => column === 'amount_paid_kzt')).toMatchObject({
        applicable: paid.length,
        filled: paid.filter(({ amount_paid_kzt }) => amount_paid_kzt !== null).length,
      });
      const learners = own.filter(({ category }) => category !== 'staff');
      expect(fields.find(({ column }) => column === 'field')).toMatchObject({ applicable: learners.length });
    }
  });

  it('are the own for a coordinator, and without personal columns for the ministry', async () => {
    const selected = async (principal: Principal) =>
      await as(
        principal,
        async (context) => await computeDataRates(context, parseSelection(context, { period: 'all' })),
      );
    const own = await selected(desk.principalOf('ALATAU'));
    expect(own.items.map(({ university }) => university)).toEqual(['ALATAU']);
    const ministry = await selected(MINISTRY);
    expect(ministry.items.map(({ university }) => university)).toEqual([null, 'ALATAU', 'ERTIS']);
    expect(ministry.items[1]?.waves).toEqual(own.items[0]?.waves);
    const columns = ministry.items[0]?.fields.map(({ column }) => column);
    expect(columns).not.toEqual(expect.arrayContaining(['email']));
    expect(own.items[0]?.fields.map(({ column }) => column)).toEqual([...(columns ?? []), 'email', 'birth_date']);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#domain/calendar/calendar-date.js';
import { academicYearOf } from '#domain/calendar/period.js';
import { computeKpis } from '#domain/kpi/computation.js';
import { computeKpiTable, type KpiTableQuery, parseSelection } from '#kpi/compute-kpi-table.js';
import { foldCells } from '#kpi/current-facts.js';
import { gatherFacts } from '#kpi/gather-facts.js';
import { sumCells } from '#kpi/read-sums.js';
import { type Context, type Principal, WORKER } from '#persistence/context.js';
import { addUniversity } from '#registry/universities/add-university.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '#testing/database.js';
import { MovableClock } from '#testing/movable-clock.js';
import { runQaitu } from '../cli/run-qaitu.js';
import { ANYBODY, happen, type Happening, remove, type Step, step } from './random-history.js';
import { expectSame, LAST_BITS } from './same-figures.js';

// A busy machine is slow, not wrong.
jest.setTimeout(600_000);

class Undone extends Error {}

/**
 * Whatever happens to the records, and however time passes, what the database keeps beside them is what the pure functions
 * of the catalogue make of them.
 */
describe('facts and cells after random histories', () => {
  const clock = new MovableClock(new Date('2024-01-10T07:00:00Z'));
  let database: TestDatabase;
  let histories = 0;

  beforeAll(async () => {
    database = await createTestDatabase(clock);
    await asAdmin(database.adminUrl, async (client) => {
      await client.query(
        `insert into person (id, document_index, document_ciphertext, document_key_version, document_mask)
         values ($1, '\\x01', '\\x01', 1, '1')`,
        [ANYBODY],
      );
    });
  });
  afterAll(async () => await database.close());

  /** Two universities, the second of another country. */
  const openUniversities = async (): Promise<Principal[]> => {
    histories += 1;
    return await database.transactions.withPrincipal(WORKER, async (context) => {
      const principals: Principal[] = [];
      for (const letter of ['A', 'B']) {
        const { id } = await addUniversity(context, { code: `H${histories}${letter}`, nameEn: letter });
        if (letter === 'B') await context.manager.query(`update university set country = 'KG' where id = $1`, [id]);
        principals.push({ role: 'qaitu_coordinator', userId: null, universityId: id, personId: null });
      }
      return principals;
    });
  };

  const given = async (principal: Principal, event: Happening, index: number, ready: () => Promise<void>) => {
    await database.transactions
      .withPrincipal(principal, async (context) => {
        await ready();
        await happen(context, event, index);
        if (event.undone) throw new Undone();
      })
      .catch((error: unknown) => {
        // Of two sessions that wait for each other the database gives one up, as if it had not happened.
        const { code } = error as { code?: string };
        if (!(error instanceof Undone) && code !== '40P01') throw error;
      });
  };

  /** Lets it happen, beside another where the step says so: both have begun before either does anything. */
  const live = async (principal: Principal, event: Step, index: number): Promise<void> => {
    const events = event.beside === null ? [event] : [event, event.beside];
    const begun = events.map(() => Promise.withResolvers<void>());
    await Promise.all(
      events.map(async (each, place) => {
        await given(principal, each, index * 10 + place, async () => {
          begun[place]?.resolve();
          await Promise.all(begun.map(async ({ promise }) => await promise));
        });
      }),
    );
    const { removed, chances } = event;
    if (removed !== null) {
      await asAdmin(database.adminUrl, async (client) => {
        await client.query('begin');
        await client.query(`select set_config('qaitu.now', $1, true)`, [clock.now().toISOString()]);
        await remove(client, removed, principal.universityId, chances[0] ?? 0);
        await client.query('commit');
      });
    }
    if (event.daysAfter > 0) clock.moveTo(addDays(clock.today(), event.daysAfter));
  };

  /** By cells where it is today's, by recomputation where it is another day's; both against the pure functions. */
  const compare = async (context: Context, query: KpiTableQuery): Promise<void> => {
    const selection = parseSelection(context, query);
    const stored = await computeKpiTable(context, { ...query, by: 'university' });
    if (query.asOf === undefined) expect(await sumCells(context, selection, 'country')).toBeDefined();
    const { participations, groupProjects } = await gatherFacts(context, selection);
    const universityIds = stored.flatMap(({ university }) => university ?? []);
    const pure = computeKpis(participations, groupProjects, selection, { by: 'university', universityIds });
    expectSame(stored, pure, JSON.stringify({ ...query, today: context.today }), LAST_BITS);
  };

  const compareAll = async (principal: Principal): Promise<void> => {
    await database.transactions.withPrincipal(WORKER, async (context) => {
      await compare(context, { period: 'all', funding: 'all' });
      await compare(context, { period: 'all' });
      await compare(context, { period: academicYearOf(context.today), funding: 'self,state_budget' });
      await compare(context, { period: context.today.slice(0, 4), funding: 'all' });
      for (const days of [1, 17, 200, 450]) {
        await compare(context, { period: 'all', funding: 'all', asOf: addDays(context.today, -days) });
      }
    });
    await database.transactions.withPrincipal(principal, async (context) => {
      const [entry, ...others] = await computeKpiTable(context, { period: 'all', funding: 'all' });
      expect(others).toEqual([]);
      expect(entry?.university).toMatch(/^H/);
    });
  };

  it('are what the pure functions give, for every indicator and university, today and on other days', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 60, size: 'max' }), async (history) => {
        const principals = await openUniversities();
        for (const [index, event] of history.entries()) {
          const principal = principals[index % 3 === 0 ? 1 : 0];
          if (principal) await live(principal, event, index);
          if (index % 20 === 19 && principal) await compareAll(principal);
        }
        if (principals[0]) await compareAll(principals[0]);
        if (histories % 2 === 0) await foldCells(database.transactions);
      }),
      { numRuns: 10 },
    );
    const verified = await runQaitu(database, ['kpi', 'verify'], { QAITU_NOW: clock.now().toISOString() });
    expect(verified).toMatchObject({ code: 0, errors: '' });
    expect(verified.output).toMatch(/^\d+ participations, \d+ group projects and \d+ cells as of .*: no drift$/m);
  });

  it('are carried over by the first reader of a day, and asked of the records where the clock has been set back', async () => {
    await openUniversities();
    await database.transactions.withPrincipal(WORKER, async ({ manager, today }) => {
      await manager.query(
        `insert into participation (university_id, person_id, external_id, family_name, given_name, category, funding,
           planned_start, planned_end, status)
         select id, $1, 'P', 'F', 'G', 'bachelor', 'state_budget', $2, $2, 'departed' from university`,
        [ANYBODY, addDays(today, 10)],
      );
    });
    clock.moveTo(addDays(clock.today(), 90));
    await database.transactions.withPrincipal(
      WORKER,
      async (context) => {
        // A transaction that may not write leaves the facts of yesterday alone and counts from the records.
        expect(await sumCells(context, parseSelection(context, { period: 'all' }), 'country')).toBeUndefined();
        await computeKpiTable(context, { period: 'all' });
        expect(await sumCells(context, parseSelection(context, { period: 'all' }), 'country')).toBeUndefined();
      },
      { readOnly: true },
    );
    await database.transactions.withPrincipal(WORKER, async (context) => {
      await compare(context, { period: 'all', funding: 'all' });
      const yesterday = { ...context, today: addDays(context.today, -1) };
      expect(await sumCells(yesterday, parseSelection(yesterday, { period: 'all' }), 'country')).toBeUndefined();
    });
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Principal } from '#persistence/context.js';
import {
  listParticipations,
  PARTICIPATION_SORTS,
  type ParticipationQuery,
} from '#registry/participations/list-participations.js';
import { WORKED_EXAMPLE_UNIVERSITIES, workedExamplePath } from '../fixtures/worked-example/worked-example-facts.js';
import { ImportDesk, KINDS_IN_ORDER } from '../imports/import-desk.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

interface Stored {
  readonly id: string;
  readonly university: string;
  readonly external_id: string;
  readonly names: string;
  readonly host: string;
  readonly status: string;
  readonly return_status: string | null;
  readonly category: string;
  readonly funding: string;
  readonly host_country: string | null;
  readonly ends_on: string;
}

const MINISTRY: Principal = { role: 'qaitu_ministry', userId: null, universityId: null, personId: null };

describe('the list of participations', () => {
  let desk: ImportDesk;
  let stored: Stored[];
  let coordinator: Principal;

  beforeAll(async () => {
    desk = await ImportDesk.open();
    for (const university of WORKED_EXAMPLE_UNIVERSITIES) {
      for (const kind of KINDS_IN_ORDER) await desk.importPath(university, kind, workedExamplePath(university, kind));
    }
    stored = await desk.stored<Stored>(`
      select p.id, p.university_id as university, external_id, concat_ws(' ', family_name, given_name, patronymic) as names,
        coalesce(host_institution, '') as host, status, return_status, category, funding, host_country,
        coalesce(actual_end, planned_end)::text as ends_on
      from participation p order by p.id`);
    const universityId = stored[0]?.university ?? '';
    coordinator = { role: 'qaitu_coordinator', userId: null, universityId, personId: null };
  });
  afterAll(async () => await desk.close());

  /** All pages, one after the other; `countedTo` below what there is takes the way of a large register. */
  const listAll = async (principal: Principal, query: Omit<ParticipationQuery, 'limit'>, countedTo?: number) =>
    await desk.database.transactions.withPrincipal(principal, async (context) => {
      const ids: string[] = [];
      let cursor: string | undefined;
      let page;
      do {
        page = await listParticipations(context, { ...query, limit: 7, ...(cursor ? { cursor } : {}) }, countedTo);
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return { ids, total: page.total, totalIsCapped: page.totalIsCapped };
    });

  const FILTERS: readonly [Omit<ParticipationQuery, 'limit' | 'sort'>, (row: Stored) => boolean][] = [
    [{}, () => true],
    [{ status: 'completed' }, ({ status }) => status === 'completed'],
    [{ status: 'departed', funding: 'state_budget' }, (r) => r.status === 'departed' && r.funding === 'state_budget'],
    [{ returnStatus: 'pending' }, (row) => row.return_status === null],
    [
      { returnStatus: 'returned', category: 'master' },
      (r) => r.return_status === 'returned' && r.category === 'master',
    ],
    [{ hostCountry: 'DE' }, (row) => row.host_country === 'DE'],
    [{ period: '2024' }, (row) => row.ends_on.startsWith('2024')],
    [{ period: '2024/2025' }, (row) => row.ends_on >= '2024-09-01' && row.ends_on <= '2025-08-31'],
  ];

  it.each(PARTICIPATION_SORTS)('sorted by %s gives every row once, in order, whatever the filter', async (sort) => {
    let rowsSeen = 0;
    for (const [filters, matches] of FILTERS) {
      for (const principal of [MINISTRY, coordinator]) {
        const mine = stored.filter(
          (row) => matches(row) && (principal === MINISTRY || row.university === principal.universityId),
        );
        for (const countedTo of [undefined, 2]) {
          const { ids, total, totalIsCapped } = await listAll(principal, { ...filters, sort }, countedTo);
          expect([...ids].sort()).toEqual(mine.map(({ id }) => id));
          const most = countedTo ?? mine.length;
          expect({ total, totalIsCapped }).toEqual({
            total: Math.min(most, mine.length),
            totalIsCapped: mine.length > most,
          });
          if (sort.endsWith('end') || sort.endsWith('externalId')) {
            const key = (id: string) => {
              const row = mine.find((candidate) => candidate.id === id);
              return sort.endsWith('end') ? `${row?.ends_on} ${id}` : `${row?.external_id}`;
            };
            const keys = ids.map(key);
            expect(keys).toEqual(sort.startsWith('-') ? [...keys].sort().reverse() : [...keys].sort());
          }
          rowsSeen += ids.length;
        }
      }
    }
    expect(rowsSeen).toBeGreaterThan(stored.length);
  });

  it('finds what was typed in the names for a coordinator, in keys and hosts for both, in names never for the ministry', async () => {
    const row = stored.find(({ university, host }) => university === coordinator.universityId && host !== '');
    if (!row) throw new Error('The worked example has no row with a host.');
    const search = async (principal: Principal, text: string) =>
      (await listAll(principal, { search: text, sort: 'externalId' })).ids;
    const name = row.names.split(' ')[0] ?? '';
    expect(await search(coordinator, name.toUpperCase())).toContain(row.id);
    expect(await search(MINISTRY, name)).not.toContain(row.id);
    for (const text of [row.external_id, row.host.slice(1, 6), `${row.external_id.slice(2)} ${row.host.slice(0, 3)}`]) {
      const expected = (principal: Principal) =>
        stored
          .filter(({ university }) => principal === MINISTRY || university === principal.universityId)
          .filter((candidate) =>
            text
              .toLowerCase()
              .split(/\s+/)
              .filter(Boolean)
              .every((word) => {
                const names = principal === MINISTRY ? '' : candidate.names;
                return `${names} ${candidate.external_id} ${candidate.host}`.toLowerCase().includes(word);
              }),
          )
          .map(({ id }) => id);
      for (const principal of [MINISTRY, coordinator]) {
        expect((await search(principal, text)).sort()).toEqual(expected(principal));
      }
    }
  });
});

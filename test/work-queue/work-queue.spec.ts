import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMITMENT_STATUSES } from '#domain/commitment/commitment-codes.js';
import { GROUP_PROJECT_STATUSES } from '#domain/group-project/group-project-codes.js';
import { PARTICIPATION_STATUSES } from '#domain/participation/participation-codes.js';
import { type QueueCode, QUEUES } from '#domain/work-queue/queues.js';
import { RunningRegister } from '../api/running-register.js';
import { ALATAU, PERSON } from '../fixtures/two-universities.js';
import { comparePlacements } from './expected-queues.js';

const day = fc
  .integer({ min: -400, max: 400 })
  .map((offset) => new Date(Date.UTC(2026, 10, 22) + offset * 86_400_000).toISOString().slice(0, 10));

/** Any participation the database takes, whatever led to it. */
const participation = fc.record({
  status: fc.constantFrom(...PARTICIPATION_STATUSES),
  mode: fc.constantFrom('physical', 'virtual', 'blended', null),
  days: fc.tuple(day, day).map((pair) => pair.sort()),
  returned: fc.constantFrom(null, 'claimed', 'verified', 'not_returned'),
  waiver: fc.option(day),
  commitment: fc.constantFrom(...COMMITMENT_STATUSES),
  groupProject: fc.constantFrom(...GROUP_PROJECT_STATUSES),
});

describe('the work queues', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start();
  });
  afterAll(async () => {
    await register.stop();
  });

  it('hold every record once, in the queue that the rules name', async () => {
    let number = 0;
    for (const sample of fc.sample(participation, 300)) {
      number++;
      const [start = '', end = ''] = sample.days;
      const went = ['departed', 'completed', 'terminated_early'].includes(sample.status);
      const [{ id } = { id: '' }] = await register.stored<{ id: string }>(
        `insert into participation (university_id, person_id, external_id, family_name, given_name, category, funding,
           planned_start, planned_end, actual_start, actual_end, status, mode, return_status, return_date,
           return_verified_on, not_returned_on, waiver, waiver_date)
         values ($1, $2, $3, 'F', 'G', 'bachelor', 'self', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
        [
          ALATAU,
          PERSON[ALATAU],
          `W${number}`,
          start,
          end,
          went ? start : null,
          went && sample.status !== 'departed' ? end : null,
          sample.status,
          sample.mode,
          sample.returned === 'not_returned' ? 'not_returned' : sample.returned && 'returned',
          sample.returned && sample.returned !== 'not_returned' ? end : null,
          sample.returned === 'verified' ? end : null,
          sample.returned === 'not_returned' ? end : null,
          sample.waiver && 'force_majeure',
          sample.waiver,
        ],
      );
      const decided = (...statuses: string[]) => (statuses.includes(sample.commitment) ? end : null);
      await register.stored(
        `insert into commitment (university_id, participation_id, commitment_no, title, weight, status, verified_on,
           verified_degree, rejected_on, waived_on) values ($1, $2, 1, 'T', 1, $3, $4, $5, $6, $7)`,
        [
          ALATAU,
          id,
          sample.commitment,
          decided('verified'),
          sample.commitment === 'verified' ? 1 : null,
          decided('rejected'),
          decided('waived'),
        ],
      );
      await register.stored(
        `insert into group_project (university_id, group_code, title, status, decided_on) values ($1, $2, 'T', $3, $4)`,
        [ALATAU, `W${number}`, sample.groupProject, end],
      );
    }

    const { placed, expected } = await comparePlacements(register);
    expect(placed).toEqual(expected);
    expect(expected.size).toBeGreaterThan(1200);
    for (const queue of placed.values()) expect(QUEUES[queue as QueueCode]).toBeDefined();
  });

  it('show everybody what waits for them alone, page by page, and refuse the queues of others', async () => {
    for (const as of ['participant', 'reviewer', 'coordinator', 'ministry'] as const) {
      const summary = await register.ask({ method: 'GET', url: '/api/v1/work-queues', as });
      const { items, total } = summary.body as unknown as {
        items: { queue: QueueCode; count: number; oldestSince: string | null }[];
        total: number;
      };
      expect(new Set(items.map(({ queue }) => QUEUES[queue]))).toEqual(new Set([as]));
      expect(total).toBe(items.reduce((sum, { count }) => sum + count, 0));
      for (const { queue, count, oldestSince } of items) {
        const seen: { id: string; since: string | null }[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const url = `/api/v1/work-queues/${queue}?limit=40${cursor && `&cursor=${cursor}`}`;
          const page = (await register.ask({ method: 'GET', url, as })).body as unknown as {
            items: typeof seen;
            total: number;
            nextCursor: string | null;
          };
          expect(page.total).toBe(count);
          seen.push(...page.items);
          cursor = page.nextCursor;
        }
        expect(new Set(seen.map(({ id }) => id)).size).toBe(count);
        expect(seen[0]?.since ?? null).toBe(oldestSince);
      }
    }
    const foreign = await register.ask({
      method: 'GET',
      url: '/api/v1/work-queues/commitments_to_verify',
      as: 'participant',
    });
    expect([foreign.status, foreign.body?.code]).toEqual([404, 'queue_not_found']);
  });
});

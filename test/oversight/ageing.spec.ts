import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QUEUES, type QueueCode } from '#domain/work-queue/queues.js';
import { MovableClock } from '#testing/movable-clock.js';
import { RunningRegister } from '../api/running-register.js';

interface Entry {
  readonly university: string;
  readonly queue: QueueCode;
  readonly owner: string;
  readonly count: number;
  readonly stuck: number;
  readonly oldestSince: string | null;
  readonly oldestDays: number | null;
  readonly medianDays: number | null;
}

describe('what is stuck and where', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start({ clock: new MovableClock(new Date('2026-11-22T06:00:00Z')) });
    // Ends of mobility that nobody confirmed: one 3 days ago, one 20, one 40; the first of the fixture never departed.
    await register.stored(
      `insert into participation (university_id, person_id, external_id, family_name, given_name, category, funding,
         planned_start, planned_end, actual_start, status, mode)
       select p.university_id, p.person_id, 'AGE-' || d, 'Family', 'Given', p.category, p.funding, '2026-01-01',
         '2026-11-22'::date - d, '2026-01-01', 'departed', 'physical'
       from participation p join university u on u.id = p.university_id and u.code = 'ERTIS', unnest(array[3, 20, 40]) d`,
    );
  });
  afterAll(async () => await register.stop());

  const ageing = async () => {
    const answer = await register.ask({ method: 'GET', url: '/api/v1/ageing', as: 'ministry' });
    return answer.body as unknown as { asOf: string; stuckAfterDays: number; items: Entry[]; total: number };
  };

  it('counts every queue of every university with the age of the oldest and the middle one, and names nobody', async () => {
    const { items, asOf, stuckAfterDays } = await ageing();
    expect([asOf, stuckAfterDays]).toEqual(['2026-11-22', 15]);
    expect(items.find(({ university, queue }) => university === 'ERTIS' && queue === 'ends_to_confirm')).toEqual({
      university: 'ERTIS',
      queue: 'ends_to_confirm',
      owner: 'coordinator',
      count: 3,
      stuck: 2,
      oldestSince: '2026-10-13',
      oldestDays: 40,
      medianDays: 20,
    });
    const text = JSON.stringify(items);
    expect(text).not.toMatch(/Family|Given|AGE-|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('agrees with what each coordinator is shown, also of records that the ministry may not read', async () => {
    const { items } = await ageing();
    for (const [as, university] of [
      ['coordinator', 'ALATAU'],
      ['foreignCoordinator', 'ERTIS'],
    ] as const) {
      const own = await register.ask({ method: 'GET', url: '/api/v1/work-queues', as });
      const shown = (
        own.body as unknown as { items: { queue: QueueCode; count: number; oldestSince: string | null }[] }
      ).items;
      const counted = items.filter((entry) => entry.university === university && entry.owner === 'coordinator');
      expect(Object.fromEntries(counted.map(({ queue, count, oldestSince }) => [queue, [count, oldestSince]]))).toEqual(
        Object.fromEntries(
          shown.filter(({ count }) => count > 0).map(({ queue, count, oldestSince }) => [queue, [count, oldestSince]]),
        ),
      );
      expect(counted.length).toBeGreaterThan(2);
    }
    expect(items.every(({ queue }) => QUEUES[queue] !== 'time' && QUEUES[queue] !== 'closed')).toBe(true);
  });
});

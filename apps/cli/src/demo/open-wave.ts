import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.js';
import { type Wave, WAVE_MONTHS } from '#domain/report/report-codes.js';
import { WORKER } from '#persistence/context.js';
import type { Stagehands } from './stagehands.js';

/** Whose wave is opened. `anchor` is the day on which the mobility ended. */
interface Awaited {
  readonly universityId: string;
  readonly participationId: string;
  readonly anchor: CalendarDate;
}

/**
 * Opens a wave for one person alone, as the round of each day does for all: it opens so many months after the end of the
 * mobility and falls due 30 days later.
 *
 * @param daysAgo when the row is made
 */
export async function openWave(
  hands: Stagehands,
  { universityId, participationId, anchor }: Awaited,
  wave: Wave,
  daysAgo: number,
): Promise<{ readonly id: string; readonly version: number; readonly opensOn: CalendarDate }> {
  const opensOn = addMonths(anchor, WAVE_MONTHS[wave]);
  const [report] = await hands.on(
    -daysAgo,
    WORKER,
    async ({ manager, now }) =>
      await manager.query<{ id: string; version: number }[]>(
        `insert into report (university_id, participation_id, wave, status, opens_on, deadline_on, opened_on, created_at,
           updated_at) values ($1, $2, $3, 'open', $4, $5, $4, $6, $6) returning id, version`,
        [universityId, participationId, wave, opensOn, addDays(opensOn, 30), now],
      ),
  );
  if (!report) throw new Error('The report of the demonstration was not opened.');
  return { ...report, opensOn };
}

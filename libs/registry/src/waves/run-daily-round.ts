import { recordAudit } from '#audit/record-audit.js';
import { type Context, WORKER } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { expireDueReports, openDueWaves } from './open-due-waves.js';
import { scheduleWaves } from './schedule-waves.js';
import { escalateLateReports, sendReminders } from './send-reminders.js';
import { stopReports } from './stop-reports.js';

/** What one round did: reports, and the mails that were written. */
export interface DailyRound {
  readonly stopped: number;
  readonly scheduled: number;
  readonly moved: number;
  readonly opened: number;
  readonly expired: number;
  readonly reminded: number;
  readonly escalated: number;
}

const AT_ONCE = 1000;
const LOCK = `select pg_try_advisory_xact_lock(hashtextextended('daily round', 0)) as held`;

/**
 * Everything that the passing of days does to reports: waves are scheduled and moved, open and fall due, participants are
 * reminded, coordinators told. Each step a thousand reports to a transaction, with the mails it causes, so that one killed
 * in the middle is taken up where it was; to be run as often as one likes, by as many processes as there are (one works,
 * the others find nothing to do). By `context.today` alone.
 */
export async function runDailyRound(transactions: Transactions): Promise<DailyRound> {
  const stopped = await inBatches(transactions, 'report.stopped', stopReports);
  const created = await inBatches(transactions, 'report.scheduled', async (context, batch) => {
    const { created: scheduled, moved } = await scheduleWaves(context, batch);
    return [scheduled, moved];
  });
  const opened = await inBatches(transactions, 'report.opened', openDueWaves);
  const expired = await inBatches(transactions, 'report.expired', expireDueReports);
  const reminded = await inBatches(transactions, 'report.reminded', sendReminders);
  const escalated = await inBatches(transactions, 'report.escalated', escalateLateReports);
  return {
    stopped: stopped[0] ?? 0,
    scheduled: created[0] ?? 0,
    moved: created[1] ?? 0,
    opened: opened[0] ?? 0,
    expired: expired[0] ?? 0,
    reminded: reminded[0] ?? 0,
    escalated: escalated[0] ?? 0,
  };
}

type Step = (context: Context, batch: number) => Promise<number | readonly number[]>;

/** Repeats a step until it finds less than a batch; what it did is in the audit log of the same transaction. */
async function inBatches(transactions: Transactions, action: string, step: Step): Promise<number[]> {
  const totals: number[] = [];
  for (;;) {
    const counts = await transactions.withPrincipal(WORKER, async (context) => {
      const [lock] = await context.manager.query<{ held: boolean }[]>(LOCK);
      if (!lock?.held) return [];
      const done = [await step(context, AT_ONCE)].flat();
      if (done.some((count) => count > 0)) {
        await recordAudit(context, {
          action,
          objectType: 'report',
          objectId: null,
          details: { counts: done.map(String) },
        });
      }
      return done;
    });
    counts.forEach((count, index) => (totals[index] = (totals[index] ?? 0) + count));
    if (!counts.some((count) => count >= AT_ONCE)) return totals;
  }
}

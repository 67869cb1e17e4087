import { recordAudit } from '#audit/record-audit.js';
import type { AuditAction } from '#domain/audit/audit-actions.js';
import { type Context, WORKER } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { proposeBreaches } from '../breaches/propose-breaches.js';
import { closeDueCalls } from '../calls/close-calls.js';
import { checkRegister } from '../data-quality/check-data-quality.js';
import { inviteToSurveys } from '../surveys/invite-to-surveys.js';
import { expireDueReports, openDueWaves } from '../waves/open-due-waves.js';
import { moveWaves, scheduleWaves } from '../waves/schedule-waves.js';
import { escalateLateReports, sendReminders } from '../waves/send-reminders.js';
import { stopReports } from '../waves/stop-reports.js';

/** What one round did: calls, breaches, reports, the mails that were written, and what the check of the data found. */
export interface DailyRound {
  readonly callsClosed: number;
  readonly breachesProposed: number;
  readonly stopped: number;
  readonly scheduled: number;
  readonly moved: number;
  readonly opened: number;
  readonly expired: number;
  readonly reminded: number;
  readonly escalated: number;
  readonly askedBySurveys: number;
  readonly findingsOpened: number;
  readonly findingsResolved: number;
}

const AT_ONCE = 1000;
const LOCK = `select pg_try_advisory_xact_lock(hashtextextended('daily round', 0)) as held`;

/**
 * Everything that the passing of days does: calls close, breaches are proposed to people, waves are scheduled and moved, open and fall due, participants are
 * reminded, coordinators told, surveys begin, the data checked. Each step a thousand reports to a transaction, with the mails it causes, so that one killed
 * in the middle is taken up where it was; to be run as often as one likes, by as many processes as there are (one works,
 * the others find nothing to do). By `context.today` alone.
 */
export async function runDailyRound(transactions: Transactions): Promise<DailyRound> {
  const done = {
    callsClosed: await once(transactions, closeDueCalls),
    breachesProposed: await once(transactions, async (context) => {
      const { nonReturns, unfulfilledCommitments } = await proposeBreaches(context);
      return nonReturns + unfulfilledCommitments;
    }),
    stopped: await inBatches(transactions, 'report.stopped', stopReports),
    scheduled: await inBatches(transactions, 'report.scheduled', scheduleWaves),
    moved: await inBatches(transactions, 'report.moved', moveWaves),
    opened: await inBatches(transactions, 'report.opened', openDueWaves),
    expired: await inBatches(transactions, 'report.expired', expireDueReports),
    reminded: await inBatches(transactions, 'report.reminded', sendReminders),
    escalated: await inBatches(transactions, 'report.escalated', escalateLateReports),
    askedBySurveys: await inBatches(transactions, 'survey.invited', inviteToSurveys),
  };
  // Last, when the day's changes are in.
  const { opened, resolved } = await checkRegister(transactions);
  return { ...done, findingsOpened: opened, findingsResolved: resolved };
}

/** A step that is one statement or few, however much there is to do; it leaves its own traces. */
async function once(transactions: Transactions, step: (context: Context) => Promise<number>): Promise<number> {
  return await transactions.withPrincipal(WORKER, async (context) => {
    const [lock] = await context.manager.query<{ held: boolean }[]>(LOCK);
    return lock?.held ? await step(context) : 0;
  });
}

/** Repeats a step until it finds less than a batch; what it did, and to what, is in the audit log of the same transaction. */
async function inBatches(
  transactions: Transactions,
  action: Extract<AuditAction, `${'report' | 'survey'}.${string}`>,
  step: (context: Context, batch: number) => Promise<number>,
): Promise<number> {
  for (let total = 0; ;) {
    const count = await transactions.withPrincipal(WORKER, async (context) => {
      const [lock] = await context.manager.query<{ held: boolean }[]>(LOCK);
      if (!lock?.held) return 0;
      const done = await step(context, AT_ONCE);
      if (done > 0) {
        await recordAudit(context, {
          action,
          objectType: action.startsWith('survey.') ? 'survey' : 'report',
          objectId: null,
          details: { count: done },
        });
      }
      return done;
    });
    total += count;
    if (count < AT_ONCE) return total;
  }
}

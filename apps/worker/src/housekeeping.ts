import { USER_ROLES } from '#access/permissions.js';
import { SESSION_LIMITS } from '#access/sessions/session-limits.js';
import { type Context, WORKER } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { Rounds, type WorkLog } from './rounds.js';

/** What one round cleared away, in rows. */
export interface ClearedAway {
  /** Sessions that have run out or idled out: nobody can use them again. */
  readonly sessions: number;
  /** Answers kept for a request that is sent twice, older than a day. */
  readonly idempotencyKeys: number;
  /** Counts of failed sign-ins that weigh nothing any more. */
  readonly signInThrottles: number;
}

const IDEMPOTENCY_HOURS = 24;
/** As long as the throttle itself keeps a count (libs/access, sign-in-throttle). */
const THROTTLE_DAYS = 2;
const ROWS_AT_ONCE = 1000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * Clears away what nobody can use any more, a thousand rows to a transaction, so that no statement runs long and no lock is
 * held for long. Where several processes do so at the same time, one clears and the others find nothing to do.
 */
export async function clearAway(transactions: Transactions): Promise<ClearedAway> {
  return {
    sessions: await deleteInBatches(transactions, endedSessions),
    idempotencyKeys: await deleteInBatches(transactions, oldIdempotencyKeys),
    signInThrottles: await deleteInBatches(transactions, forgottenAttempts),
  };
}

interface Deletion {
  readonly table: string;
  readonly condition: string;
  readonly parameters: readonly unknown[];
}

function endedSessions({ now }: Context): Deletion {
  const idleSince = USER_ROLES.map((role) => new Date(now.getTime() - SESSION_LIMITS[role].idleMinutes * MINUTE_MS));
  return {
    table: 'session',
    condition: `t.expires_at <= $2 or exists (
      select from app_user u join unnest($3::text[], $4::timestamptz[]) as limits (role, idle_since) on limits.role = u.role
      where u.id = t.user_id and t.last_seen_at <= limits.idle_since)`,
    parameters: [now, USER_ROLES, idleSince],
  };
}

function oldIdempotencyKeys({ now }: Context): Deletion {
  return {
    table: 'idempotency_key',
    condition: 't.created_at < $2',
    parameters: [new Date(now.getTime() - IDEMPOTENCY_HOURS * HOUR_MS)],
  };
}

/** By the database's clock, which the throttle counts by. */
function forgottenAttempts(): Deletion {
  return {
    table: 'sign_in_throttle',
    condition:
      't.last_failure_at < clock_timestamp() - make_interval(days => $2) and t.blocked_until < clock_timestamp()',
    parameters: [THROTTLE_DAYS],
  };
}

async function deleteInBatches(transactions: Transactions, choose: (context: Context) => Deletion): Promise<number> {
  let total = 0;
  for (;;) {
    const deleted = await transactions.withPrincipal(WORKER, async (context) => await deleteBatch(context, choose));
    total += deleted;
    if (deleted < ROWS_AT_ONCE) return total;
  }
}

/** One batch; none where another process is at it. Rows are not locked first, for which the worker would need UPDATE. */
async function deleteBatch(context: Context, choose: (context: Context) => Deletion): Promise<number> {
  const { manager } = context;
  const [lock] = await manager.query<{ held: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtextextended('housekeeping', 0)) as held`,
  );
  if (!lock?.held) return 0;
  const { table, condition, parameters } = choose(context);
  const [, count] = await manager.query<[unknown[], number]>(
    `delete from ${table} where ctid = any (array(select t.ctid from ${table} t where ${condition} limit $1))`,
    [ROWS_AT_ONCE, ...parameters],
  );
  return count;
}

/** Clears away at the start and every ten minutes, one round after the other, until it is stopped. */
export class Housekeeping extends Rounds {
  constructor(transactions: Transactions, log: WorkLog) {
    super('housekeeping', log, async () => ({ cleared: await clearAway(transactions) }));
  }
}

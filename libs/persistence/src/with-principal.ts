import {
  type DataSource,
  type EntityManager,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import type { Clock } from '#config/clock.js';
import type { Context, Principal } from './context.js';
import { ConnectionLostError } from './database-failure.js';

export interface TransactionOptions {
  readonly requestId?: string | null;
  /** Limit of a single statement in milliseconds; the pool's limit (10 s) where it is not given. */
  readonly statementTimeoutMs?: number;
  readonly readOnly?: boolean;
  /** All statements see the register as it stood at the first one, so that figures of several queries fit together. */
  readonly snapshot?: boolean;
}

/** Opens transactions that carry a principal. The only way to the database in the whole house. */
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in one transaction under the principal's database role. Every policy and the history triggers read the
   * settings made here; they end with the transaction, so a pooled connection never carries them into the next one.
   * Commits when `work` resolves; rolls back and rethrows when it throws.
   *
   * @throws ConnectionLostError when the connection was cut between two statements
   */
  async withPrincipal<T>(
    principal: Principal,
    work: (context: Context) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    return await unlessCutOff(
      this.dataSource.transaction(options.snapshot ? 'REPEATABLE READ' : 'READ COMMITTED', async (manager) => {
        const now = this.clock.now();
        await setPrincipal(manager, principal, now);
        if (options.readOnly) await manager.query('set transaction read only');
        if (options.statementTimeoutMs !== undefined) {
          await manager.query(`select set_config('statement_timeout', $1, true)`, [String(options.statementTimeoutMs)]);
        }
        return await work({ principal, manager, now, today: this.clock.today(), requestId: options.requestId ?? null });
      }),
    );
  }
}

/**
 * Runs a part of a transaction under another role, and returns to the former one. Used where one step needs a right the
 * whole must not have, such as matching people across universities during an import.
 */
export async function asPrincipal<T>(
  context: Context,
  principal: Principal,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  await setPrincipal(context.manager, principal, context.now);
  const result = await work({ ...context, principal });
  await setPrincipal(context.manager, context.principal, context.now);
  return result;
}

/**
 * TypeORM gives a connection up as soon as it is cut, and then calls it released. Within a transaction that still runs
 * nothing else releases it; a manager that outlives its transaction is a mistake in the code and does not come by here.
 */
async function unlessCutOff<T>(transaction: Promise<T>): Promise<T> {
  try {
    return await transaction;
  } catch (error) {
    if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError) {
      throw new ConnectionLostError('The connection of the transaction was cut.', { cause: error });
    }
    throw error;
  }
}

async function setPrincipal(manager: EntityManager, principal: Principal, now: Date): Promise<void> {
  await manager.query(
    `select set_config('role', $1, true), set_config('qaitu.user', $2, true), set_config('qaitu.university', $3, true),
            set_config('qaitu.person', $4, true), set_config('qaitu.now', $5, true)`,
    [principal.role, principal.userId ?? '', principal.universityId ?? '', principal.personId ?? '', now.toISOString()],
  );
}

/** Says why the changes that follow in this transaction are made; the history keeps it with each of them. */
export async function setReason(context: Context, reason: string): Promise<void> {
  await context.manager.query(`select set_config('qaitu.reason', $1, true)`, [reason]);
}

import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { CodedError } from '#domain/errors/coded-error.js';
import { queueDatabase } from '#persistence/outbox/queue-database.js';
import type { Transactions } from '#persistence/with-principal.js';
import { computePrepared, failPreparation } from '#reporting/publications/compute-prepared.js';
import { PUBLICATION_QUEUE, type PublicationJob } from '#reporting/publications/prepare-publication.js';
import type { WorkLog } from '../rounds.js';
import { computeInThread } from './compute-in-thread.js';

export interface PreparerSettings {
  /** How often the queue is looked at. */
  readonly pollingSeconds?: number;
  /** Another compiled copy of the computing thread's script. */
  readonly script?: URL;
}

const POLLING_SECONDS = 2;

/**
 * Computes the versions of published figures that officials ask for, one at a time, by jobs of pg-boss. A refusal is noted at
 * once; after any other fault the job is tried again, and noted as failed at the last time. A killed worker's job is taken up
 * by the next one when its heartbeat has been silent.
 */
export class PublicationPreparer {
  private boss: PgBoss | undefined;
  private started: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  constructor(
    private readonly transactions: Transactions,
    private readonly log: WorkLog,
    private readonly settings: PreparerSettings = {},
  ) {}

  start(): void {
    this.started = this.begin();
  }

  /** Ends at once: a version that is being computed is given up, and its job is done again by the next worker. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.started;
    await this.boss?.stop({ graceful: true });
  }

  private async begin(): Promise<void> {
    try {
      // Not needed before the first page is served.
      const { PgBoss: Boss } = await import('pg-boss');
      // Everything that would create or rebuild something is off: the schema is a migration's.
      const boss = new Boss({
        db: queueDatabase(this.transactions),
        schema: 'pgboss',
        migrate: false,
        createSchema: false,
        schedule: false,
        reindex: false,
        monitorVacuum: false,
      });
      this.boss = boss;
      boss.on('error', (error) => this.tell(error, 'publication_queue_failed'));
      await boss.start();
      await boss.work<PublicationJob, void, { includeMetadata: true; batchSize: 1; pollingIntervalSeconds: number }>(
        PUBLICATION_QUEUE,
        {
          includeMetadata: true,
          batchSize: 1,
          pollingIntervalSeconds: this.settings.pollingSeconds ?? POLLING_SECONDS,
        },
        async (jobs) => {
          for (const job of jobs) await this.prepare(job);
        },
      );
    } catch (error) {
      this.tell(error, 'publication_queue_failed');
    }
  }

  private async prepare({ data, retryCount, retryLimit }: JobWithMetadata<PublicationJob>): Promise<void> {
    const { version } = data;
    const begun = Date.now();
    try {
      const { signal } = this.stopping;
      await computePrepared(
        this.transactions,
        version,
        async (input) => await computeInThread(input, { signal, script: this.settings.script }),
      );
      this.log.info({ version, milliseconds: Date.now() - begun }, 'publication_prepared');
    } catch (error) {
      this.tell(error, 'publication_not_prepared');
      const isLast = error instanceof CodedError || retryCount >= retryLimit;
      if (this.stopping.signal.aborted || !isLast) throw error;
      await failPreparation(this.transactions, version, error);
    }
  }

  private tell(error: unknown, message: string): void {
    const { name, message: text } = error instanceof Error ? error : new Error(String(error));
    this.log.error({ error: { name, message: text } }, message);
  }
}

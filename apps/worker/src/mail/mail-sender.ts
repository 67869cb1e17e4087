import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import { WORKER } from '#persistence/context.js';
import { MAIL_QUEUE, type MailJob } from '#persistence/outbox/enqueue-mail.js';
import { queueDatabase } from '#persistence/outbox/queue-database.js';
import type { Transactions } from '#persistence/with-principal.js';
import { type ClaimedMail, claimMails, handOverMails } from '#registry/mail/claim-mails.js';
import { finishMails, type MailOutcome, releaseMails } from '#registry/mail/finish-mails.js';
import { recoverMails } from '#registry/mail/recover-mails.js';
import { type RenderedMail, renderMail } from '#registry/mail/render-mail.js';
import type { WorkLog } from '../rounds.js';
import { type Delivery, SmtpTransport } from './smtp-transport.js';

export interface MailSettings {
  readonly smtpUrl: string;
  /** The sender, an address or `Name <address>`. */
  readonly from: string;
  /** The origin of the links in mails, without a trailing slash. */
  readonly publicUrl: string;
  /** How long a mail stays with a worker that says nothing more of it; longer than a mail server may be silent. */
  readonly leaseSeconds?: number;
  /** How often the outbox is looked after. */
  readonly recoverySeconds?: number;
}

const CONNECTIONS = 10;
/**
 * So many mails are noted as handed over at once: more make it faster, and leave more of them unknown when the worker is
 * killed between the server's answer and the note of it.
 */
const HANDED_OVER_AT_ONCE = 20;
const LANES = 2;
const JOBS_AT_ONCE = 2;
const LEASE_SECONDS = 60;
const RECOVERY_SECONDS = 5;
/** After the server could not be reached, the rest of the mails waits this long. */
const PAUSE_SECONDS = 60;

/**
 * Sends the outbox by pg-boss's jobs. Each step is committed before the next: taken on (a lease), handed over, done. A
 * worker killed before the hand-over loses nothing; between hand-over and note, the mail is `unknown` and never sent again
 * by itself.
 */
export class MailSender {
  private readonly boss: PgBoss;
  private readonly transport: SmtpTransport;
  private readonly lease: number;
  private timer: NodeJS.Timeout | undefined;
  private recovery: Promise<void> | undefined;
  private started: Promise<void> | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly settings: MailSettings,
    private readonly log: WorkLog,
  ) {
    this.lease = settings.leaseSeconds ?? LEASE_SECONDS;
    this.transport = new SmtpTransport(settings.smtpUrl, settings.from, CONNECTIONS);
    // Everything that would create or rebuild something is off: the schema is a migration's.
    this.boss = new PgBoss({
      db: queueDatabase(transactions),
      schema: 'pgboss',
      migrate: false,
      createSchema: false,
      schedule: false,
      reindex: false,
      monitorVacuum: false,
    });
    this.boss.on('error', (error) => this.tell(error, 'mail_queue_failed'));
  }

  start(): void {
    this.started = this.begin();
  }

  /** Ends after the mails that are being sent. */
  async stop(): Promise<void> {
    await this.started;
    clearInterval(this.timer);
    await this.recovery;
    await this.boss.stop({ graceful: true });
    this.transport.close();
  }

  private async begin(): Promise<void> {
    try {
      await this.boss.start();
      await this.boss.work<MailJob>(
        MAIL_QUEUE,
        { batchSize: JOBS_AT_ONCE, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true },
        async (jobs) => await this.send([...new Set(jobs.flatMap(({ data }) => data.mailIds))]),
      );
    } catch (error) {
      this.tell(error, 'mail_queue_failed');
    }
    const recover = () => {
      this.recovery = (this.recovery ?? Promise.resolve()).then(async () => await this.recover());
    };
    recover();
    this.timer = setInterval(recover, (this.settings.recoverySeconds ?? RECOVERY_SECONDS) * 1000);
    this.timer.unref();
  }

  private async recover(): Promise<void> {
    try {
      const found = await this.transactions.withPrincipal(WORKER, recoverMails);
      if (Object.values(found).some((count: number) => count > 0)) this.log.info({ found }, 'mails_recovered');
    } catch (error) {
      this.tell(error, 'mail_recovery_failed');
    }
  }

  /** Sends those of the mails that still wait. */
  private async send(mailIds: readonly string[]): Promise<void> {
    const claimId = randomUUID();
    const claimed = await this.transactions.withPrincipal(
      WORKER,
      async (context) => await claimMails(context, mailIds, claimId, this.lease),
    );
    const waiting = [...claimed];
    await Promise.all(Array.from({ length: LANES }, async () => await this.sendInTurn(claimId, waiting)));
  }

  /**
   * Takes some mails after the others from those that wait. What came of the last ones and that the next ones are handed
   * over is one commit.
   */
  private async sendInTurn(claimId: string, waiting: ClaimedMail[]): Promise<void> {
    let outcomes: readonly MailOutcome[] = [];
    let unreachable = false;
    do {
      const next: ClaimedMail[] = unreachable ? [] : waiting.splice(0, HANDED_OVER_AT_ONCE);
      const left: ClaimedMail[] = unreachable ? waiting.splice(0) : [];
      const former: readonly MailOutcome[] = outcomes;
      const ours = await this.transactions.withPrincipal(WORKER, async (context) => {
        await finishMails(context, claimId, former);
        if (left.length > 0) await releaseMails(context, claimId, idsOf(left), PAUSE_SECONDS);
        return next.length === 0 ? new Set<string>() : await handOverMails(context, idsOf(next), claimId, this.lease);
      });
      const delivered = await Promise.all(
        next.filter(({ id }) => ours.has(id)).map(async (mail) => ({ mail, delivery: await this.deliver(mail) })),
      );
      unreachable = delivered.some(({ delivery }) => delivery.unreachable);
      outcomes = delivered.map(({ mail: { id, attempts }, delivery: { action, reason, answer } }) => ({
        id,
        attempts,
        action,
        reason,
        answer,
      }));
    } while (outcomes.length > 0 || waiting.length > 0);
  }

  private async deliver({ id, recipient, locale, content, tokens }: ClaimedMail): Promise<Delivery> {
    let rendered: RenderedMail;
    try {
      rendered = await renderMail(content, locale, this.settings.publicUrl, tokens);
    } catch (error) {
      // A fault of ours, in this one mail: the others go on, and the operator finds it among those that failed.
      this.tell(error, 'mail_rendering_failed');
      return { action: 'refuse', reason: 'rendering_failed', answer: null };
    }
    const host = new URL(this.settings.publicUrl).hostname;
    return await this.transport.deliver({ to: recipient, messageId: `<${id}@${host}>`, ...rendered });
  }

  private tell(error: unknown, message: string): void {
    const { name, message: text } = error instanceof Error ? error : new Error(String(error));
    this.log.error({ error: { name, message: text } }, message);
  }
}

function idsOf(mails: readonly ClaimedMail[]): string[] {
  return mails.map(({ id }) => id);
}

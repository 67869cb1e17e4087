import type { Configuration } from '#config/configuration.js';
import { keepFactsCurrent } from '#kpi/current-facts.js';
import type { Transactions } from '#persistence/with-principal.js';
import { runDailyRound } from '#registry/daily-round/run-daily-round.js';
import { Housekeeping } from './housekeeping.js';
import type { MailSender } from './mail/mail-sender.js';
import { PublicationPreparer } from './publications/publication-preparer.js';
import { Rounds, type WorkLog } from './rounds.js';

/** Everything that happens without a request: facts carried over to the new day, clearing away, the waves of reports, versions of published figures, and mail where a server is configured. */
export class BackgroundWork {
  private readonly rounds: readonly Rounds[];
  private readonly preparer: PublicationPreparer;
  private sender: Promise<MailSender> | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
    private readonly log: WorkLog,
  ) {
    this.rounds = [
      new Rounds('facts_kept_current', log, async () => ({ facts: await keepFactsCurrent(transactions) })),
      new Housekeeping(transactions, log),
      new Rounds('daily_round', log, async () => ({ done: await runDailyRound(transactions) })),
    ];
    this.preparer = new PublicationPreparer(transactions, log);
  }

  start(): void {
    for (const rounds of this.rounds) rounds.start();
    this.preparer.start();
    const { smtpUrl, mailFrom, linkOrigin } = this.configuration;
    if (smtpUrl === undefined) return;
    this.sender = startSender(this.transactions, { smtpUrl, from: mailFrom, publicUrl: linkOrigin }, this.log);
  }

  /** Ends after what is under way, so that the database can be closed. */
  async stop(): Promise<void> {
    await Promise.all([
      ...this.rounds.map(async (rounds) => await rounds.stop()),
      this.preparer.stop(),
      (await this.sender)?.stop(),
    ]);
  }
}

/** Its packages are loaded only where mail is sent. */
async function startSender(...settings: ConstructorParameters<typeof MailSender>): Promise<MailSender> {
  const { MailSender: Sender } = await import('./mail/mail-sender.js');
  const sender = new Sender(...settings);
  sender.start();
  return sender;
}

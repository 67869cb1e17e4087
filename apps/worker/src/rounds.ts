/** Where background work tells what it did and what went wrong; the part of pino that is used. */
export interface WorkLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What one round did, under a name, in counts. */
type Done = Readonly<Record<string, object>>;

const INTERVAL_MS = 10 * 60_000;

/** Work that is done at the start and every ten minutes, one round after the other, until it is stopped. */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private stopped = false;

  /** @param name what the log calls a round that did something; with `_failed` behind it, one that went wrong */
  constructor(
    private readonly name: string,
    private readonly log: WorkLog,
    private readonly work: () => Promise<Done>,
  ) {}

  start(): void {
    this.round = this.run();
  }

  /** Ends after the round that may be under way, so that the database can be closed. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  private async run(): Promise<void> {
    try {
      const done = await this.work();
      const counts = Object.values(done).flatMap((found) => Object.values(found) as unknown[]);
      if (counts.some((count) => Number(count) > 0)) this.log.info(done, this.name);
    } catch (error) {
      // A database that is away for a moment is no reason to end; the next round finds the same rows.
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      this.log.error({ error: { name, message } }, `${this.name}_failed`);
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => this.start(), INTERVAL_MS);
    // Waiting for the next round is no reason to keep the process.
    this.timer.unref();
  }
}

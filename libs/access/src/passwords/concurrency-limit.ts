/** Lets so many pieces of work run at a time and so many wait, first come, first served; the rest are turned away at once. */
export class ConcurrencyLimit {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param refusal the error for whoever finds the queue full */
  constructor(
    private readonly limits: { readonly running: number; readonly waiting: number },
    private readonly refusal: () => Error,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.limits.running) {
      this.running++;
    } else {
      if (this.waiting.length >= this.limits.waiting) throw this.refusal();
      // The place is handed over by the one who leaves it; `running` does not change in between.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}

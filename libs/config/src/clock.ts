/** Making a formatter takes longer than most questions to the database. */
const IN_KAZAKHSTAN = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' });

/** The one source of the current instant, so that tests and demonstrations can hold it still (`QAITU_NOW`). */
export class Clock {
  constructor(private readonly fixed?: Date) {}

  now(): Date {
    return this.fixed ? new Date(this.fixed) : new Date();
  }

  /** Today's calendar date in Kazakhstan (Asia/Almaty), whatever the zone of the process. */
  today(): string {
    return IN_KAZAKHSTAN.format(this.now());
  }
}

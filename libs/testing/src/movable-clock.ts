import { Clock } from '#config/clock.js';

/** A clock that stands still until a test moves it on. */
export class MovableClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  override today(): string {
    return new Clock(this.instant).today();
  }

  /** Moves on to noon in Kazakhstan of a later day, `YYYY-MM-DD`. */
  moveTo(day: string): void {
    const instant = new Date(`${day}T12:00:00+05:00`);
    if (instant < this.instant) throw new Error(`${day} lies before ${this.today()}: time does not run back.`);
    this.instant = instant;
  }

  /** Moves on by so many minutes. */
  advance(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }

  /** Stands at an instant, earlier or later, as between tests that share a database. */
  standAt(instant: Date): void {
    this.instant = new Date(instant);
  }
}

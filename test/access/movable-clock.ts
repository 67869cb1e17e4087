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

  /** Moves on by so many minutes. */
  advance(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }

  moveTo(instant: Date): void {
    this.instant = new Date(instant);
  }
}

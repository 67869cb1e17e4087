import { Clock } from '#config/clock.js';
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.js';
import type { Context, Principal } from '#persistence/context.js';
import { type TransactionOptions, Transactions } from '#persistence/with-principal.js';
import type { Register } from '../open-register.js';

/** Transactions on a day so many days from today, by which the demonstration gets a past. */
export class Stagehands {
  constructor(
    private readonly dataSource: Register['database']['dataSource'],
    readonly today: CalendarDate,
  ) {}

  day(days: number): CalendarDate {
    return addDays(this.today, days);
  }

  async on<T>(
    days: number,
    principal: Principal,
    work: (context: Context) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    // At noon in Kazakhstan, whatever the zone of the process.
    const clock = new Clock(new Date(`${this.day(days)}T12:00:00+05:00`));
    return await new Transactions(this.dataSource, clock).withPrincipal(principal, work, options);
  }
}

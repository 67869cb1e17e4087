import { ValidateBy } from 'class-validator';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';

/** A day that there is, as `YYYY-MM-DD`. */
export function IsCalendarDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isCalendarDay',
    validator: { validate: isCalendarDate, defaultMessage: () => '$property is a day as YYYY-MM-DD' },
  });
}

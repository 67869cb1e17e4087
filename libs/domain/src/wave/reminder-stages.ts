import { addDays, type CalendarDate } from '../calendar/calendar-date.js';

/** Reminders of a report, in days from its deadline: 7 before, on the day, 7 and 21 after. */
export const REMINDER_DAYS = { before_7: -7, on_day: 0, after_7: 7, after_21: 21 } as const;
export type ReminderStage = keyof typeof REMINDER_DAYS;
export const REMINDER_STAGES = Object.keys(REMINDER_DAYS) as ReminderStage[];

/** From so many days after the deadline on, the coordinator is told of a report that is missing. */
export const ESCALATION_DAYS = 21;

/**
 * The one reminder that is due on a day: the latest whose day has come, so that somebody whose reminders were held up gets
 * one and not four. None before the first, and none whose day was past when the report opened: its invitation said as much.
 */
export function findDueReminder(
  deadline: CalendarDate,
  openedOn: CalendarDate,
  today: CalendarDate,
): ReminderStage | undefined {
  const latest = REMINDER_STAGES.findLast((stage) => addDays(deadline, REMINDER_DAYS[stage]) <= today);
  if (latest === undefined) return undefined;
  return addDays(deadline, REMINDER_DAYS[latest]) > openedOn ? latest : undefined;
}

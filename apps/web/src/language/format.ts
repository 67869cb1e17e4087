import { formatDate as writeDate } from '#reference/formats.js';
import type { Language } from '#reference/label.js';

export { formatDegree, formatMoney, formatNumber, formatPercent, formatPlain, NO_VALUE } from '#reference/formats.js';

/** An ISO date as `21.11.2026`, in English `21 Nov 2026` in one piece: cells are narrow, and no date goes on in the next line. */
export function formatDate(date: string, language: Language): string {
  return writeDate(date, language).replace(/^(\d+) (\w+) (\d+)$/, '$1\u00a0$2\u00a0$3');
}

const two = (value: number) => String(value).padStart(2, '0');

/** An instant as date and time of day at the reader's place, `21.11.2026 14:32`. */
export function formatInstant(instant: string, language: Language): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${formatDate(date, language)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** An instant of this machine's clock as time of day at the reader's place, `14:32`. */
export function formatTime(instant: number): string {
  const moment = new Date(instant);
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** An instant of today as time of day, `14:32`; of another day with its date, `18.11.2026 14:32`. */
export function formatTimeOrInstant(instant: string, language: Language, now = new Date()): string {
  const isToday = new Date(instant).toDateString() === now.toDateString();
  return isToday ? formatTime(Date.parse(instant)) : formatInstant(instant, language);
}

/** Today at the reader's place, ISO. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(two).join('-');
}

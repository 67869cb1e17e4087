import type { FigureUnit } from '#reporting/publications/figure.js';
import type { Language } from '#reference/label.js';

/** Numbers and dates as the register writes them, the same on pages drawn here and in the application. */
const NBSP = '\u00a0';
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What stands where there is no value. */
export const NO_VALUE = '–';

/** A number with its thousands apart and at most so many decimals: `1 234 567,5`; a decimal point in English. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const rounded = Math.abs(value).toFixed(decimals);
  const [whole = '', fraction = ''] = rounded.split('.');
  const kept = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  const text = kept === '' ? grouped : `${grouped}${language === 'en' ? '.' : ','}${kept}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A percentage 0–100: `87 %`. */
export function formatPercent(percent: number, language: Language): string {
  return `${formatNumber(percent, language, 1)}${language === 'en' ? '' : NBSP}%`;
}

/** A figure in its unit: a percentage, a share as one, tenge, or a plain number. */
export function formatFigure(value: number, unit: FigureUnit, language: Language): string {
  switch (unit) {
    case 'percent':
      return formatPercent(value, language);
    case 'share':
      return formatPercent(value * 100, language);
    case 'kzt':
      return `${formatNumber(value, language, 2)}${NBSP}₸`;
    case 'index_0_100':
      return formatNumber(value, language, 1);
    case 'outputs_per_participant':
      return formatNumber(value, language, 2);
  }
}

/** An ISO date as `21.11.2026`, in English `21 November 2026`, which no line breaks. */
export function formatDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  if (language !== 'en') return `${day}.${month}.${year}`;
  return [Number(day), ENGLISH_MONTHS[Number(month) - 1] ?? month, year].join(NBSP);
}

const IN_KAZAKHSTAN = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' });

/** The day of an instant in Kazakhstan. */
export function dayOf(instant: Date): string {
  return IN_KAZAKHSTAN.format(instant);
}

/** A size in kilobytes or megabytes of 1000. */
export function formatBytes(
  bytes: number,
  language: Language,
  units: { readonly kB: string; readonly MB: string },
): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.max(0.1, bytes / 1000), language, 1)}${NBSP}${units.kB}`
    : `${formatNumber(bytes / 1_000_000, language, 1)}${NBSP}${units.MB}`;
}

import type { Language } from './label.js';

/**
 * Numbers and dates as the register writes them, on its pages and in its documents. `Intl` is not asked: the browsers' data
 * for Kazakh are cut down, and Chromium answers in English.
 */
const NBSP = '\u00a0';

/** What stands where there is no value. */
export const NO_VALUE = '—';

function decimalMark(language: Language): string {
  return language === 'en' ? '.' : ',';
}

/**
 * A number with its thousands apart, `1 234 567,5`; a decimal point in English.
 * @param decimals digits after the mark, rounded to the nearest
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  const text = fraction === undefined ? grouped : `${grouped}${decimalMark(language)}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** An amount in tenge, `1 234 567,50 ₸`; whole tenge without decimals. */
export function formatMoney(value: number, language: Language): string {
  return `${formatNumber(value, language, Number.isInteger(value) ? 0 : 2)}${NBSP}₸`;
}

/** A share 0–1 as a percentage with one decimal, `87,5 %`. */
export function formatPercent(share: number, language: Language): string {
  return `${formatNumber(share * 100, language, 1)}${language === 'en' ? '' : NBSP}%`;
}

/** A number with as many decimals as it has, two at most. */
export function formatPlain(value: number, language: Language): string {
  const decimals = String(Math.round(value * 100) / 100).split('.')[1]?.length ?? 0;
  return formatNumber(value, language, decimals);
}

/** A degree or share 0–1 as a percentage, with a decimal only where it has one: `80 %`. */
export function formatDegree(share: number, language: Language): string {
  const percent = Math.round(share * 1000) / 10;
  return `${formatPlain(percent, language)}${language === 'en' ? '' : NBSP}%`;
}

/** An ISO date as `21.11.2026`, in English `21 Nov 2026`. Whatever is no date comes back as it is. */
export function formatDate(date: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!parts) return date;
  const [, year = '', month = '', day = ''] = parts;
  if (language !== 'en') return `${day}.${month}.${year}`;
  return `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

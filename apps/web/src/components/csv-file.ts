import type { Language } from '#reference/label.js';

export type CsvCell = string | number | null;

/**
 * A CSV as the reader's Excel opens it: with a byte order mark, in Kazakh and Russian separated by semicolons with a
 * decimal comma, in English by commas with a point. A text that a spreadsheet would take for a formula is made a text.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], language: Language): string {
  const separator = language === 'en' ? ',' : ';';
  const cell = (value: CsvCell): string => {
    if (value === null) return '';
    if (typeof value === 'number') return language === 'en' ? String(value) : String(value).replace('.', ',');
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

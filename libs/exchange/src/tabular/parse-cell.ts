import { type CalendarDate, parseCalendarDate } from '#domain/calendar/calendar-date.js';
import type { Field, FieldValue } from '#domain/fields/field.js';
import { normaliseText } from '#domain/fields/text-hygiene.js';
import { type Finding, type FindingCode, type FindingParams, finding } from '#domain/findings/finding.js';
import { withoutFormulaGuard } from '#domain/tabular/formula-guard.js';
import type { Cell } from './table-row.js';

/** A cell's value for its field, null when blank, or why it cannot be read. Limits are checked afterwards. */
export type ParsedCell = { readonly value: FieldValue | null } | { readonly finding: Finding };

/** Excel keeps fifteen significant digits; a longer number has lost some. */
const EXCEL_DIGITS = 15;
const LARGEST_EXACT = 10 ** EXCEL_DIGITS;
const SCIENTIFIC = /^[0-9](?:[.,][0-9]+)?E\+[0-9]{2,3}$/;
const PLAIN_NUMBER = /^-?[0-9]{1,20}(?:\.[0-9]{1,20})?$/;
const DAY_MONTH_YEAR = /^([0-9]{2})\.([0-9]{2})\.([0-9]{4})$/;

/** Reads a cell as its field wants it. Text is trimmed and normalised, nothing is guessed. */
export function parseCell(field: Field, cell: Cell | null): ParsedCell {
  if (cell === null) {
    return { value: null };
  }
  const refuse = (code: FindingCode, params?: FindingParams): ParsedCell => ({
    finding: finding(code, field.column, params),
  });
  if (cell.type === 'unusable') {
    return refuse(cell.code, cell.params);
  }
  switch (field.type.kind) {
    case 'date': {
      const date =
        cell.type === 'text' ? parseDate(cleanText(cell.text)) : cell.type === 'date' ? cell.date : undefined;
      return isBlank(cell) ? { value: null } : date === undefined ? refuse('date_unreadable') : { value: date };
    }
    case 'integer':
    case 'decimal': {
      const number =
        cell.type === 'text'
          ? parseNumber(cleanText(cell.text))
          : cell.type === 'number'
            ? exact(cell.number)
            : undefined;
      return isBlank(cell) ? { value: null } : number === undefined ? refuse('number_unreadable') : { value: number };
    }
    case 'yes_no': {
      const word = cell.type === 'text' ? cleanText(cell.text) : undefined;
      if (word === '') {
        return { value: null };
      }
      return word === 'yes' || word === 'no' ? { value: word === 'yes' } : refuse('yes_no_unreadable');
    }
    default: {
      const text = textOf(cell);
      return typeof text === 'string' ? { value: parseText(field, text) } : refuse(text.code);
    }
  }
}

/** `YYYY-MM-DD` or `DD.MM.YYYY`, a day that exists; anything else is undefined. */
function parseDate(text: string): CalendarDate | undefined {
  const swapped = DAY_MONTH_YEAR.exec(text);
  return parseCalendarDate(swapped === null ? text : `${swapped[3]}-${swapped[2]}-${swapped[1]}`);
}

function parseNumber(text: string): number | undefined {
  return PLAIN_NUMBER.test(text) ? Number(text) : undefined;
}

/** A number as Excel shows it: 0.1 + 0.2 is 0.3 there. */
function exact(number: number): number {
  return Number(number.toPrecision(EXCEL_DIGITS));
}

function isBlank(cell: Cell): boolean {
  return cell.type === 'text' && cleanText(cell.text) === '';
}

function cleanText(text: string): string {
  return normaliseText(text, 'code');
}

/**
 * The text of a cell in a column of text. Excel makes numbers of codes: a whole number within its fifteen digits has
 * lost at most leading zeros, which the column's own check will tell; anything else has lost more.
 */
function textOf(cell: Cell): string | { readonly code: FindingCode } {
  switch (cell.type) {
    case 'text':
      return cell.text;
    case 'number':
      return Number.isInteger(cell.number) && Math.abs(cell.number) < LARGEST_EXACT
        ? String(cell.number)
        : { code: 'text_from_number' };
    case 'date':
    case 'moment':
      return { code: 'text_from_date' };
    default:
      return { code: 'cell_type_unexpected' };
  }
}

function parseText(field: Field, text: string): FieldValue | null {
  const { type } = field;
  const style = type.kind === 'text' ? type.style : 'code';
  const clean = normaliseText(withoutFormulaGuard(normaliseText(text, style)), style);
  if (type.kind === 'codes') {
    const codes = [...new Set(clean.split(';').map((code) => code.trim()))].filter((code) => code !== '');
    return codes.length === 0 ? null : codes;
  }
  if (clean === '') {
    return null;
  }
  return type.kind === 'pattern' && type.pattern === 'email' ? clean.toLowerCase() : clean;
}

/** Whether a text is what Excel makes of a long number (`4.0223E+11`) when it saves a CSV. */
export function isScientific(text: string): boolean {
  return SCIENTIFIC.test(text);
}

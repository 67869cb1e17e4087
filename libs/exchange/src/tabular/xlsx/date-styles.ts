import { type CalendarDate, addDays } from '#domain/calendar/calendar-date.js';
import { scanPart, MAX_SMALL_PART_BYTES } from './scan-part.js';
import { attributeOf } from './xml-scanner.js';
import type { ZipArchive } from './zip-archive.js';

/** Number formats that Excel has built in for dates and times, in every language (ECMA-376 §18.8.30). */
const BUILT_IN_DATES: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const LAST_SERIAL = 2_958_465;
/** Excel's calendar holds a 29 February 1900 that never was, as serial 60; days before it are one off. */
const FALSE_LEAP_DAY = 60;

/** The cell styles (by their index, a cell's `s`) that show a number as a date or a time. */
export async function readDateStyles(archive: ZipArchive, part: string): Promise<ReadonlySet<number>> {
  const customFormats = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  const pieces = scanPart(archive, part, MAX_SMALL_PART_BYTES, {
    wantsText: false,
    text: () => undefined,
    open: (name, tag) => {
      if (name === 'numFmt') {
        customFormats.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
      } else if (name === 'cellXfs') {
        inCellFormats = true;
      } else if (name === 'xf' && inCellFormats) {
        formats.push(Number(attributeOf(tag, 'numFmtId') ?? 0));
      }
    },
    close: (name) => {
      inCellFormats &&= name !== 'cellXfs';
    },
  });
  for await (const _ of pieces) {
    // Styles are kept as they are met.
  }
  const dates = new Set<number>();
  for (const [style, format] of formats.entries()) {
    const custom = customFormats.get(format);
    const isDate =
      custom === undefined
        ? BUILT_IN_DATES.some(([first, last]) => format >= first && format <= last)
        : isDateFormat(custom);
    if (isDate) {
      dates.add(style);
    }
  }
  return dates;
}

/** Whether a number format shows a date or a time: one of d, m, y, h, s outside quotes, brackets and escapes. */
function isDateFormat(format: string): boolean {
  const shown = format
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0];
  return /[dmyhs]/i.test(shown ?? '') && !/general/i.test(shown ?? '');
}

/** The calendar date of an Excel serial number; undefined when it has a time of day or lies outside the calendar. */
export function serialDate(serial: number, from1904: boolean): CalendarDate | undefined {
  if (!Number.isInteger(serial) || serial > LAST_SERIAL) {
    return undefined;
  }
  if (from1904) {
    return serial >= 0 ? addDays('1904-01-01', serial) : undefined;
  }
  if (serial < 1 || serial === FALSE_LEAP_DAY) {
    return undefined;
  }
  return addDays(serial < FALSE_LEAP_DAY ? '1899-12-31' : '1899-12-30', serial);
}

import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import type { ActionField, ActionValues } from './action.js';

/** Why what is typed cannot be sent; the words are the form's. */
export type FieldFault = 'missing' | 'noDate' | 'noNumber' | 'outOfRange' | 'noShare';

export interface ReadAction {
  /** Absent where something is at fault. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly faults: Readonly<Record<string, FieldFault>>;
}

/** A number as typed, with a comma or a point, spaces between thousands ignored; nothing for anything else. */
export function readTypedNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function readOne(field: ActionField, text: string): { value: unknown } | { fault: FieldFault } {
  switch (field.kind) {
    case 'date':
      return isCalendarDate(text) ? { value: text } : { fault: 'noDate' };
    case 'number': {
      const value = readTypedNumber(text);
      if (value === undefined || (field.whole === true && !Number.isInteger(value))) return { fault: 'noNumber' };
      const inRange = value >= (field.min ?? -Infinity) && value <= (field.max ?? Infinity);
      return inRange ? { value } : { fault: 'outOfRange' };
    }
    case 'share': {
      const percent = readTypedNumber(text.replace('%', ''));
      if (percent === undefined || percent < 0 || percent > 100) return { fault: 'noShare' };
      return { value: Math.round(percent * 100) / 10_000 };
    }
    case 'codes':
      return { value: text.split(',') };
    default:
      return { value: text };
  }
}

/** What is typed into the fields of an action as the body of its request, or what is at fault with it. */
export function readAction(fields: readonly ActionField[], values: ActionValues): ReadAction {
  const faults: Record<string, FieldFault> = {};
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const text = (values[field.name] ?? '').trim();
    if (text === '') {
      if (field.optional !== true) faults[field.name] = 'missing';
      continue;
    }
    const read = readOne(field, text);
    if ('fault' in read) faults[field.name] = read.fault;
    else body[field.name] = read.value;
  }
  return Object.keys(faults).length > 0 ? { faults } : { body, faults };
}

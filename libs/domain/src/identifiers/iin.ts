import { type CalendarDate, parseCalendarDate } from '../calendar/calendar-date.js';
import { TWELVE_DIGITS, hasKzCheckDigit } from './kz-check-digit.js';

/** Sex as the registers write it. */
export type Sex = 'F' | 'M';

/** What is wrong with a value given as an IIN; an IIN that names another birth date or sex is *not* wrong. */
export type IinProblem = 'iin_format' | 'iin_leading_zeros_lost' | 'iin_check_digit';

/** Which of the personal data an IIN disagrees with. */
export type IinDisagreement = 'birth_date' | 'sex';

const CENTURIES: Readonly<Record<string, number>> = {
  '1': 1800,
  '2': 1800,
  '3': 1900,
  '4': 1900,
  '5': 2000,
  '6': 2000,
};
const MASK = '••••••••';

/** Whether a value is a well-formed IIN: twelve digits and a valid check digit (kazakhstan.md §2). */
export function isIin(value: string): boolean {
  return hasKzCheckDigit(value);
}

/**
 * The reason why a value is not an IIN, `undefined` when it is one. `iin_leading_zeros_lost` is a value of 10 or 11
 * digits whose check digit fits once zeros stand in front: what Excel leaves of the IIN of someone born in 2000–2009.
 */
export function iinProblem(value: string): IinProblem | undefined {
  if (TWELVE_DIGITS.test(value)) {
    return hasKzCheckDigit(value) ? undefined : 'iin_check_digit';
  }
  return findPaddedIin(value) === undefined ? 'iin_format' : 'iin_leading_zeros_lost';
}

/**
 * The IIN that a value of 10 or 11 digits becomes with zeros in front, if its check digit then fits. It is to be
 * offered, never taken: a digit lost elsewhere fits by chance once in eleven.
 */
export function findPaddedIin(value: string): string | undefined {
  if (!/^[0-9]{10,11}$/.test(value)) {
    return undefined;
  }
  const padded = value.padStart(12, '0');
  return hasKzCheckDigit(padded) ? padded : undefined;
}

/**
 * The birth date and sex that the digits of an IIN spell, `undefined` where they spell no day or no century. Since
 * 2013 they are a hint only: Government Resolution 853 cut the link between the digits and the personal data.
 */
export function iinBirth(iin: string): { birthDate: CalendarDate; sex: Sex } | undefined {
  if (!TWELVE_DIGITS.test(iin)) {
    return undefined;
  }
  const marker = iin.slice(6, 7);
  const century = CENTURIES[marker];
  if (century === undefined) {
    return undefined;
  }
  const year = century + Number(iin.slice(0, 2));
  const birthDate = parseCalendarDate(`${year}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`);
  return birthDate === undefined ? undefined : { birthDate, sex: Number(marker) % 2 === 1 ? 'M' : 'F' };
}

/**
 * Which of the known personal data a well-formed IIN disagrees with: a warning, never an error, since "a mismatch with
 * the date of birth is not an error" (Ministry of Justice, 2019). Digits that spell no birth date disagree with any.
 */
export function iinDisagreement(
  iin: string,
  person: { birthDate?: CalendarDate | null; sex?: Sex | null },
): IinDisagreement[] {
  const spelt = iinBirth(iin);
  const disagreements: IinDisagreement[] = [];
  if (person.birthDate && person.birthDate !== spelt?.birthDate) {
    disagreements.push('birth_date');
  }
  if (person.sex && spelt !== undefined && person.sex !== spelt.sex) {
    disagreements.push('sex');
  }
  return disagreements;
}

/** An IIN as screens and logs may show it: the first four digits and eight dots. */
export function maskIin(iin: string): string {
  return TWELVE_DIGITS.test(iin) ? `${iin.slice(0, 4)}${MASK}` : `••••${MASK}`;
}

/** Whether a text holds a run of twelve digits that is a valid IIN or BIN; used to keep them out of other identifiers. */
export function containsIin(text: string): boolean {
  for (const [run] of text.matchAll(/[0-9]{12,}/g)) {
    for (let start = 0; start + 12 <= run.length; start += 1) {
      if (hasKzCheckDigit(run.slice(start, start + 12))) {
        return true;
      }
    }
  }
  return false;
}

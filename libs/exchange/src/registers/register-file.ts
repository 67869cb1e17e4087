import { type Field, type FieldType, FACT_DATE, PLANNED_DATE, optional, required } from '#domain/fields/field.js';
import { isBin } from '#domain/identifiers/bin.js';
import { maskIin } from '#domain/identifiers/iin.js';
import type { RegisterEntry } from '#domain/observation/register-entries.js';
import type { FieldValue } from '#domain/fields/field.js';

/** A row as it was read: by property, null = blank. */
export type RegisterRecord = Readonly<Record<string, FieldValue | null | undefined>>;

/** Tells employers apart without keeping a sole proprietor's IIN: a keyed index of it. */
export type EmployerKeys = (identifier: string) => string;

/** The file of one register: its columns, and what a row of it is kept as. */
export interface RegisterFileDefinition {
  readonly columns: readonly Field[];
  /** The day or days of a row that has no errors. */
  toEntry(record: RegisterRecord, employerKey: EmployerKeys): RegisterEntry;
}

const TEXT = { kind: 'text', style: 'free', max: 300 } as const satisfies FieldType;

export const IIN = required('iin', 'iin', { kind: 'pattern', pattern: 'iin', max: 12 });
export const EMPLOYER_BIN = required('employer_bin', 'employerBin', { kind: 'pattern', pattern: 'employer', max: 12 });
export const EMPLOYER_NAME = optional('employer_name', 'employerName', TEXT);
export const CONSENT_REFERENCE = optional('consent_reference', 'consentReference', {
  kind: 'text',
  style: 'code',
  max: 100,
});
export const COUNTRY: FieldType = { kind: 'reference', list: 'country' };
/** Agreed beforehand, so it too may lie in the future. */
export const START = required('start', 'start', PLANNED_DATE);
/** While it goes on, or as agreed. */
export const END = optional('end', 'end', PLANNED_DATE);
export { FACT_DATE, TEXT };

export function textOf(record: RegisterRecord, property: string): string | null {
  const value = record[property];
  return value === null || value === undefined ? null : String(value);
}

/** A free text as it may be kept: the IIN of whoever stands behind an employer's name is masked, a BIN stays. */
export function keptText(record: RegisterRecord, property: string): string | null {
  const text = textOf(record, property);
  return text?.replaceAll(/[0-9]{12}/g, (digits) => (isBin(digits) ? digits : maskIin(digits))) ?? null;
}

/** The part of an entry that most registers leave empty. */
export const BLANK = {
  to: null,
  direction: null,
  country: null,
  organisationKey: null,
  organisation: null,
  occupation: null,
  detail: null,
} as const;

import type { Field } from '#domain/fields/field.js';

/** A stored value as a form shows it: text throughout, empty for none. */
export function toText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/**
 * A typed value as the API takes it: null for none. A number that is none stays a text, which the server refuses with the
 * field's name.
 */
export function toStored({ type }: Pick<Field, 'type'>, text: string): string | number | boolean | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (type.kind === 'yes_no') return trimmed === 'true';
  if (type.kind !== 'integer' && type.kind !== 'decimal') return trimmed;
  const number = Number(trimmed.replace(',', '.'));
  return Number.isFinite(number) ? number : trimmed;
}

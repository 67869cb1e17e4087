import type { Field, FieldValue } from '#domain/fields/field.js';
import { type RecordDrafts, type RecordKind, columnsOf } from './columns.js';

/** The columns that an export holds, in the order of the template: all, or all but some (IINs need a permission). */
export function exportColumns(kind: RecordKind, without: readonly string[] = []): readonly Field[] {
  return columnsOf(kind).filter(({ column }) => !without.includes(column));
}

/** The cells of a record as texts, in the form in which they are imported; blank for what is not known. */
export function serialiseRecord<Kind extends RecordKind>(
  record: RecordDrafts[Kind],
  columns: readonly Field[],
): string[] {
  const values = new Map<string, FieldValue | null | undefined>(Object.entries(record));
  return columns.map(({ property }) => serialiseValue(values.get(property)));
}

function serialiseValue(value: FieldValue | null | undefined): string {
  if (value === null || value === undefined) {
    return '';
  }
  switch (typeof value) {
    case 'boolean':
      return value ? 'yes' : 'no';
    case 'number':
      return plainNumber(value);
    case 'string':
      return value;
    default:
      return value.join(';');
  }
}

/** A number without an exponent, which an import would refuse: 1e-7 is 0.0000001. */
function plainNumber(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) {
    return mantissa;
  }
  const [whole = '', fraction = ''] = mantissa.split('.');
  const point = whole.length + Number(exponent);
  const digits = (whole + fraction).padEnd(point, '0');
  return point > 0 ? digits : `0.${'0'.repeat(-point)}${digits}`;
}

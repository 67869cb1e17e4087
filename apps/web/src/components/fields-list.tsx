import type { ReactNode } from 'react';
import { toColumn } from './column-name.js';
import { FieldLine, Fields } from './fields.js';
import { useFields } from './field-value.js';

interface FieldsListProps {
  /** The record; columns it does not carry at all are not shown, which is how names stay away from the ministry. */
  record: object;
  columns: readonly string[];
  table?: string;
  /** Lines besides those of the columns. */
  children?: ReactNode;
}

/** Columns of a record, each with its name and its value in words. */
export function FieldsList({ record, columns, table, children }: FieldsListProps) {
  const fields = useFields();
  const values = new Map<string, unknown>(Object.entries(record));
  return (
    <Fields>
      {columns
        .filter((column) => values.get(column) !== undefined)
        .map((column) => (
          <FieldLine key={column} name={fields.name(toColumn(column))}>
            {fields.value(toColumn(column), values.get(column), { table: table ?? 'participations' })}
          </FieldLine>
        ))}
      {children}
    </Fields>
  );
}

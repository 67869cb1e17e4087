import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { toColumn } from '../../components/column-name.js';
import { useFields } from '../../components/field-value.js';

const List = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
  gap: '14px 24px',
  dt: { fontSize: '0.8125rem', color: theme.vars?.palette.text.secondary },
  dd: { margin: 0, overflowWrap: 'anywhere' },
}));

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
    <List>
      {columns
        .filter((column) => values.get(column) !== undefined)
        .map((column) => (
          <FieldLine key={column} name={fields.name(toColumn(column))}>
            {fields.value(toColumn(column), values.get(column), { table: table ?? 'participations' })}
          </FieldLine>
        ))}
      {children}
    </List>
  );
}

/** One line of the list. */
export function FieldLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

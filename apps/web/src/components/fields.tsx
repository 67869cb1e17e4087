import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** Names and values side by side. */
export const Fields = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
  gap: '14px 24px',
  dt: { fontSize: '0.8125rem', color: theme.vars?.palette.text.secondary },
  dd: { margin: 0, overflowWrap: 'anywhere' },
}));

/** One line of the list. */
export function FieldLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

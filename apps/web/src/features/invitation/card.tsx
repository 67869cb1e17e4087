import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';

/** The narrow sheet on which somebody comes in. */
export function Card({ children }: { children: ReactNode }) {
  return (
    <Paper
      variant="outlined"
      sx={{ maxWidth: 560, mx: 'auto', p: { xs: 2.5, sm: 4 }, borderTop: 4, borderTopColor: 'primary.main' }}
    >
      {children}
    </Paper>
  );
}

import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** In the place of a list without rows: what that means, and what may be done about it. */
export function NothingHere({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <Paper variant="outlined" sx={{ p: { xs: 3, md: 5 }, textAlign: 'center' }}>
      <Typography variant="h2" gutterBottom={hint !== undefined || children !== undefined}>
        {title}
      </Typography>
      {hint !== undefined && <Typography color="textSecondary">{hint}</Typography>}
      {children}
    </Paper>
  );
}

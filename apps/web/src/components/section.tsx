import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** By which an address leads to it. */
  id?: string;
}

/** One part of the record under its heading. */
export function Section({ title, children, action, id }: SectionProps) {
  const headingId = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={headingId}
      {...(id === undefined ? {} : { id })}
      sx={{ p: { xs: 2, sm: 2.5 }, breakInside: 'avoid', scrollMarginTop: 16 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1, mb: 1.75 }}>
        <Typography variant="h2" id={headingId}>
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Paper>
  );
}

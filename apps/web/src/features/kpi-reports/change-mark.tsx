import ChangeIcon from '@mui/icons-material/ChangeHistory';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Says that something is not what it was: a sign and words, not the colour alone. */
export function ChangeMark({ children }: { children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 0.75,
        border: 1,
        borderColor: 'warning.main',
        borderRadius: 0.5,
        color: 'warning.main',
        fontSize: '0.8125rem',
        fontWeight: 600,
      }}
    >
      <ChangeIcon aria-hidden sx={{ fontSize: 14 }} />
      {children}
    </Box>
  );
}

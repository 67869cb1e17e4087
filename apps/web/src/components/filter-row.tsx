import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** The filters of a list side by side, one below the other on a phone. */
export function FilterRow({ children }: { children: ReactNode }) {
  return (
    <Box
      role="search"
      className="no-print"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 210px), 1fr))',
        gap: 1.75,
        alignItems: 'end',
        mb: 2.5,
      }}
    >
      {children}
    </Box>
  );
}

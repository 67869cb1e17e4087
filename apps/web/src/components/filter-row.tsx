import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from '../language/use-translation.js';

interface FilterRowProps {
  children: ReactNode;
  /** Takes all filters back; given where there is one to take back. */
  onClear?: (() => void) | undefined;
}

/** The filters of a list side by side, one below the other on a phone. */
export function FilterRow({ children, onClear }: FilterRowProps) {
  const { t } = useTranslation();
  return (
    <Box
      role="search"
      className="no-print"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
        gap: 1.75,
        alignItems: 'start',
        mb: 2.5,
      }}
    >
      {children}
      {onClear && (
        // Beside the boxes, not beside their labels.
        <Button sx={{ minHeight: 40, justifySelf: 'start', alignSelf: 'end' }} onClick={onClear}>
          {t('participations.clearFilters')}
        </Button>
      )}
    </Box>
  );
}

/** Whether an address names any filter. */
export function isFiltered(search: object): boolean {
  return Object.values(search).some((value) => value !== undefined);
}

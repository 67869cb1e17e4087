import Box from '@mui/material/Box';
import { useTranslation } from '../language/use-translation.js';

/** The mark, an arrow that returns, and the name of the product. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: { xs: 0.875, sm: 1.25 }, whiteSpace: 'nowrap' }}
    >
      <Box
        component="svg"
        viewBox="0 0 32 32"
        aria-hidden
        sx={{ width: { xs: 26, sm: 30 }, height: { xs: 26, sm: 30 }, color: 'primary.main' }}
      >
        <rect width="32" height="32" rx="8" fill="currentColor" />
        <g
          fill="none"
          stroke="var(--mui-palette-primary-contrastText)"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M22.5 21.5A8.5 8.5 0 1 1 24 13" />
          <path d="M25 7.4v6.2h-6.2" />
        </g>
      </Box>
      <Box
        component="span"
        sx={{ fontWeight: 700, fontSize: { xs: '0.9375rem', sm: '1.0625rem' }, letterSpacing: '-0.005em' }}
      >
        {t('common.product')}
      </Box>
    </Box>
  );
}

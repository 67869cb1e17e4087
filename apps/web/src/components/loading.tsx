import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from '../language/use-translation.js';

/** Grey lines in the place of what is on its way, announced once. */
export function Loading({ lines = 8 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <Box role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} variant="rounded" height={28} sx={{ my: 1 }} aria-hidden />
      ))}
    </Box>
  );
}

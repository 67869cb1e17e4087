import Typography from '@mui/material/Typography';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from '../../language/use-translation.js';
import { isProblem } from '../../api/problem.js';
import { Failure } from '../../components/failure.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton } from '../../components/router-link.js';
import { PageNotForYou } from '../page-not-for-you.js';

/** For a page that could not be shown at all: it is for others, or it broke. */
export function PageFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  if (error instanceof PageNotForYou) {
    return (
      <>
        <PageHeading title={t('common.forbidden.title')} />
        <Typography sx={{ mb: 3 }}>{t('common.forbidden.text')}</Typography>
        <RouterButton to="/" variant="contained">
          {t('common.notFound.home')}
        </RouterButton>
      </>
    );
  }
  // A page whose code is gone belongs to an older version of the application: only a fresh start brings the new one.
  const retry = isProblem(error) ? () => void router.invalidate() : () => window.location.reload();
  return (
    <>
      <PageHeading title={t('common.failed.title')} />
      <Typography sx={{ mb: 2 }}>{t('common.failed.text')}</Typography>
      <Failure error={error} onRetry={retry} />
    </>
  );
}

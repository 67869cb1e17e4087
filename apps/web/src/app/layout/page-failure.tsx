import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageHeading } from '../../components/page-heading.js';

/** For a page that could not be shown at all. */
export function PageFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <>
      <PageHeading title={t('common.failed.title')} />
      <Failure error={error} onRetry={() => void router.invalidate()} />
    </>
  );
}

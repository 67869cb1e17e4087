import Typography from '@mui/material/Typography';
import { useTranslation } from '../../language/use-translation.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton } from '../../components/router-link.js';

/** For an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('common.notFound.title')} />
      <Typography sx={{ mb: 3 }}>{t('common.notFound.text')}</Typography>
      <RouterButton to="/" variant="contained">
        {t('common.notFound.home')}
      </RouterButton>
    </>
  );
}

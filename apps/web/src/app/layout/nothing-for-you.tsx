import Typography from '@mui/material/Typography';
import { useTranslation } from '../../language/use-translation.js';
import { PageHeading } from '../../components/page-heading.js';

/** For one who is signed in but whose role has no page yet. */
export function NothingForYou() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('common.nothingForYou.title')} />
      <Typography>{t('common.nothingForYou.text')}</Typography>
    </>
  );
}

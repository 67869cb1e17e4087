import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Card } from '../invitation/card.js';

/** Says that a mail is on its way if it can be, and what to do where none comes; never whether there is an account. */
export function AskedNotice({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation();
  return (
    <Card>
      <PageHeading title={title} />
      <Alert severity="success" variant="outlined" role="status" sx={{ mb: 2 }}>
        {text}
      </Alert>
      <Typography sx={{ mb: 2 }}>{t('entry.noMail')}</Typography>
      <RouterLink to="/sign-in">{t('signIn.title')}</RouterLink>
    </Card>
  );
}

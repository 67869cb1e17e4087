import Box from '@mui/material/Box';
import { PageHeading } from '../../components/page-heading.js';
import { useLanguage } from '../../language/use-language.js';
import { ConsentText } from './consent-text.js';

/** How personal data are processed, for anybody to read. */
export function PrivacyPage() {
  const { t } = useLanguage();
  return (
    <Box sx={{ maxWidth: 680 }}>
      <PageHeading title={t('consent.privacy')} trail={[]} intro={t('common.purpose')} />
      <ConsentText />
    </Box>
  );
}

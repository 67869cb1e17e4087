import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { GUIDE_NAMES } from './guides.js';

/** The guides, by whom they are for. */
export function HelpPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('common.help.title')} trail={[]}>
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('common.help.intro')}
        </Typography>
      </PageHeading>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1.5, fontSize: '1.0625rem' }}>
        {GUIDE_NAMES.map((guide) => (
          <li key={guide}>
            <RouterLink to="/help/$guide" params={{ guide }}>
              {t(`common.help.guides.${guide}`)}
            </RouterLink>
          </li>
        ))}
      </Box>
    </>
  );
}

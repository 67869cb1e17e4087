import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useTranslation } from '../../language/use-translation.js';

const PLACES = [
  { key: 'quality', to: '/data-quality' },
  { key: 'ageing', to: '/ageing' },
  { key: 'publications', to: '/publication-versions' },
  { key: 'sampleAudits', to: '/sample-audits' },
  { key: 'surveys', to: '/surveys' },
  { key: 'codeLists', to: '/code-lists' },
] as const;

/** From where the ministry watches over the register: what each page is for. */
export function OverviewPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('oversight.title')} intro={t('oversight.intro')} />
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
          gap: 2,
        }}
      >
        {PLACES.map(({ key, to }) => (
          <Paper key={key} component="li" variant="outlined" sx={{ p: 2.5 }}>
            <Typography variant="h2" gutterBottom>
              <RouterLink to={to}>{t(`oversight.places.${key}.title`)}</RouterLink>
            </Typography>
            <Typography color="textSecondary">{t(`oversight.places.${key}.text`)}</Typography>
          </Paper>
        ))}
      </Box>
    </>
  );
}

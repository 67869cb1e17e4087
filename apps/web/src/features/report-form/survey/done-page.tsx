import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { RouterButton } from '../../../components/router-link.js';
import { useLanguage } from '../../../language/use-language.js';
import { useSurvey } from './survey-context.js';

const route = getRouteApi('/signed-in/consented/survey/my/surveys/$id/done');

/** The answers have been sent; there is no number, since nothing leads from them to whoever gave them. */
export function SurveyDonePage() {
  const { t, language, longDate } = useLanguage();
  const { id } = route.useParams();
  const { survey, state } = useSurvey();
  if (state === 'waits' || state === 'not_yet') return <Navigate to="/my/surveys/$id" params={{ id }} replace />;
  return (
    <>
      <Paper variant="outlined" sx={{ p: { xs: 2.5, sm: 4 }, mb: 3, borderTop: 4, borderTopColor: 'success.main' }}>
        <CheckIcon color="success" sx={{ fontSize: 48 }} aria-hidden />
        <PageHeading title={t('answerSurvey.done.title')} />
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{survey.title[language]}</Typography>
      </Paper>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('reportForm.done.nextTitle')}
      </Typography>
      <Box component="ul" sx={{ mt: 0, pl: 2.5, '& li': { mb: 1 } }}>
        <li>{t('answerSurvey.done.noNumber')}</li>
        <li>{t('answerSurvey.done.results', { date: longDate(survey.closesOn) })}</li>
      </Box>
      <RouterButton to="/my" variant="contained" size="large" sx={{ mt: 2 }}>
        {t('reportForm.done.home')}
      </RouterButton>
    </>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { getRouteApi } from '@tanstack/react-router';
import { isAnswered, pagesOf } from '#domain/questionnaire/routing.js';
import { PageHeading } from '../../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../../components/router-link.js';
import { useLanguage } from '../../../language/use-language.js';
import { resumeAt } from '../question-path.js';
import { useSurvey } from './survey-context.js';

const route = getRouteApi('/signed-in/consented/survey/my/surveys/$id');

/** One survey: what it is, until when, and that nobody learns who answered what. */
export function SurveyStartPage() {
  const { t, language, longDate } = useLanguage();
  const { survey, state } = useSurvey();
  return (
    <>
      <PageHeading title={survey.title[language]} trail={[]} />
      {state === 'waits' && <Waiting />}
      {state === 'answered' && (
        <Alert severity="success" variant="outlined">
          {t('answerSurvey.answered', { date: longDate(survey.answeredOn ?? '') })}
        </Alert>
      )}
      {state === 'not_yet' && (
        <Alert severity="info" variant="outlined">
          {t('answerSurvey.notYet', { date: longDate(survey.opensOn) })}
        </Alert>
      )}
      {state === 'over' && (
        <Alert severity="info" variant="outlined">
          {t('answerSurvey.over')}
        </Alert>
      )}
      <Box sx={{ mt: 3 }}>
        <RouterLink to="/my">{t('reportForm.toHome')}</RouterLink>
      </Box>
    </>
  );
}

function Waiting() {
  const { t, longDate, number } = useLanguage();
  const { id } = route.useParams();
  const { survey, definition, answers } = useSurvey();
  const pages = pagesOf(definition, answers);
  const answered = pages.filter(({ question }) => isAnswered(answers[question.code])).length;
  const destination = resumeAt(definition, answers);
  return (
    <>
      <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
        {t('answerSurvey.until', { date: longDate(survey.closesOn) })}
      </Alert>
      <Typography sx={{ mb: 1.5 }}>{t('answerSurvey.who')}</Typography>
      <Box component="ul" sx={{ mt: 0, pl: 2.5, '& li': { mb: 0.75 } }}>
        <li>{t('reportForm.start.length', { number: number(pages.length) })}</li>
        <li>{t('answerSurvey.nameless')}</li>
        <li>{t('answerSurvey.once')}</li>
        <li>{t('answerSurvey.kept')}</li>
      </Box>
      {answered > 0 && (
        <Typography sx={{ mb: 2, fontWeight: 600 }}>
          {t('reportForm.start.answered', { answered: number(answered), of: number(pages.length) })}
        </Typography>
      )}
      <Box sx={{ mt: 2.5 }}>
        {destination === 'check' ? (
          <RouterButton to="/my/surveys/$id/check" params={{ id }} variant="contained" size="large">
            {t('reportForm.check.title')}
          </RouterButton>
        ) : (
          <RouterButton
            to="/my/surveys/$id/questions/$question"
            params={{ id, question: destination.question }}
            variant="contained"
            size="large"
            sx={{ width: { xs: 1, sm: 'auto' } }}
          >
            {answered > 0 ? t('reportForm.start.resume') : t('reportForm.start.begin')}
          </RouterButton>
        )}
      </Box>
    </>
  );
}

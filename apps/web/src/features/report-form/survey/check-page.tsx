import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerFindingMessage } from '#domain/questionnaire/answer-findings.js';
import { answersAsked, pagesOf } from '#domain/questionnaire/routing.js';
import { openSurveysQuery, ownSurveyQuery, respondToSurvey } from '../../../api/own-surveys.js';
import { isProblem } from '../../../api/problem.js';
import { ErrorSummary, type SummaryError } from '../../../components/error-summary.js';
import { PageHeading } from '../../../components/page-heading.js';
import { RouterLink } from '../../../components/router-link.js';
import { useProblemText } from '../../../components/use-problem-text.js';
import { today } from '../../../language/format.js';
import { useLanguage } from '../../../language/use-language.js';
import { findAnswerErrors } from '../answer-errors.js';
import { AnswersList } from '../answers-list.js';
import { useSurvey } from './survey-context.js';

const route = getRouteApi('/signed-in/consented/survey/my/surveys/$id/check');

/** All answers to a survey before they are sent, each with a way to change it. */
export function SurveyCheckPage() {
  const { id } = route.useParams();
  const { state } = useSurvey();
  // As it was when the page was opened: once the answers are sent, the page goes on by itself.
  const [waited] = useState(state === 'waits');
  if (!waited) return <Navigate to="/my/surveys/$id" params={{ id }} replace />;
  return <Check />;
}

function Check() {
  const { t, language } = useLanguage();
  const { id } = route.useParams();
  const { survey, definition, answers, forget } = useSurvey();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const findings = findAnswerErrors(definition, answers, today());
  const sending = useMutation({
    mutationFn: () => respondToSurvey(id, answersAsked(definition, answers)),
    networkMode: 'always',
    onSuccess: async (stored) => {
      queryClient.setQueryData(ownSurveyQuery(id).queryKey, { ...survey, ...stored });
      void queryClient.invalidateQueries({ queryKey: openSurveysQuery.queryKey, exact: true });
      await navigate({ to: '/my/surveys/$id/done', params: { id }, replace: true });
      forget();
    },
    onError: async (problem) => {
      if (!isProblem(problem) || problem.status !== 409) return;
      // Answers that arrived although their receipt did not, or a survey that was closed meanwhile: its own page says so.
      await queryClient.invalidateQueries({ queryKey: openSurveysQuery.queryKey });
      await navigate({ to: '/my/surveys/$id', params: { id }, replace: true });
      forget();
    },
  });

  const errorTexts = Object.fromEntries(
    findings.map((finding) => [finding.question, answerFindingMessage(finding, language)]),
  );
  const questions = pagesOf(definition, answers).map(({ question }) => question);
  const summary: SummaryError[] =
    attempt === 0
      ? []
      : [
          ...questions.flatMap((question) => {
            const error = errorTexts[question.code];
            return error
              ? [{ fieldId: `change-${question.code}`, message: `${question.text[language]} ${error}` }]
              : [];
          }),
          ...(findings.length === 0 && sending.error ? [{ message: textOf(sending.error) }] : []),
        ];

  const send = () => {
    setAttempt(attempt + 1);
    if (findings.length === 0) sending.mutate();
    else sending.reset();
  };

  const last = questions.at(-1);
  return (
    <>
      {last && (
        <Box sx={{ mb: 1.5, fontSize: '0.9375rem' }}>
          <RouterLink to="/my/surveys/$id/questions/$question" params={{ id, question: last.code }}>
            ← {t('reportForm.back')}
          </RouterLink>
        </Box>
      )}
      <ErrorSummary errors={summary} attempt={attempt + sending.failureCount} />
      <PageHeading title={t('reportForm.check.title')}>
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {survey.title[language]}
        </Typography>
      </PageHeading>
      <AnswersList
        definition={definition}
        answers={answers}
        changeAt={(question) => ({
          to: '/my/surveys/$id/questions/$question',
          params: { id, question },
          search: { from: 'check' },
        })}
        errors={attempt === 0 ? {} : errorTexts}
      />
      <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
        {t('answerSurvey.last')}
      </Alert>
      <Button
        variant="contained"
        size="large"
        onClick={send}
        loading={sending.isPending}
        sx={{ width: { xs: 1, sm: 'auto' } }}
      >
        {t('answerSurvey.send')}
      </Button>
    </>
  );
}

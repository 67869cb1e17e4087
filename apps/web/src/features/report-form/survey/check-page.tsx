import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answersAsked } from '#domain/questionnaire/routing.js';
import { openSurveysQuery, ownSurveyQuery, respondToSurvey } from '../../../api/own-surveys.js';
import { isProblem } from '../../../api/problem.js';
import { useProblemText } from '../../../components/use-problem-text.js';
import { useLanguage } from '../../../language/use-language.js';
import { CheckAnswers } from '../check-answers.js';
import { surveyLinks } from '../form-links.js';
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
  return (
    <CheckAnswers
      links={surveyLinks(id)}
      definition={definition}
      answers={answers}
      about={survey.title[language]}
      declaration={t('answerSurvey.last')}
      sendText={t('answerSurvey.send')}
      sending={sending}
      textOf={textOf}
    />
  );
}

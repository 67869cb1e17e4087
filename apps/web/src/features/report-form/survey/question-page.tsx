import Box from '@mui/material/Box';
import { getRouteApi, Navigate, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { AnswerValue } from '#domain/questionnaire/questionnaire.js';
import { answerFindingMessage } from '#domain/questionnaire/answer-findings.js';
import { isAnswered, type QuestionnairePage } from '#domain/questionnaire/routing.js';
import { RouterLink } from '../../../components/router-link.js';
import { today } from '../../../language/format.js';
import { useLanguage } from '../../../language/use-language.js';
import { findAnswerErrors } from '../answer-errors.js';
import { fetchControls } from '../controls.js';
import { QuestionForm } from '../question-form.js';
import { destinationAfter, findPage, questionBefore } from '../question-path.js';
import { useSurvey } from './survey-context.js';

const route = getRouteApi('/signed-in/consented/survey/my/surveys/$id/questions/$question');

/** One question of a survey a page. */
export function SurveyQuestionPage() {
  const { id, question } = route.useParams();
  const { definition, answers, state } = useSurvey();
  const router = useRouter();
  useEffect(() => {
    // The rest of the form is fetched while there is a connection.
    void fetchControls();
    void router.preloadRoute({ to: '/my/surveys/$id/check', params: { id } });
  }, [router, id]);
  if (state !== 'waits') return <Navigate to="/my/surveys/$id" params={{ id }} replace />;
  const page = findPage(definition, answers, question);
  if (!page) return <Navigate to="/my/surveys/$id/check" params={{ id }} replace />;
  return <Question key={question} page={page} />;
}

function Question({ page }: { page: QuestionnairePage }) {
  const { t, language } = useLanguage();
  const { id } = route.useParams();
  const { from } = route.useSearch();
  const { definition, answers, put } = useSurvey();
  const navigate = useNavigate();
  const { code } = page.question;
  const [value, setValue] = useState<AnswerValue | null>(() => answers[code] ?? null);
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const changing = from === 'check';
  const before = questionBefore(definition, answers, code);

  const goOn = async () => {
    const finding = findAnswerErrors(definition, { ...answers, [code]: value }, today()).find(
      (found) => found.question === code,
    );
    setError(finding && answerFindingMessage(finding, language));
    setAttempt(attempt + 1);
    if (finding) return;
    const destination = destinationAfter(definition, put(code, isAnswered(value) ? value : null), code, changing);
    if (destination === 'check') return await navigate({ to: '/my/surveys/$id/check', params: { id } });
    await navigate({
      to: '/my/surveys/$id/questions/$question',
      params: { id, question: destination.question },
      search: changing ? { from: 'check' } : {},
    });
  };

  return (
    <>
      <Box sx={{ mb: 1.5, fontSize: '0.9375rem' }}>
        {changing ? (
          <RouterLink to="/my/surveys/$id/check" params={{ id }}>
            ← {t('reportForm.backToCheck')}
          </RouterLink>
        ) : before === undefined ? (
          <RouterLink to="/my/surveys/$id" params={{ id }}>
            ← {t('reportForm.back')}
          </RouterLink>
        ) : (
          <RouterLink to="/my/surveys/$id/questions/$question" params={{ id, question: before }}>
            ← {t('reportForm.back')}
          </RouterLink>
        )}
      </Box>
      <QuestionForm
        page={page}
        value={value}
        onChange={setValue}
        error={error}
        attempt={attempt}
        onSubmit={() => void goOn()}
        progressName={t('answerSurvey.progress')}
        submitText={changing ? t('reportForm.saveAnswer') : t('reportForm.continue')}
      />
    </>
  );
}

import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerValue } from '#domain/questionnaire/questionnaire.js';
import { isAnswered, type QuestionnairePage } from '#domain/questionnaire/routing.js';
import { today } from '../../../language/format.js';
import { useLanguage } from '../../../language/use-language.js';
import { findErrorText } from '../answer-errors.js';
import { surveyLinks } from '../form-links.js';
import { QuestionForm } from '../question-form.js';
import { destinationAfter, findPage, questionBefore } from '../question-path.js';
import { useFormAhead } from '../use-form-ahead.js';
import { WayBack } from '../way-back.js';
import { useSurvey } from './survey-context.js';

const route = getRouteApi('/signed-in/consented/survey/my/surveys/$id/questions/$question');

/** One question of a survey a page. */
export function SurveyQuestionPage() {
  const { id, question } = route.useParams();
  const { definition, answers, state } = useSurvey();
  useFormAhead(surveyLinks(id));
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
  const links = surveyLinks(id);

  const goOn = async () => {
    const found = findErrorText(definition, { ...answers, [code]: value }, code, today(), language);
    setError(found);
    setAttempt(attempt + 1);
    if (found !== undefined) return;
    const destination = destinationAfter(definition, put(code, isAnswered(value) ? value : null), code, changing);
    await navigate(destination === 'check' ? links.check : links.question(destination.question, changing));
  };

  return (
    <>
      <WayBack links={links} before={before} changing={changing} />
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

import Box from '@mui/material/Box';
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import type { AnswerValue } from '#domain/questionnaire/questionnaire.js';
import { isAnswered, type QuestionnairePage } from '#domain/questionnaire/routing.js';
import { Loading } from '../../components/loading.js';
import { RouterLink } from '../../components/router-link.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { findErrorText } from './answer-errors.js';
import { type DraftKeeper } from './draft-keeper.js';
import { reportLinks } from './form-links.js';
import { QuestionForm } from './question-form.js';
import { destinationAfter, findPage, questionBefore } from './question-path.js';
import { useKeeper, useReport } from './report-context.js';
import { ReturnReasons } from './return-reasons.js';
import { SavedMark } from './saved-mark.js';
import { StillTrue } from './still-true.js';
import { useFormAhead } from './use-form-ahead.js';
import { WayBack } from './way-back.js';
import { within } from './within.js';

const route = getRouteApi('/signed-in/consented/report/my/reports/$id/questions/$question');

/** How long Continue waits for the server before it goes on; what has not arrived is sent again by itself. */
const PATIENCE = 4_000;
/** How long after the last key free words are saved. */
const PAUSE = 1_500;

/** One question a page. */
export function QuestionPage() {
  const { id, question } = route.useParams();
  const { keeper, definition } = useReport();
  useFormAhead(reportLinks(id));
  if (keeper === null) return <Navigate to="/my/reports/$id" params={{ id }} replace />;
  const page = findPage(definition, keeper.getState().answers, question);
  if (!page) return <Navigate to="/my/reports/$id/check" params={{ id }} replace />;
  return <Question key={question} page={page} keeper={keeper} />;
}

function Question({ page, keeper }: { page: QuestionnairePage; keeper: DraftKeeper }) {
  const { t, language } = useLanguage();
  const { id } = route.useParams();
  const { from } = route.useSearch();
  const { report, definition } = useReport();
  const { answers } = useKeeper(keeper);
  const navigate = useNavigate();
  const { question, section } = page;
  const { code } = question;
  const [value, setValue] = useState<AnswerValue | null>(() => answers[code] ?? null);
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const previous = (report.previousAnswers as Record<string, AnswerValue>)[code];
  // A day that was told of then is another day now; everything else may still be so.
  const comparable = question.answer.kind !== 'date';
  const [asking, setAsking] = useState(comparable && isAnswered(previous) && !isAnswered(answers[code]));
  const changing = from === 'check';
  const before = questionBefore(definition, answers, code);

  const links = reportLinks(id);

  const errorOf = (candidate: AnswerValue | null): string | undefined =>
    findErrorText(definition, { ...answers, [code]: candidate }, code, today(), language);

  // Long answers are saved while they are written, so that little is lost if the phone rings.
  useEffect(() => {
    if (question.answer.kind !== 'text' || value === (answers[code] ?? null)) return;
    const timer = setTimeout(() => {
      if (errorOf(value) !== undefined) return;
      keeper.put(code, value);
      void keeper.flush();
    }, PAUSE);
    return () => clearTimeout(timer);
  });

  const goOn = async (answer: AnswerValue | null) => {
    const found = errorOf(answer);
    setError(found);
    setAttempt(attempt + 1);
    if (found !== undefined) return;
    setLeaving(true);
    const given = isAnswered(answer) ? answer : null;
    if (given !== (answers[code] ?? null)) keeper.put(code, given);
    await within(keeper.flush(), PATIENCE);
    setLeaving(false);
    const destination = destinationAfter(definition, keeper.getState().answers, code, changing);
    await navigate(destination === 'check' ? links.check : links.question(destination.question, changing));
  };

  return (
    <>
      <WayBack links={links} before={before} changing={changing} />
      <SavedMark keeper={keeper} />
      <QuestionForm
        page={page}
        value={value}
        onChange={setValue}
        error={error}
        attempt={attempt}
        onSubmit={() => void goOn(value)}
        progressName={t('reportForm.progress')}
        submitText={changing ? t('reportForm.saveAnswer') : t('reportForm.continue')}
        busy={leaving}
        notes={
          report.returnReasons.length > 0 && (
            <Suspense fallback={<Loading lines={2} />}>
              <ReturnReasons report={report} section={section.code} />
            </Suspense>
          )
        }
        instead={
          asking && previous !== undefined
            ? {
                id: 'still-true',
                content: (
                  <StillTrue
                    question={question}
                    previous={previous}
                    busy={leaving}
                    onStillTrue={() => {
                      setValue(previous);
                      void goOn(previous);
                    }}
                    onChanged={() => {
                      setValue(previous);
                      setAsking(false);
                    }}
                  />
                ),
              }
            : undefined
        }
      />
      <Box sx={{ mt: 3 }}>
        <RouterLink to="/my/reports/$id" params={{ id }}>
          {t('reportForm.saveAndReturn')}
        </RouterLink>
      </Box>
    </>
  );
}

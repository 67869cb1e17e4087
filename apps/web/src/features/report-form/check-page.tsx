import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answerFindingMessage } from '#domain/questionnaire/answer-findings.js';
import { pagesOf } from '#domain/questionnaire/routing.js';
import { WAVE_LABELS } from '#reference/report-labels.js';
import { isProblem } from '../../api/problem.js';
import { reportQuery, submitReport } from '../../api/reports.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { findAnswerErrors } from './answer-errors.js';
import { AnswersList } from './answers-list.js';
import { type DraftKeeper } from './draft-keeper.js';
import { useKeeper, useReport } from './report-context.js';
import { ReturnReasons } from './return-reasons.js';
import { SavedMark } from './saved-mark.js';

const route = getRouteApi('/signed-in/consented/report/my/reports/$id/check');

/** All answers before they are sent in, each with a way to change it. */
export function CheckPage() {
  const { id } = route.useParams();
  const { keeper } = useReport();
  if (keeper === null) return <Navigate to="/my/reports/$id" params={{ id }} replace />;
  return <Check keeper={keeper} />;
}

/** The answers have not all arrived; nothing is sent in before they have. */
class NotSavedError extends Error {}

function Check({ keeper }: { keeper: DraftKeeper }) {
  const { t, language } = useLanguage();
  const label = useLabels();
  const { id } = route.useParams();
  const { report, definition } = useReport();
  const { answers } = useKeeper(keeper);
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  // One press of the button is one submission, however often it has to be sent.
  const key = useRef(crypto.randomUUID());
  const findings = findAnswerErrors(definition, answers, today());
  const sending = useMutation({
    mutationFn: async () => {
      if ((await keeper.prepare()) !== 'saved') throw new NotSavedError();
      return await submitReport(id, key.current);
    },
    networkMode: 'always',
    onSuccess: async (stored) => {
      await navigate({ to: '/my/reports/$id/done', params: { id } });
      queryClient.setQueryData(reportQuery(id).queryKey, stored);
      void queryClient.invalidateQueries({ queryKey: ['reports', 'own'] });
      void queryClient.invalidateQueries({ queryKey: ['participations'] });
    },
    onError: () => {
      key.current = crypto.randomUUID();
    },
  });

  const refused = sending.error;
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
          ...(findings.length === 0 && refused
            ? [{ message: refused instanceof NotSavedError ? t('reportForm.notSavedYet') : problemText() }]
            : []),
        ];
  function problemText(): string {
    if (isProblem(refused, 'report_exists')) return t('reportForm.exists');
    if (isProblem(refused, 'transition_not_allowed')) return t('reportForm.notSaved.closed');
    return textOf(refused);
  }

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
          <RouterLink to="/my/reports/$id/questions/$question" params={{ id, question: last.code }}>
            ← {t('reportForm.back')}
          </RouterLink>
        </Box>
      )}
      <SavedMark keeper={keeper} />
      <ErrorSummary errors={summary} attempt={attempt + sending.failureCount} />
      <PageHeading title={t('reportForm.check.title')}>
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('reportForm.about', { wave: label(WAVE_LABELS, report.wave) })}
        </Typography>
      </PageHeading>
      <ReturnReasons report={report} />
      <AnswersList
        definition={definition}
        answers={answers}
        changeAt={(question) => ({
          to: '/my/reports/$id/questions/$question',
          params: { id, question },
          search: { from: 'check' },
        })}
        errors={attempt === 0 ? {} : errorTexts}
      />
      <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
        {t('reportForm.check.declaration')}
      </Alert>
      <Button
        variant="contained"
        size="large"
        onClick={send}
        loading={sending.isPending}
        sx={{ width: { xs: 1, sm: 'auto' } }}
      >
        {t('reportForm.check.send')}
      </Button>
      <Box sx={{ mt: 3 }}>
        <RouterLink to="/my/reports/$id" params={{ id }}>
          {t('reportForm.saveAndReturn')}
        </RouterLink>
      </Box>
    </>
  );
}

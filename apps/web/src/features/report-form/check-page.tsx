import Box from '@mui/material/Box';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { WAVE_LABELS } from '#reference/report-labels.js';
import { isProblem } from '../../api/problem.js';
import { reportQuery, submitReport } from '../../api/reports.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { CheckAnswers } from './check-answers.js';
import { type DraftKeeper } from './draft-keeper.js';
import { reportLinks } from './form-links.js';
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
  const { t } = useLanguage();
  const label = useLabels();
  const { id } = route.useParams();
  const { report, definition } = useReport();
  const { answers } = useKeeper(keeper);
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  // One press of the button is one submission, however often it has to be sent.
  const key = useRef(crypto.randomUUID());
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
  const refusal = (error: unknown): string => {
    if (error instanceof NotSavedError) return t('reportForm.notSavedYet');
    if (isProblem(error, 'report_exists')) return t('reportForm.exists');
    if (isProblem(error, 'transition_not_allowed')) return t('reportForm.notSaved.closed');
    return textOf(error);
  };
  return (
    <CheckAnswers
      links={reportLinks(id)}
      definition={definition}
      answers={answers}
      about={t('reportForm.about', { wave: label(WAVE_LABELS, report.wave) })}
      saved={<SavedMark keeper={keeper} />}
      notes={<ReturnReasons report={report} />}
      declaration={t('reportForm.check.declaration')}
      sendText={t('reportForm.check.send')}
      sending={sending}
      textOf={refusal}
    >
      <Box sx={{ mt: 3 }}>
        <RouterLink to="/my/reports/$id" params={{ id }}>
          {t('reportForm.saveAndReturn')}
        </RouterLink>
      </Box>
    </CheckAnswers>
  );
}

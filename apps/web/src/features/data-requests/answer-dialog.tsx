import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerDataRequest, type DataRequest, dataRequestsQuery } from '../../api/data-requests.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';

interface AnswerDialogProps {
  request: DataRequest;
  decision: 'grant' | 'refuse';
  onClose: () => void;
}

/** The words that the participant will read: what will be done, or why not. */
export function AnswerDialog({ request, decision, onClose }: AnswerDialogProps) {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const [answer, setAnswer] = useState('');
  const [attempt, setAttempt] = useState(0);
  const answering = useMutation({
    mutationFn: () => answerDataRequest(request.id, decision, answer.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries(dataRequestsQuery);
      notify(t('dataRequests.answered'));
      onClose();
    },
  });
  const missing = attempt > 0 && answer.trim() === '' ? t('dataRequests.answerMissing') : undefined;
  const errors: SummaryError[] = [
    ...(missing === undefined ? [] : [{ fieldId: 'data-request-answer', message: missing }]),
    ...(answering.error && !answering.isPending && missing === undefined
      ? [
          {
            message: isProblem(answering.error, 'erasure_bound_by_commitments')
              ? t('dataRequests.bound')
              : textOf(answering.error),
          },
        ]
      : []),
  ];
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="answer-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (answer.trim() !== '') answering.mutate();
        }}
      >
        <DialogTitle id="answer-title">{t(`dataRequests.titles.${decision}`)}</DialogTitle>
        <DialogContent>
          <ErrorSummary errors={errors} attempt={attempt + answering.failureCount} />
          <TextField
            id="data-request-answer"
            label={t(`dataRequests.answers.${decision}`)}
            hint={t('dataRequests.answerHint')}
            error={missing}
            rows={3}
            input={{ value: answer, maxLength: 4000, onChange: ({ target }) => setAnswer(target.value) }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('common.actions.back')}</Button>
          <Button type="submit" variant="contained" loading={answering.isPending}>
            {t(`dataRequests.${decision}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { REPORT_CORRECTION_LABELS } from '#reference/report-labels.js';
import { type ReportRecord, reportQuery, requestCorrection } from '../../api/reports.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { Section } from '../../components/section.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';

const LONGEST = 2000;

/** Asking to correct a report that was accepted, and what became of the last time one asked. */
export function CorrectionRequest({ report }: { report: ReportRecord }) {
  const { t, date } = useLanguage();
  const label = useLabels();
  const { correctionRequest: request } = report;
  const mayAsk = report.actions.includes('request_correction');
  if (request === null && !mayAsk) return null;
  return (
    <Box sx={{ mt: 3 }}>
      <Section title={t('reportForm.correction.title')}>
        {request && (
          <Alert severity={request.status === 'refused' ? 'warning' : 'info'} variant="outlined" sx={{ mb: 2 }}>
            <strong>{label(REPORT_CORRECTION_LABELS, request.status)}</strong>,{' '}
            {date(request.decidedOn ?? request.requestedOn)}
            <div style={{ overflowWrap: 'anywhere' }}>
              {t('reportForm.correction.yourReason', { reason: request.reason })}
            </div>
            {request.decisionReason !== null && (
              <div style={{ overflowWrap: 'anywhere' }}>
                {t('reportForm.correction.answer', { reason: request.decisionReason })}
              </div>
            )}
          </Alert>
        )}
        {mayAsk && <CorrectionForm id={report.id} />}
      </Section>
    </Box>
  );
}

function CorrectionForm({ id }: { id: string }) {
  const { t, number } = useLanguage();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const asking = useMutation({
    mutationFn: () => requestCorrection(id, reason.trim()),
    onSuccess: (stored) => {
      queryClient.setQueryData(reportQuery(id).queryKey, stored);
      notify(t('reportForm.correction.sent'));
    },
  });
  const problem =
    reason.trim() === ''
      ? t('reportForm.correction.missing')
      : reason.length > LONGEST
        ? t('reportForm.tooMany', { number: number(reason.length - LONGEST) })
        : undefined;
  const error = attempt > 0 ? problem : undefined;
  const errors: SummaryError[] = [
    ...(error === undefined ? [] : [{ fieldId: 'correction-reason', message: error }]),
    ...(error === undefined && asking.error ? [{ message: textOf(asking.error) }] : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (problem === undefined) asking.mutate();
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt + asking.failureCount} />
      <Typography sx={{ mb: 2 }}>{t('reportForm.correction.text')}</Typography>
      <TextField
        id="correction-reason"
        label={t('reportForm.correction.reason')}
        rows={3}
        error={error}
        input={{ value: reason, onChange: (event) => setReason(event.currentTarget.value) }}
      />
      <Button type="submit" variant="outlined" loading={asking.isPending} sx={{ mt: 2 }}>
        {t('reportForm.correction.send')}
      </Button>
    </form>
  );
}

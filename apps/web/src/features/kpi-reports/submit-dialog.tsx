import Box from '@mui/material/Box';
import { type KpiReport, takeStep } from '../../api/kpi-reports.js';
import { useLanguage } from '../../language/use-language.js';
import { ConfirmStep } from './confirm-step.js';
import { useStep } from './use-step.js';

interface SubmitDialogProps {
  report: KpiReport;
  live: NonNullable<KpiReport['live']>;
  onClose: () => void;
}

/** Says what is frozen by submitting, and what waits in the records that might be corrected before. */
export function SubmitDialog({ report, live, onClose }: SubmitDialogProps) {
  const { t, number, date } = useLanguage();
  const submitting = useStep(report.id, () => takeStep(report.id, 'submit'), t('kpiReport.submit.done'));
  const figures = Object.keys(live.indicators).length;
  const comments = report.sections.filter(({ comment }) => comment !== null).length;
  const errors = live.findings.filter(({ severity, open, toCorrect }) => severity === 'error' && open + toCorrect > 0);
  return (
    <ConfirmStep
      title={t('kpiReport.submit.title')}
      confirmText={t('kpiReport.submit.button')}
      busy={submitting.isPending}
      error={submitting.error}
      onConfirm={() => submitting.mutate(undefined)}
      onClose={onClose}
    >
      <p style={{ marginTop: 0 }}>{t('kpiReport.submit.text')}</p>
      <Box component="ul" sx={{ pl: 2.5 }}>
        <li>{t('kpiReport.submit.figures', { number: number(figures), date: date(live.asOf) })}</li>
        <li>{t('kpiReport.submit.records')}</li>
        <li>{t('kpiReport.submit.comments', { number: number(comments) })}</li>
      </Box>
      {errors.length > 0 && <p>{t('kpiReport.submit.errors', { count: errors.length })}</p>}
    </ConfirmStep>
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { kpiReportQuery, openKpiReport } from '../../api/kpi-reports.js';
import { CodeSelect } from '../../components/code-select.js';
import { listPeriods } from '../../components/period-options.js';
import { PeriodSelect } from '../../components/period-select.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useReportProblem } from './use-report-problem.js';

/** The academic year that ended last: the one that a report is usually opened for. */
function lastYear(): string {
  const day = today();
  const { academicYears } = listPeriods(day);
  return academicYears.find((year) => `${year.slice(5)}-08-31` < day) ?? 'all';
}

/** Opens the draft of a report for a period and a source of money. */
export function OpenReportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const textOf = useReportProblem();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [period, setPeriod] = useState(lastYear);
  const [funding, setFunding] = useState('state_budget');
  const opening = useMutation({
    mutationFn: () => openKpiReport(period, funding),
    onSuccess: async (report) => {
      queryClient.setQueryData(kpiReportQuery(report.id).queryKey, report);
      void queryClient.invalidateQueries({ queryKey: ['kpi-reports', 'list'] });
      void queryClient.invalidateQueries({ queryKey: ['work'] });
      await navigate({ to: '/kpi-reports/$id', params: { id: report.id } });
    },
  });
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="open-report-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          opening.mutate();
        }}
      >
        <DialogTitle id="open-report-title">{t('kpiReport.open.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>{t('kpiReport.open.text')}</Typography>
          {opening.error && (
            <Alert severity="error" variant="outlined">
              {textOf(opening.error)}
            </Alert>
          )}
          <PeriodSelect
            label={t('kpi.period')}
            allText={t('common.periods.all')}
            allValue="all"
            value={period}
            onChange={setPeriod}
          />
          <CodeSelect
            label={t('kpi.funding')}
            list="funding"
            value={funding}
            onChange={setFunding}
            extra={{ value: 'all', text: t('common.fundingAll') }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('common.actions.back')}</Button>
          <Button type="submit" variant="contained" loading={opening.isPending}>
            {t('kpiReport.open.button')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

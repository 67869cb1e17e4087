import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { type KpiReport, type Remark, returnKpiReport, type SectionCode } from '../../api/kpi-reports.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { ConfirmStep } from './confirm-step.js';
import { RemarkForm } from './remark-form.js';
import { type DraftRemark, incompleteRemarks, keepRemarks, readRemarks } from './remark-store.js';
import { ReportFrame } from './report-frame.js';
import { SubmittedSections } from './report-view.js';
import { StepButtons } from './step-buttons.js';
import { useStep } from './use-step.js';

/** A submitted report before an official: section by section, returned with remarks or approved. */
export function ReportReview({ report }: { report: KpiReport }) {
  const { t } = useLanguage();
  const code = useCodeNames();
  const { id, submissions } = report;
  const [remarks, setRemarks] = useState(() => readRemarks(id, submissions));
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState(false);
  const returning = useStep<Remark[]>(id, (given) => returnKpiReport(id, given), t('kpiReport.return.done'));
  const sections = Object.keys(remarks) as SectionCode[];
  const incomplete = attempt > 0 ? incompleteRemarks(remarks) : [];

  const set = (section: SectionCode, remark: DraftRemark | undefined) => {
    const { [section]: _former, ...others } = remarks;
    const next = remark === undefined ? others : { ...others, [section]: remark };
    setRemarks(next);
    keepRemarks(id, submissions, next);
  };
  const ask = () => {
    setAttempt(attempt + 1);
    if (incompleteRemarks(remarks).length === 0) setAsked(true);
  };
  const send = () =>
    returning.mutate(
      Object.entries(remarks).map(([section, { reasons, comment }]) => ({
        section: section as SectionCode,
        reasons: [...reasons],
        comment: comment.trim(),
      })),
      { onSuccess: () => keepRemarks(id, submissions, {}) },
    );

  return (
    <ReportFrame
      report={report}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant="outlined" color="error" disabled={sections.length === 0} onClick={ask}>
            {t('kpiReport.return.button')}
          </Button>
          <StepButtons report={report} held={sections.length > 0} />
        </Box>
      }
    >
      <ErrorSummary
        attempt={attempt}
        errors={incomplete.map((section) => ({
          fieldId: `remark-${section}`,
          message: t('kpiReport.return.incompleteIn', { section: code('kpiReportSection', section) }),
        }))}
      />
      <Alert severity="info" variant="outlined" role="status">
        {sections.length === 0
          ? t('kpiReport.return.hint')
          : t('kpiReport.return.begun', {
              sections: sections.map((section) => code('kpiReportSection', section)).join(', '),
            })}
      </Alert>
      <SubmittedSections
        report={report}
        below={({ section }) => (
          <RemarkForm
            section={section}
            remark={remarks[section]}
            faulty={incomplete.includes(section)}
            onChange={(remark) => set(section, remark)}
          />
        )}
      />
      {asked && (
        <ConfirmStep
          title={t('kpiReport.return.title')}
          confirmText={t('kpiReport.return.button')}
          busy={returning.isPending}
          error={returning.error}
          onConfirm={send}
          onClose={() => {
            setAsked(false);
            returning.reset();
          }}
        >
          <p style={{ marginTop: 0 }}>{t('kpiReport.return.text')}</p>
          <Box component="ul" sx={{ pl: 2.5 }}>
            {sections.map((section) => (
              <li key={section}>{code('kpiReportSection', section)}</li>
            ))}
          </Box>
        </ConfirmStep>
      )}
    </ReportFrame>
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { KpiReport } from '../../api/kpi-reports.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { StateCounts } from '../kpi/state-counts.js';
import { CommentField } from './comment-field.js';
import { FindingsList } from './findings-list.js';
import { ReportFrame } from './report-frame.js';
import { SavedMark } from './saved-mark.js';
import { SectionCard } from './section-card.js';
import { otherFindings } from './section-findings.js';
import { SubmitDialog } from './submit-dialog.js';
import { useCommentKeeper, useKeeperState } from './use-comment-keeper.js';
import { useExplanation } from './use-explanation.js';

interface DraftEditorProps {
  report: KpiReport;
  live: NonNullable<KpiReport['live']>;
}

/** A draft: the figures of today, and a comment to write on each section, saved while it is written. */
export function DraftEditor({ report, live }: DraftEditorProps) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const keeper = useCommentKeeper(report);
  const { texts, status } = useKeeperState(keeper);
  const [attempt, setAttempt] = useState(0);
  const [submitting, setSubmitting] = useState(false);
  const of = { period: report.period, funding: report.funding, asOf: live.asOf };
  const { explain, dialog } = useExplanation(of, live.indicators, of);
  const missing = report.sections.filter(({ section, commentNeeded }) => commentNeeded && !texts[section]?.trim());
  const shownMissing = attempt > 0 ? missing : [];
  const others = otherFindings(live.findings);

  const submit = async () => {
    setAttempt(attempt + 1);
    if (missing.length === 0 && (await keeper.flush()) === 'saved') setSubmitting(true);
  };

  return (
    <ReportFrame
      report={report}
      actions={
        <Button variant="contained" onClick={() => void submit()}>
          {t('kpiReport.submit.button')}
        </Button>
      }
    >
      <Typography>{t('kpiReport.liveNote', { date: date(live.asOf) })}</Typography>
      <SavedMark keeper={keeper} />
      <ErrorSummary
        attempt={attempt}
        errors={shownMissing.map(({ section }) => ({
          fieldId: `comment-${section}`,
          message: t('kpiReport.comment.missingIn', { section: code('kpiReportSection', section) }),
        }))}
      />
      {report.sections.map((section) => (
        <SectionCard
          key={section.section}
          section={section}
          university={report.university}
          indicators={live.indicators}
          findings={live.findings}
          now={report.submitted?.changedSince.indicators}
          onExplain={explain}
          countsOf={(indicator, value) => <StateCounts code={indicator} value={value} of={of} />}
        >
          <CommentField
            section={section}
            keeper={keeper}
            error={shownMissing.includes(section) ? t('kpiReport.comment.missing') : undefined}
          />
        </SectionCard>
      ))}
      {others.length > 0 && (
        <Section title={t('kpiReport.findings.others')}>
          <FindingsList findings={others} university={report.university} />
        </Section>
      )}
      {status === 'conflict' && attempt > 0 && (
        <Alert severity="error" variant="outlined">
          {t('kpiReport.conflict.first')}
        </Alert>
      )}
      {submitting && <SubmitDialog report={report} live={live} onClose={() => setSubmitting(false)} />}
      {dialog}
    </ReportFrame>
  );
}

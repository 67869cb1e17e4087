import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import type { KpiReport } from '../../api/kpi-reports.js';
import { useLanguage } from '../../language/use-language.js';
import { Section } from '../../components/section.js';
import { StateCounts } from '../kpi/state-counts.js';
import { FindingsList } from './findings-list.js';
import { ReportFrame } from './report-frame.js';
import { SectionCard, WrittenComment } from './section-card.js';
import { otherFindings } from './section-findings.js';
import { StepButtons } from './step-buttons.js';
import { useExplanation } from './use-explanation.js';

/** A report that its reader cannot write in: what was submitted, beside what the records say now. */
export function ReportView({ report }: { report: KpiReport }) {
  return (
    <ReportFrame report={report} actions={<StepButtons report={report} />}>
      <SubmittedSections report={report} />
    </ReportFrame>
  );
}

interface SubmittedSectionsProps {
  report: KpiReport;
  /** What stands below a section's comment, for those who review it. */
  below?: (section: KpiReport['sections'][number]) => React.ReactNode;
}

/** The sections of the last submission, with what changed since and what is different from the one before. */
export function SubmittedSections({ report, below }: SubmittedSectionsProps) {
  const { t, date } = useLanguage();
  const { submitted } = report;
  const content = submitted?.content;
  const frozen = submitted ? { report: report.id, submission: submitted.version } : undefined;
  const { explain, dialog } = useExplanation(
    {
      period: report.period,
      funding: report.funding,
      asOf: content?.asOf ?? report.statusSince,
      ...(submitted
        ? {
            frozen: {
              submission: submitted.version,
              digest: submitted.digest,
              computedAt: submitted.computedAt,
              definitionVersion: submitted.definitionVersion,
            },
          }
        : {}),
    },
    content?.indicators ?? {},
    frozen,
  );
  if (!submitted || !content) return <Typography>{t('kpiReport.notSubmitted')}</Typography>;
  const { changedSince, sincePrevious } = submitted;
  const changedNow = Object.values(changedSince.indicators).some(({ differs }) => differs);
  const others = otherFindings(content.findings);
  return (
    <>
      <Typography>
        {t('kpiReport.frozenNote', { number: submitted.version, date: date(content.asOf) })}
        {sincePrevious && ` ${t('kpiReport.previousNote', { date: date(sincePrevious.asOf) })}`}
      </Typography>
      {(changedNow || changedSince.inputsChanged) && (
        <Alert severity="info" variant="outlined">
          {t(changedNow ? 'kpiReport.changed.figuresNote' : 'kpiReport.changed.inputsNote')}
        </Alert>
      )}
      {report.sections.map((section) => {
        const commentChanged = sincePrevious?.comments.some((one) => one.section === section.section) === true;
        const comment = content.comments[section.section] ?? null;
        return (
          <SectionCard
            key={section.section}
            section={section}
            university={report.university}
            indicators={content.indicators}
            findings={content.findings}
            now={changedSince.indicators}
            before={sincePrevious?.indicators}
            commentChanged={commentChanged}
            onExplain={explain}
            countsOf={(code, value) => <StateCounts code={code} value={value} of={frozen} />}
          >
            <WrittenComment comment={comment} changed={commentChanged} />
            {below?.(section)}
          </SectionCard>
        );
      })}
      {others.length > 0 && (
        <Section title={t('kpiReport.findings.others')}>
          <FindingsList findings={others} university={report.university} />
        </Section>
      )}
      {dialog}
    </>
  );
}

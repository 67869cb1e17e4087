import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { KpiReport } from '../../api/kpi-reports.js';
import { useSession } from '../../app/use-session.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { useFundingText } from '../kpi/figure-basis.js';
import { HistorySection } from './history-section.js';
import { ReportDocumentLinks } from './report-document-links.js';
import { CLOSED, REPORT_TONES } from './report-tones.js';
import { SubmissionsSection } from './submissions-section.js';

interface ReportFrameProps {
  report: KpiReport;
  /** What can be done, beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What every look of a report has: whose and of what it is, how it stands and what comes next, its submissions, its history. */
export function ReportFrame({ report, actions, children }: ReportFrameProps) {
  const { t, period } = useLanguage();
  const { user } = useSession();
  const code = useCodeNames();
  const university = useUniversityName();
  const funding = useFundingText(report.funding);
  const side = user.university === null ? 'ministry' : 'coordinator';
  return (
    <>
      <PageHeading
        title={t('kpiReport.title', { university: university(report.university), period: period(report.period) })}
        trail={[
          <RouterLink key="list" to="/kpi-reports">
            {t('kpiReport.listTitle')}
          </RouterLink>,
        ]}
        actions={actions}
      >
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {funding}
          {report.edition > 1 ? ` · ${t('kpiReport.edition', { number: report.edition })}` : ''}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, mt: 1, fontWeight: 500 }}>
          <StatusMark
            tone={REPORT_TONES[report.status]}
            hollow={report.status === 'superseded' || report.status === 'draft'}
            label={code('kpiReportStatus', report.status)}
          />
          {!CLOSED.includes(report.status) && <span>{t('kpiReport.standsFor', { count: report.ageDays })}</span>}
        </Box>
        <Typography sx={{ mt: 1, maxWidth: 860 }}>{t(`kpiReport.next.${side}.${report.status}`)}</Typography>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        {children}
        {report.submitted && (
          <Section title={t('kpiReport.document.title')}>
            <ReportDocumentLinks id={report.id} />
          </Section>
        )}
        {report.submissions > 0 && <SubmissionsSection id={report.id} />}
        <HistorySection id={report.id} />
      </Box>
    </>
  );
}

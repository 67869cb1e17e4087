import type { KpiReportSummary } from '../../api/kpi-reports.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { useFundingText } from '../kpi/figure-basis.js';
import { CLOSED, REPORT_TONES } from './report-tones.js';

/** The columns of the list of reports. */
export function useReportColumns(national: boolean): Column<KpiReportSummary>[] {
  const { t, number, period, date } = useLanguage();
  const code = useCodeNames();
  const university = useUniversityName();
  const nameOf = (report: KpiReportSummary) =>
    national ? `${university(report.university)}, ${period(report.period)}` : period(report.period);
  const day = (key: 'submittedOn' | 'publishedOn', heading: string): Column<KpiReportSummary> => ({
    key,
    heading,
    from: 'desktop',
    cell: (report) => date(report[key]),
    csv: (report) => report[key],
  });
  return [
    {
      key: 'report',
      heading: t('kpiReport.columns.report'),
      rowHeading: true,
      csv: nameOf,
      cell: (report) => (
        <>
          <RouterLink to="/kpi-reports/$id" params={{ id: report.id }} sx={{ fontWeight: 600 }}>
            {nameOf(report)}
          </RouterLink>
          {report.edition > 1 && (
            <div className="secondary" style={{ fontWeight: 400 }}>
              {t('kpiReport.edition', { number: report.edition })}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'funding',
      heading: t('kpi.funding'),
      from: 'tablet',
      cell: ({ funding }) => <Funding funding={funding} />,
      csv: ({ funding }) => funding,
    },
    {
      key: 'status',
      heading: t('kpiReport.columns.status'),
      cell: ({ status, ageDays }) => (
        <>
          <StatusMark
            tone={REPORT_TONES[status]}
            hollow={status === 'superseded' || status === 'draft'}
            label={code('kpiReportStatus', status)}
          />
          {!CLOSED.includes(status) && (
            <div className="narrow-only secondary">{t('kpiReport.days', { count: ageDays })}</div>
          )}
        </>
      ),
      csv: ({ status }) => code('kpiReportStatus', status),
    },
    {
      key: 'age',
      heading: t('kpiReport.columns.age'),
      from: 'tablet',
      numeric: true,
      cell: ({ status, ageDays }) => (CLOSED.includes(status) ? '' : t('kpiReport.days', { count: ageDays })),
      csv: ({ ageDays }) => ageDays,
    },
    {
      key: 'submissions',
      heading: t('kpiReport.columns.submissions'),
      from: 'tablet',
      numeric: true,
      cell: ({ submissions }) => number(submissions),
      csv: ({ submissions }) => submissions,
    },
    day('submittedOn', t('kpiReport.columns.submittedOn')),
    day('publishedOn', t('kpiReport.columns.publishedOn')),
  ];
}

function Funding({ funding }: { funding: string }) {
  return useFundingText(funding);
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { kpiReportQuery } from '../../api/kpi-reports.js';
import { isProblem } from '../../api/problem.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLanguage } from '../../language/use-language.js';
import { DraftEditor } from './draft-editor.js';
import { ReportReview } from './report-review.js';
import { ReportView } from './report-view.js';

const route = getRouteApi('/signed-in/kpi-reports/$id');

/** One KPI report: written by its university, reviewed by the ministry, read by both. */
export function KpiReportPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const { data: report, error, refetch } = useQuery(kpiReportQuery(id));
  if (report?.live) return <DraftEditor key={id} report={report} live={report.live} />;
  if (report?.actions.includes('return')) return <ReportReview key={`${id}:${report.submissions}`} report={report} />;
  if (report) return <ReportView report={report} />;
  if (!error) return <Loading lines={14} />;
  const missing = isProblem(error) && error.status === 404;
  return (
    <>
      <PageHeading title={missing ? t('common.notFound.title') : t('common.failed.title')} />
      <Failure error={error} {...(missing ? {} : { onRetry: () => void refetch() })} />
    </>
  );
}

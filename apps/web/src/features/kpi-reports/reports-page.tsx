import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { KPI_REPORT_STATUSES } from '#domain/report/kpi-report-life-cycle.js';
import { kpiReportsQuery } from '../../api/kpi-reports.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { useAllRows } from '../../components/downloads/use-all-rows.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RegisterTable } from '../../components/register-table.js';
import { useLanguage } from '../../language/use-language.js';
import { useReportColumns } from './report-columns.js';
import { ReportFilters } from './report-filters.js';
import { standingDaysOf } from './reports-search.js';

const route = getRouteApi('/signed-in/kpi-reports');

const OpenReportDialog = lazy(async () => ({ default: (await import('./open-report-dialog.js')).OpenReportDialog }));

/** KPI reports: a coordinator's own university's, the ministry's all that were ever submitted; what is stuck first. */
export function ReportsPage() {
  const { t, number } = useLanguage();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [opening, setOpening] = useState(false);
  const national = session.user.university === null;
  const status = KPI_REPORT_STATUSES.find((known) => known === search.status);
  const listing = kpiReportsQuery({ ...search, status, standingDays: standingDaysOf(search) });
  const list = useInfiniteQuery({ ...listing, placeholderData: keepPreviousData });
  const allRows = useAllRows(listing);
  const columns = useReportColumns(national);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const filtered = Object.keys(search).length > 0;
  const opens = may(session, 'kpi_report.write');

  return (
    <>
      <PageHeading
        title={t('kpiReport.listTitle')}
        actions={
          opens && (
            <Button variant="contained" onClick={() => setOpening(true)}>
              {t('kpiReport.open.button')}
            </Button>
          )
        }
      >
        <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 860 }}>
          {national ? t('kpiReport.listIntroMinistry') : t('kpiReport.listIntro')}
        </Typography>
      </PageHeading>
      <ReportFilters
        search={search}
        national={national}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      {list.isPending && <Loading lines={6} />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <NothingHere title={t(filtered ? 'kpiReport.noneFound' : 'kpiReport.none')}>
          {opens && !filtered && <Typography>{t('kpiReport.noneHint')}</Typography>}
        </NothingHere>
      )}
      {rows.length > 0 && (
        <Box>
          <Typography role="status" sx={{ mb: 1 }}>
            {t('kpiReport.found', { total: number(total) })}
          </Typography>
          <RegisterTable
            name="kpi-reports"
            caption={t('kpiReport.listTitle')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            total={total}
            allRows={allRows}
            onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            fetchingMore={list.isFetchingNextPage}
          />
        </Box>
      )}
      {opening && (
        <Suspense>
          <OpenReportDialog onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </>
  );
}

import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { auditLogQuery, type AuditQuery } from '../../api/oversight.js';
import { useAllRows } from '../../components/downloads/use-all-rows.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RegisterTable } from '../../components/register-table.js';
import { useLanguage } from '../../language/use-language.js';
import { AuditFilters, type AuditSearch } from './audit-filters.js';
import { HashCheck } from './hash-check.js';
import { useAuditColumns } from './audit-columns.js';

const route = getRouteApi('/signed-in/audit-log');

/** The filters of an address as the API takes them; a day that is none is dropped. */
function queryOf({ from, to, ...search }: AuditSearch): AuditQuery {
  return {
    ...search,
    ...(from !== undefined && isCalendarDate(from) ? { from } : {}),
    ...(to !== undefined && isCalendarDate(to) ? { to } : {}),
  };
}

/** Who did what to which record: found by who acted, record, action and day. Looking here is written down as well. */
export function AuditLogPage() {
  const { t, number } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const listing = auditLogQuery(queryOf(search));
  const list = useInfiniteQuery(listing);
  const allRows = useAllRows(listing);
  const columns = useAuditColumns();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [first] = list.data?.pages ?? [];
  const total = first?.total ?? 0;
  return (
    <>
      <PageHeading title={t('auditLog.title')}>
        <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 860 }}>
          {t('auditLog.intro')}
        </Typography>
      </PageHeading>
      <HashCheck />
      <AuditFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
      {list.isPending && <Loading lines={12} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <Typography role="status" sx={{ fontWeight: 600 }}>
          {first?.isMore
            ? t('auditLog.totalMore', { total: number(total) })
            : t('auditLog.total', { total: number(total) })}
        </Typography>
      )}
      {list.data && rows.length === 0 && (
        <NothingHere title={t('auditLog.none')}>
          <Typography color="textSecondary">{t('auditLog.noneHint')}</Typography>
        </NothingHere>
      )}
      {rows.length > 0 && (
        <RegisterTable
          name="audit-log"
          caption={t('auditLog.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          total={first?.isMore ? Math.max(total, rows.length + 1) : total}
          allRows={allRows}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          fetchingMore={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CALL_STATUSES } from '#domain/selection/selection-codes.js';
import { CALL_STATUS_LABELS } from '#reference/selection-labels.js';
import { callsQuery, type CallQuery } from '../../api/calls.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { useAllRows } from '../../components/downloads/use-all-rows.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { listPeriods } from '../../components/period-options.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterButton } from '../../components/router-link.js';
import { today } from '../../language/format.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useCallColumns } from './call-columns.js';
import { readCallSearch } from './call-search.js';

const route = getRouteApi('/signed-in/calls');

/** The calls of the university, or of all of them for the ministry. */
export function CallsPage() {
  const { t, number } = useLanguage();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const national = session.user.university === null;
  const mayWrite = may(session, 'call.write');
  const listing = callsQuery(search);
  const list = useInfiniteQuery({ ...listing, placeholderData: keepPreviousData });
  const allRows = useAllRows(listing);
  const columns = useCallColumns(national);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const filtered = search.status !== undefined || search.academicYear !== undefined;
  return (
    <>
      <PageHeading
        title={t('calls.title')}
        actions={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {may(session, 'appeal.answer') && (
              <RouterButton to="/appeals" variant="outlined">
                {t('appeals.title')}
              </RouterButton>
            )}
            {mayWrite && (
              <RouterButton to="/calls/new" variant="contained">
                {t('calls.new')}
              </RouterButton>
            )}
          </Box>
        }
      >
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {national ? t('calls.introNational') : t('calls.intro')}
        </Typography>
      </PageHeading>
      <Filters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
      {list.isPending && <Loading />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <NothingHere title={filtered ? t('calls.emptyFiltered') : t('calls.empty')}>
          {!filtered && mayWrite && <Typography color="textSecondary">{t('calls.emptyHint')}</Typography>}
        </NothingHere>
      )}
      {rows.length > 0 && (
        <>
          <Typography role="status" sx={{ mb: 1, fontWeight: 600 }}>
            {t('calls.total', { total: number(total) })}
          </Typography>
          <RegisterTable
            name="calls"
            caption={t('calls.caption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            total={total}
            allRows={allRows}
            onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            fetchingMore={list.isFetchingNextPage}
          />
        </>
      )}
    </>
  );
}

function Filters({ search, onChange }: { search: CallQuery; onChange: (search: CallQuery) => void }) {
  const { t } = useLanguage();
  const label = useLabels();
  const years = listPeriods(today()).academicYears;
  const native = { slotProps: { select: { native: true } } } as const;
  return (
    <Box
      role="search"
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.75, mb: 2, '& > *': { flex: '1 1 200px', maxWidth: 320 } }}
    >
      <TextField
        select
        id="call-status"
        label={t('calls.columns.status')}
        value={search.status ?? ''}
        onChange={({ target }) => onChange(readCallSearch({ ...search, status: target.value }))}
        {...native}
      >
        <option value="">{t('calls.any')}</option>
        {CALL_STATUSES.map((status) => (
          <option key={status} value={status}>
            {label(CALL_STATUS_LABELS, status)}
          </option>
        ))}
      </TextField>
      <TextField
        select
        id="call-year"
        label={t('calls.columns.year')}
        value={search.academicYear ?? ''}
        onChange={({ target }) => onChange(readCallSearch({ ...search, academicYear: target.value }))}
        {...native}
      >
        <option value="">{t('calls.any')}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </TextField>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { participationsQuery } from '../../api/participations.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { ListFilters } from './list-filters.js';
import { countFilters, type ListSearch } from './list-search.js';
import { ParticipationsTable } from './participations-table.js';

const route = getRouteApi('/signed-in/participations');

/** The list of participations: what the address asks for, page after page. */
export function ParticipationsPage() {
  const { t, number } = useLanguage();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery({ ...participationsQuery(search), placeholderData: keepPreviousData });
  const change = (next: ListSearch) => void navigate({ search: next, replace: true });

  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const national = session.user.role === 'ministry';

  return (
    <>
      <PageHeading title={t('participations.title')}>
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {national ? t('participations.deidentified') : t('participations.intro')}
        </Typography>
      </PageHeading>
      {session.user.role !== 'participant' && <ListFilters search={search} onChange={change} national={national} />}
      <Box sx={{ height: 4, mt: 1.5 }}>
        {list.isFetching && !list.isPending && <LinearProgress aria-hidden sx={{ height: 3 }} />}
      </Box>
      {list.isPending && <Loading lines={12} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <>
          <Typography role="status" sx={{ mb: 1, fontWeight: 600 }}>
            {t('participations.total', { total: number(total) })}
          </Typography>
          {rows.length === 0 ? (
            <NoRows
              filtered={countFilters(search) > 0 || search.search !== undefined}
              mayImport={may(session, 'import.run')}
            />
          ) : (
            <ParticipationsTable
              rows={rows}
              search={search}
              onSort={(sort) => change({ ...search, sort })}
              national={national}
            />
          )}
          {rows.length > 0 && rows.length < total && (
            <Box className="no-print" sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
              {list.hasNextPage && (
                <Button variant="outlined" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {t('common.actions.showMore')}
                </Button>
              )}
              <Typography color="textSecondary" role="status">
                {t('participations.shown', { shown: number(rows.length), total: number(total) })}
              </Typography>
            </Box>
          )}
        </>
      )}
    </>
  );
}

function NoRows({ filtered, mayImport }: { filtered: boolean; mayImport: boolean }) {
  const { t } = useLanguage();
  return (
    <Paper variant="outlined" sx={{ p: { xs: 3, md: 5 }, textAlign: 'center' }}>
      <Typography variant="h2" gutterBottom>
        {filtered ? t('participations.empty') : t('participations.emptyRegister')}
      </Typography>
      <Typography color="textSecondary">
        {filtered ? t('participations.emptyHint') : mayImport && t('participations.emptyRegisterHint')}
      </Typography>
      {!filtered && mayImport && (
        <RouterButton to="/imports" variant="contained" sx={{ mt: 2 }}>
          {t('imports.title')}
        </RouterButton>
      )}
    </Paper>
  );
}

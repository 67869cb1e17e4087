import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ParticipationRow } from '../../api/contract.js';
import { participationsQuery } from '../../api/participations.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { MOST_ROWS } from '../../components/downloads/use-all-rows.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { nameOf } from '../../components/person-name.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterButton } from '../../components/router-link.js';
import { loadWords } from '../../language/i18n.js';
import { useLanguage } from '../../language/use-language.js';
import { fetchAllRows } from './all-rows.js';
import { ListFilters } from './list-filters.js';
import { countFilters, type ListSearch } from './list-search.js';
import { useParticipationColumns } from './participation-columns.js';
import { SavedViews } from './saved-views.js';

/** Loaded with the words of its steps when the first record is chosen: the list itself needs neither. */
const BulkBar = lazy(async () => {
  const [{ BulkBar: component }] = await Promise.all([import('./bulk-bar.js'), loadWords('verification')]);
  return { default: component };
});

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
  const columns = useParticipationColumns(national);
  const capped = list.data?.pages[0]?.totalIsCapped === true;
  const [chosen, setChosen] = useState<ReadonlyMap<string, ParticipationRow>>(new Map());
  const choose = (some: readonly ParticipationRow[], on: boolean) => {
    const next = new Map(chosen);
    for (const row of some) {
      if (on) next.set(row.id, row);
      else next.delete(row.id);
    }
    setChosen(next);
  };
  const acts = may(session, 'mobility.act');
  // One chosen before a step stands otherwise after it.
  const newest = new Map(rows.map((row) => [row.id, row]));

  return (
    <>
      <PageHeading
        title={t('participations.title')}
        intro={national ? t('participations.deidentified') : t('participations.intro')}
      />
      {session.user.role !== 'participant' && <ListFilters search={search} onChange={change} national={national} />}
      {may(session, 'saved_view.write') && <SavedViews search={search} />}
      <Box sx={{ height: 4, mt: 1.5 }}>
        {list.isFetching && !list.isPending && <LinearProgress aria-hidden sx={{ height: 3 }} />}
      </Box>
      {list.isPending && <Loading lines={12} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <>
          <Typography role="status" sx={{ mb: 1, fontWeight: 600 }}>
            {t(capped ? 'participations.totalCapped' : 'participations.total', { total: number(total) })}
          </Typography>
          {rows.length === 0 ? (
            <NoRows
              filtered={countFilters(search) > 0 || search.search !== undefined}
              mayImport={may(session, 'import.run')}
            />
          ) : (
            <>
              {chosen.size > 0 && (
                <Suspense>
                  <BulkBar
                    rows={[...chosen.values()].map((row) => newest.get(row.id) ?? row)}
                    onLeave={(ids) => setChosen(new Map([...chosen].filter(([id]) => !ids.includes(id))))}
                  />
                </Suspense>
              )}
              <RegisterTable
                name="participations"
                caption={t('participations.caption')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                sort={search.sort ?? (national ? 'externalId' : 'name')}
                onSort={(sort) => change({ ...search, sort })}
                total={total}
                onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
                fetchingMore={list.isFetchingNextPage}
                allRows={() => fetchAllRows(search)}
                {...(capped ? { filesNote: t('participations.filesLimit', { number: number(MOST_ROWS) }) } : {})}
                {...(acts
                  ? {
                      choice: {
                        chosen: ({ id }: ParticipationRow) => chosen.has(id),
                        onChoose: choose,
                        nameOf: (row: ParticipationRow) => nameOf(row) ?? row.externalId,
                      },
                    }
                  : {})}
              />
            </>
          )}
        </>
      )}
    </>
  );
}

function NoRows({ filtered, mayImport }: { filtered: boolean; mayImport: boolean }) {
  const { t } = useLanguage();
  return (
    <NothingHere title={filtered ? t('participations.empty') : t('participations.emptyRegister')}>
      <Typography color="textSecondary">
        {filtered ? t('participations.emptyHint') : mayImport && t('participations.emptyRegisterHint')}
      </Typography>
      {!filtered && mayImport && (
        <RouterButton to="/imports" variant="contained" sx={{ mt: 2 }}>
          {t('common.pages.imports')}
        </RouterButton>
      )}
    </NothingHere>
  );
}

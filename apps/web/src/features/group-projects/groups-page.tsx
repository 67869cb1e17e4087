import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { GROUP_PROJECT_STATUS_LABELS } from '#reference/commitment-labels.js';
import { type GroupProjectRow, groupProjectsQuery } from '../../api/group-projects.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { CodeSelect } from '../../components/code-select.js';
import { useAllRows } from '../../components/downloads/use-all-rows.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName, useUniversityOptions } from '../../components/university-names.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { readGroupSearch } from './group-search.js';
import { toneOfGroup } from './group-tones.js';

const route = getRouteApi('/signed-in/group-projects');

/** Tasks that several participants carry out together. */
export function GroupsPage() {
  const { t, number } = useLanguage();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const national = session.user.university === null;
  const universities = useUniversityOptions(national);
  const listing = groupProjectsQuery(search);
  const list = useInfiniteQuery({ ...listing, placeholderData: keepPreviousData });
  const allRows = useAllRows(listing);
  const columns = useColumns(national);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const filtered = Object.keys(search).length > 0;
  const set = (change: object) => void navigate({ search: readGroupSearch({ ...search, ...change }), replace: true });
  return (
    <>
      <PageHeading
        title={t('groups.title')}
        actions={
          may(session, 'group.write') && (
            <RouterButton to="/group-projects/new" variant="contained">
              {t('groups.new')}
            </RouterButton>
          )
        }
      >
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('groups.intro')}
        </Typography>
      </PageHeading>
      <Box
        role="search"
        className="no-print"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.75, mb: 2, '& > *': { flex: '1 1 220px', maxWidth: 420 } }}
      >
        <Box>
          <CodeSelect
            label={t('groups.columns.status')}
            list="groupProjectStatus"
            first={{ value: '', text: t('calls.any') }}
            value={search.status ?? ''}
            onChange={(status) => set({ status })}
          />
        </Box>
        {national && (
          <Box>
            <NamedAutocomplete
              id="group-university"
              label={t('groups.columns.university')}
              placeholder={t('calls.any')}
              options={universities}
              value={search.university ?? ''}
              onChange={(university) => set({ university })}
            />
          </Box>
        )}
      </Box>
      {list.isPending && <Loading />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <NothingHere title={filtered ? t('groups.emptyFiltered') : t('groups.empty')} />
      )}
      {rows.length > 0 && (
        <>
          <Typography role="status" sx={{ mb: 1, fontWeight: 600 }}>
            {t('groups.total', { total: number(total) })}
          </Typography>
          <RegisterTable
            name="group-projects"
            caption={t('groups.caption')}
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

function useColumns(national: boolean): Column<GroupProjectRow>[] {
  const { t, date } = useLanguage();
  const label = useLabels();
  const university = useUniversityName();
  const status = (row: GroupProjectRow) => label(GROUP_PROJECT_STATUS_LABELS, row.status);
  const columns: Column<GroupProjectRow>[] = [
    {
      key: 'title',
      heading: t('groups.columns.title'),
      rowHeading: true,
      csv: ({ title }) => title,
      cell: (row) => (
        <>
          <RouterLink
            to="/group-projects/$id"
            params={{ id: row.id }}
            sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
          >
            {row.title}
          </RouterLink>
          <div className="secondary" style={{ fontWeight: 400 }}>
            {row.groupCode}
          </div>
          <Box className="narrow-only secondary" sx={{ fontWeight: 400 }}>
            {national && <div>{university(row.university)}</div>}
            {date(row.dueDate)}
          </Box>
        </>
      ),
    },
    {
      key: 'code',
      heading: t('groups.fields.groupCode'),
      from: 'desktop',
      csv: ({ groupCode }) => groupCode,
      cell: ({ groupCode }) => <span className="nowrap">{groupCode}</span>,
    },
    {
      key: 'university',
      heading: t('groups.columns.university'),
      from: 'tablet',
      cell: (row) => university(row.university),
      csv: (row) => university(row.university),
    },
    {
      key: 'due',
      heading: t('groups.columns.due'),
      from: 'tablet',
      cell: ({ dueDate }) => <span className="nowrap">{date(dueDate)}</span>,
      csv: ({ dueDate }) => dueDate,
    },
    {
      key: 'status',
      heading: t('groups.columns.status'),
      cell: (row) => <StatusMark tone={toneOfGroup(row.status)} label={status(row)} hollow={row.status === 'agreed'} />,
      csv: status,
    },
    {
      key: 'claimed',
      heading: t('groups.columns.claimed'),
      from: 'desktop',
      cell: ({ claimedOn }) => <span className="nowrap">{date(claimedOn)}</span>,
      csv: ({ claimedOn }) => claimedOn,
    },
    {
      key: 'decided',
      heading: t('groups.columns.decided'),
      from: 'tablet',
      cell: ({ decidedOn }) => <span className="nowrap">{date(decidedOn)}</span>,
      csv: ({ decidedOn }) => decidedOn,
    },
  ];
  return columns.filter(({ key }) => key !== 'code' && (national || key !== 'university'));
}

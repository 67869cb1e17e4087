import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { GROUP_PROJECT_STATUS_LABELS } from '#reference/commitment-labels.js';
import { type GroupProjectRow, groupProjectsQuery } from '../../api/group-projects.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { CodeSelect } from '../../components/code-select.js';
import { FilterRow, isFiltered } from '../../components/filter-row.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
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
  const listing = useListing(groupProjectsQuery(search));
  const columns = useColumns(national);
  const filtered = isFiltered(search);
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
        intro={t('groups.intro')}
      />
      <FilterRow onClear={filtered ? () => void navigate({ search: {}, replace: true }) : undefined}>
        <CodeSelect
          label={t('groups.columns.status')}
          list="groupProjectStatus"
          first={{ value: '', text: t('calls.any') }}
          value={search.status ?? ''}
          onChange={(status) => set({ status })}
        />
        {national && (
          <NamedAutocomplete
            id="group-university"
            label={t('groups.columns.university')}
            placeholder={t('calls.any')}
            options={universities}
            value={search.university ?? ''}
            onChange={(university) => set({ university })}
          />
        )}
      </FilterRow>
      <ListingTable
        listing={listing}
        name="group-projects"
        caption={t('groups.caption')}
        columns={columns}
        rowKey={({ id }) => id}
        count={(total) => t('groups.total', { total: number(total) })}
        nothing={<NothingHere title={filtered ? t('groups.emptyFiltered') : t('groups.empty')} />}
      />
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
            sx={{ fontWeight: 600, overflowWrap: 'break-word' }}
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

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type CodeListSummary, codeListsQuery } from '../../api/oversight.js';
import { Failure } from '../../components/failure.js';
import { FilterRow } from '../../components/filter-row.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { useLanguage } from '../../language/use-language.js';
import { SearchField } from '../participations/search-field.js';
import { useOversightTrail } from '../oversight/oversight-trail.js';

const route = getRouteApi('/signed-in/code-lists');

/** The lists of codes that the records use. */
export function CodeListsPage() {
  const { t, language, number, compare } = useLanguage();
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(codeListsQuery);
  const trail = useOversightTrail();
  const wanted = (search ?? '').toLowerCase();
  const rows = (data?.items ?? [])
    .filter(({ list, name }) => [list, ...Object.values(name)].some((text) => text.toLowerCase().includes(wanted)))
    .sort((a, b) => compare(a.name[language], b.name[language]));
  const columns: Column<CodeListSummary>[] = [
    {
      key: 'name',
      heading: t('codeLists.name'),
      rowHeading: true,
      csv: ({ name }) => name[language],
      cell: ({ list, name }) => (
        <RouterLink to="/code-lists/$list" params={{ list }} sx={{ fontWeight: 600 }}>
          {name[language]}
        </RouterLink>
      ),
    },
    {
      key: 'list',
      heading: t('codeLists.list'),
      from: 'tablet',
      csv: ({ list }) => list,
      cell: ({ list }) => <code>{list}</code>,
    },
    {
      key: 'source',
      heading: t('codeLists.source'),
      from: 'tablet',
      csv: ({ source }) => source ?? t('codeLists.own'),
      cell: ({ source }) => source ?? t('codeLists.own'),
    },
    {
      key: 'size',
      heading: t('codeLists.size'),
      numeric: true,
      csv: ({ size }) => size,
      cell: ({ size }) => number(size),
    },
  ];
  return (
    <>
      <PageHeading title={t('codeLists.title')} trail={trail} intro={t('codeLists.intro')} />
      <FilterRow>
        <SearchField
          label={t('codeLists.search')}
          hint={t('codeLists.searchHint')}
          value={search ?? ''}
          onChange={(text) => void navigate({ search: text === '' ? {} : { search: text }, replace: true })}
        />
      </FilterRow>
      {!data && !error && <Loading lines={12} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <NothingHere title={t('codeLists.none')} />}
      {rows.length > 0 && (
        <RegisterTable
          name="code-lists"
          caption={t('codeLists.title')}
          columns={columns}
          rows={rows}
          rowKey={({ list }) => list}
          total={rows.length}
        />
      )}
    </>
  );
}

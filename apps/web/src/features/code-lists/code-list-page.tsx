import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isProblem } from '../../api/problem.js';
import { codeListQuery, type ListedCode } from '../../api/oversight.js';
import { NotFound } from '../../app/layout/not-found.js';
import { Failure } from '../../components/failure.js';
import { FilterRow } from '../../components/filter-row.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../language/language-names.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { SearchField } from '../participations/search-field.js';
import { useOversightTrail } from '../oversight/oversight-trail.js';

const route = getRouteApi('/signed-in/code-lists/$list');

/** One list: every code with its name in the three languages. */
export function CodeListPage() {
  const { t, language, number } = useLanguage();
  const { list } = route.useParams();
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(codeListQuery(list));
  const trail = useOversightTrail();
  if (isProblem(error) && error.status === 404) return <NotFound />;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={12} />;
  const wanted = (search ?? '').toLowerCase();
  const rows = data.codes.filter(({ code, label }) =>
    [code, ...Object.values(label)].some((text) => text.toLowerCase().includes(wanted)),
  );
  const columns: Column<ListedCode>[] = [
    {
      key: 'code',
      heading: t('codeLists.code'),
      rowHeading: true,
      csv: ({ code }) => code,
      cell: ({ code, label }) => (
        <>
          <code>{code}</code>
          <div className="narrow-only" style={{ fontWeight: 400 }}>
            {label[language]}
          </div>
        </>
      ),
    },
    ...LANGUAGE_ORDER.map((each): Column<ListedCode> => ({
      key: each,
      heading: LANGUAGE_NAMES[each],
      headingLanguage: each,
      from: 'tablet',
      csv: ({ label }) => label[each],
      cell: ({ label }) => <span lang={each}>{label[each]}</span>,
    })),
    ...(data.codes.some(({ within }) => within !== null)
      ? [
          {
            key: 'within',
            heading: t('codeLists.within'),
            csv: ({ within }) => within,
            cell: ({ within }) => (within === null ? NO_VALUE : <code>{within}</code>),
          } satisfies Column<ListedCode>,
        ]
      : []),
  ];
  return (
    <>
      <PageHeading
        title={data.name[language]}
        trail={[
          ...trail,
          <RouterLink key="lists" to="/code-lists">
            {t('codeLists.title')}
          </RouterLink>,
        ]}
        intro={data.source === null ? t('codeLists.ownText') : t('codeLists.sourceText', { source: data.source })}
      />
      <FilterRow>
        <SearchField
          label={t('codeLists.search')}
          hint={t('codeLists.codeHint')}
          value={search ?? ''}
          onChange={(text) => void navigate({ search: text === '' ? {} : { search: text }, replace: true })}
        />
      </FilterRow>
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {t('codeLists.total', { total: number(rows.length) })}
      </Typography>
      {rows.length === 0 ? (
        <NothingHere title={t('codeLists.none')} />
      ) : (
        <RegisterTable
          name={`code-list-${list}`}
          caption={data.name[language]}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          total={rows.length}
        />
      )}
    </>
  );
}

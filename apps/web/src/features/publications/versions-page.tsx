import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type PublicationVersion, versionsQuery } from '../../api/publications.js';
import { useAllRows } from '../../components/downloads/use-all-rows.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { useLanguage } from '../../language/use-language.js';
import { VersionMark } from './version-marks.js';

/** Versions of the published figures in every state, the newest first. */
export function VersionsPage() {
  const { t, language, number, date, instant } = useLanguage();
  const list = useInfiniteQuery(versionsQuery);
  const allRows = useAllRows(versionsQuery);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: Column<PublicationVersion>[] = [
    {
      key: 'version',
      heading: t('publications.columns.version'),
      rowHeading: true,
      csv: ({ version }) => version,
      cell: ({ version, title }) => (
        <>
          <RouterLink
            to="/publication-versions/$version"
            params={{ version: String(version) }}
            sx={{ fontWeight: 600 }}
          >
            {t('publications.version', { version: String(version) })}
          </RouterLink>
          <div className="secondary" style={{ fontWeight: 400 }}>
            {title[language]}
          </div>
        </>
      ),
    },
    {
      key: 'status',
      heading: t('publications.columns.status'),
      csv: ({ status }) => t(`publications.statuses.${status}`),
      cell: ({ status }) => <VersionMark status={status} />,
    },
    {
      key: 'asOf',
      heading: t('publications.columns.asOf'),
      from: 'tablet',
      csv: ({ asOf }) => asOf,
      cell: ({ asOf }) => date(asOf),
    },
    {
      key: 'published',
      heading: t('publications.columns.published'),
      from: 'tablet',
      numeric: true,
      csv: ({ counts }) => counts?.published ?? null,
      cell: ({ counts }) => number(counts?.published),
    },
    {
      key: 'withheld',
      heading: t('publications.columns.withheld'),
      from: 'tablet',
      numeric: true,
      csv: ({ counts }) => (counts ? counts.figures - counts.published : null),
      cell: ({ counts }) => number(counts ? counts.figures - counts.published : null),
    },
    {
      key: 'publishedAt',
      heading: t('publications.columns.publishedAt'),
      from: 'tablet',
      csv: ({ publishedAt }) => publishedAt,
      cell: ({ publishedAt }) => instant(publishedAt),
    },
  ];
  return (
    <>
      <PageHeading
        title={t('publications.title')}
        trail={[
          <RouterLink key="oversight" to="/oversight">
            {t('oversight.title')}
          </RouterLink>,
        ]}
        actions={
          <RouterButton to="/publication-versions/prepare" variant="contained">
            {t('publications.prepare.open')}
          </RouterButton>
        }
      >
        <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 860 }}>
          {t('publications.intro')}
        </Typography>
      </PageHeading>
      {list.isPending && <Loading />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <NothingHere title={t('publications.empty')}>
          <Typography color="textSecondary">{t('publications.emptyHint')}</Typography>
        </NothingHere>
      )}
      {rows.length > 0 && (
        <RegisterTable
          name="publication-versions"
          caption={t('publications.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ version }) => String(version)}
          total={list.data?.pages[0]?.total ?? 0}
          allRows={allRows}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          fetchingMore={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

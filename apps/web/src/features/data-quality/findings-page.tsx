import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { findingsQuery, qualityRulesQuery, type QualityFinding } from '../../api/data-quality.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { useAllRows } from '../../components/downloads/use-all-rows.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { FindingFilters } from './finding-filters.js';
import { readFindingQuery } from './finding-search.js';
import { useFindingColumns } from './finding-columns.js';

const route = getRouteApi('/signed-in/data-quality/findings');

/** The findings one by one: what is wrong with which record, and what is said of it. */
export function FindingsPage() {
  const { t, language, number } = useLanguage();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = readFindingQuery(search);
  const listing = findingsQuery(query, language);
  const list = useInfiniteQuery(listing);
  const allRows = useAllRows(listing);
  const { data: rules } = useQuery(qualityRulesQuery);
  const rows: QualityFinding[] = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const national = session.user.university === null;
  const columns = useFindingColumns(national, may(session, 'data_quality.mark'));
  const rule = rules?.items.find(({ code }) => code === query.rule);
  return (
    <>
      <PageHeading
        title={t('dataQuality.findings.title')}
        trail={[
          <RouterLink key="quality" to="/data-quality">
            {t('dataQuality.title')}
          </RouterLink>,
        ]}
      >
        <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 860 }}>
          {t('dataQuality.findings.intro')}
        </Typography>
      </PageHeading>
      <FindingFilters
        search={search}
        rules={rules}
        national={national}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      {rule && (
        <Alert severity="info" variant="outlined" icon={false} sx={{ mb: 2 }}>
          <strong>{rule.title[language]}.</strong> {rule.remedy[language]}
        </Alert>
      )}
      {query.participationId !== undefined && (
        <Typography sx={{ mb: 2 }}>
          {t('dataQuality.findings.ofOne')}{' '}
          <RouterLink to="/participations/$id" params={{ id: query.participationId }}>
            {t('dataQuality.findings.toRecord')}
          </RouterLink>
        </Typography>
      )}
      {list.isPending && <Loading lines={12} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <Typography role="status" sx={{ fontWeight: 600 }}>
          {t('dataQuality.findings.total', { total: number(total) })}
        </Typography>
      )}
      {list.data && rows.length === 0 && (
        <NothingHere title={t('dataQuality.findings.empty')}>
          <Typography color="textSecondary">{t('dataQuality.findings.emptyHint')}</Typography>
        </NothingHere>
      )}
      {rows.length > 0 && (
        <RegisterTable
          name="data-quality-findings"
          caption={t('dataQuality.findings.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          total={total}
          allRows={allRows}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          fetchingMore={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

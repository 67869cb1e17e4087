import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { SURVEY_STATUS_LABELS } from '#reference/report-labels.js';
import { type Survey, surveysQuery } from '../../api/audits-and-surveys.js';
import { useAllRows } from '../../components/downloads/use-all-rows.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useOversightTrail } from '../oversight/oversight-trail.js';
import { SurveyMark } from './survey-mark.js';

/** The ministry's surveys: whom they asked, how many answered, where they stand. */
export function SurveysPage() {
  const { t, language, number, date } = useLanguage();
  const label = useLabels();
  const trail = useOversightTrail();
  const list = useInfiniteQuery(surveysQuery);
  const allRows = useAllRows(surveysQuery);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: Column<Survey>[] = [
    {
      key: 'title',
      heading: t('surveys.name'),
      rowHeading: true,
      csv: ({ title }) => title[language],
      cell: ({ id, title }) => (
        <RouterLink to="/surveys/$id" params={{ id }} sx={{ fontWeight: 600 }}>
          {title[language]}
        </RouterLink>
      ),
    },
    {
      key: 'status',
      heading: t('surveys.status'),
      csv: ({ status }) => label(SURVEY_STATUS_LABELS, status),
      cell: ({ status }) => <SurveyMark status={status} />,
    },
    {
      key: 'dates',
      heading: t('surveys.dates'),
      from: 'tablet',
      csv: ({ opensOn, closesOn }) => `${opensOn} – ${closesOn}`,
      cell: ({ opensOn, closesOn }) => `${date(opensOn)} – ${date(closesOn)}`,
    },
    {
      key: 'invited',
      heading: t('surveys.invited'),
      from: 'tablet',
      numeric: true,
      csv: ({ invited }) => invited ?? null,
      cell: ({ invited }) => number(invited),
    },
    {
      key: 'answered',
      heading: t('surveys.answered'),
      from: 'tablet',
      numeric: true,
      csv: ({ answered }) => answered ?? null,
      cell: ({ answered }) => number(answered),
    },
  ];
  return (
    <>
      <PageHeading
        title={t('surveys.title')}
        trail={trail}
        actions={
          <RouterButton to="/surveys/new" variant="contained">
            {t('surveys.create.open')}
          </RouterButton>
        }
      >
        <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 860 }}>
          {t('surveys.intro')}
        </Typography>
      </PageHeading>
      {list.isPending && <Loading />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <NothingHere title={t('surveys.none')}>
          <Typography color="textSecondary">{t('surveys.noneHint')}</Typography>
        </NothingHere>
      )}
      {rows.length > 0 && (
        <RegisterTable
          name="surveys"
          caption={t('surveys.title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          total={list.data?.pages[0]?.total ?? 0}
          allRows={allRows}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          fetchingMore={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { getKpiText } from '#reference/kpi-names.js';
import { kpiQuery, kpiRecordsQuery, type RecordsOf } from '../../api/kpi.js';
import { isProblem } from '../../api/problem.js';
import { useSession } from '../../app/use-session.js';
import { useAllRows } from '../../components/downloads/use-all-rows.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterLink } from '../../components/router-link.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { findCount, readAccessDimension, readCount } from './record-counts.js';
import { useCountName } from './use-count-name.js';
import { isDimension } from './dimensions.js';
import { useDimensionNames } from './use-dimensions.js';
import { useFundingText } from './figure-basis.js';
import { PRESENTATIONS } from './indicator-presentation.js';
import { indicatorOf, narrowSelectionOf, selectionSearch } from './kpi-selection.js';
import { useRecordColumns } from './record-columns.js';
import { entryOf } from './use-university-choice.js';

const route = getRouteApi('/signed-in/kpi/records');

/** The records behind one count of an indicator, and that they are as many as it says. */
export function RecordsPage() {
  const { t, language, number, period, date } = useLanguage();
  const { user } = useSession();
  const search = route.useSearch();
  const indicator = indicatorOf(search);
  const records: RecordsOf = {
    indicator,
    count: readCount(search.count),
    dimension: readAccessDimension(search.dimension),
    group: search.group,
  };
  const selection = narrowSelectionOf(search);
  const listing = kpiRecordsQuery(selection, records);
  const list = useInfiniteQuery(listing);
  const allRows = useAllRows(listing);
  const table = useQuery(kpiQuery(selection));
  const countName = useCountName();
  const funding = useFundingText(selection.funding);
  const university = useUniversityName();
  const { dimensionName, valueName } = useDimensionNames();
  const national = user.university === null;
  const columns = useRecordColumns(national, PRESENTATIONS[indicator].unit === 'participation');

  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  const entry = table.data && entryOf(table.data, search.university);
  const counted = findCount(entry?.indicators[indicator], records);
  const name = getKpiText(indicator).name[language];
  const filters = Object.entries(selection.filters ?? {}).flatMap(([key, values]) =>
    isDimension(key) && key !== 'university'
      ? [
          `${dimensionName(key)}: ${values
            .split(',')
            .map((value) => valueName(key, value))
            .join(', ')}`,
        ]
      : [],
  );
  const of = [
    ...(national ? [search.university === undefined ? t('common.country') : university(search.university)] : []),
    period(selection.period),
    funding,
    ...(search.asOf === undefined ? [] : [t('kpiView.asOfDay', { date: date(search.asOf) })]),
    ...filters,
  ].join(' · ');

  return (
    <>
      <PageHeading
        title={t('kpiView.records.title', { count: countName(records), code: indicator.replace('_', '.'), name })}
        trail={[
          <RouterLink key="kpi" to="/kpi" search={selectionSearch(search)}>
            {t('kpi.title')}
          </RouterLink>,
        ]}
      >
        <Typography color="textSecondary" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
          {of}
        </Typography>
        {national && (
          <Typography color="textSecondary" sx={{ mt: 0.5 }}>
            {t('kpiView.records.deidentified')}
          </Typography>
        )}
      </PageHeading>
      {list.isPending && <Loading lines={10} />}
      {list.error &&
        (isProblem(list.error, 'indicator_confidential') ? (
          <Alert severity="info" variant="outlined">
            {t('kpiView.noRecords')}
          </Alert>
        ) : (
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        ))}
      {total !== undefined && (
        <Typography role="status" sx={{ mb: 1.5 }}>
          {counted === undefined
            ? t('kpiView.records.listed', { listed: number(total) })
            : t(counted === total ? 'kpiView.records.agree' : 'kpiView.records.differ', {
                counted: number(counted),
                listed: number(total),
              })}
        </Typography>
      )}
      {total === 0 && <NothingHere title={t('kpiView.records.none')} />}
      {rows.length > 0 && (
        <RegisterTable
          name={`kpi-records-${indicator}-${records.count}`}
          caption={t('kpiView.records.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ unit, unitId }) => `${unit}:${unitId}`}
          total={total ?? 0}
          allRows={allRows}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          fetchingMore={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

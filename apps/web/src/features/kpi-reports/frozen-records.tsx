import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { REPORTED_INDICATORS } from '#domain/report/kpi-report-sections.js';
import { getKpiText } from '#reference/kpi-names.js';
import { type FrozenRecordsOf, frozenRecordsQuery } from '../../api/kpi-reports.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { PRESENTATIONS } from '../kpi/indicator-presentation.js';
import { STATES } from '../kpi/states-bar.js';

/** The names of the states in the interface. */
const STATE_CODES = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  notDue: 'not_due',
  notApplicable: 'not_applicable',
  excluded: 'excluded',
} as const satisfies Record<(typeof STATES)[number], FrozenRecordsOf['state']>;

interface FrozenRecordsProps {
  id: string;
  submission: number;
  indicator: string;
  /** The state by its name in a value, such as `notDue`. */
  count: string;
}

/** The records that stood behind one count when it was frozen, by their ids; nobody is named. */
export function FrozenRecords({ id, submission, indicator: text, count }: FrozenRecordsProps) {
  const indicator = REPORTED_INDICATORS.find((known) => known === text);
  const state = STATES.find((known) => known === count);
  if (!indicator || !state) return null;
  return <RecordIds id={id} submission={submission} indicator={indicator} state={state} />;
}

interface RecordIdsProps {
  id: string;
  submission: number;
  indicator: FrozenRecordsOf['indicator'];
  state: (typeof STATES)[number];
}

function RecordIds({ id, submission, indicator, state }: RecordIdsProps) {
  const { t, language, number } = useLanguage();
  const list = useInfiniteQuery(frozenRecordsQuery(id, submission, { indicator, state: STATE_CODES[state] }));
  const ids = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { unit } = PRESENTATIONS[indicator];
  return (
    <Section
      title={t('kpiReport.frozenRecords.title', {
        code: indicator.replace('_', '.'),
        name: getKpiText(indicator).name[language],
        count: t(`kpi.counts.${state}`),
      })}
    >
      {list.isPending && <Loading lines={3} />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <Typography role="status" sx={{ mb: 1 }}>
          {t('kpiReport.frozenRecords.total', { number: number(list.data.pages[0]?.total ?? 0) })}
        </Typography>
      )}
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
          columnGap: 3,
          fontSize: '0.875rem',
        }}
      >
        {ids.map((record) => (
          <li key={record} style={{ overflowWrap: 'anywhere' }}>
            {unit === 'participation' || unit === 'report' ? (
              <RouterLink
                to="/participations/$id"
                params={{ id: record.split(':')[0] ?? record }}
                sx={{ display: 'inline-block', minHeight: 24 }}
              >
                {record}
              </RouterLink>
            ) : (
              record
            )}
          </li>
        ))}
      </Box>
      {list.hasNextPage && (
        <Button sx={{ mt: 1 }} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.actions.showMore')}
        </Button>
      )}
    </Section>
  );
}

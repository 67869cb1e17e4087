import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { REPORTED_INDICATORS } from '#domain/report/kpi-report-sections.js';
import { getKpiText } from '#reference/kpi-names.js';
import { type FrozenRecord, type FrozenRecordsOf, frozenRecordsQuery } from '../../api/kpi-reports.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { useLanguage } from '../../language/use-language.js';
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

/** The records that stood behind one count when it was frozen, by their numbers; nobody is named. */
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
  const records = list.data?.pages.flatMap((page) => page.records) ?? [];
  const nameOf = useRecordName();
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
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
          columnGap: 3,
          fontSize: '0.875rem',
        }}
      >
        {records.map((record) => (
          <li key={record.id} style={{ overflowWrap: 'anywhere' }}>
            {record.participationId === null ? (
              nameOf(record)
            ) : (
              <RouterLink
                to="/participations/$id"
                params={{ id: record.participationId }}
                sx={{ display: 'inline-block', minHeight: 24 }}
              >
                {nameOf(record)}
              </RouterLink>
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

/** By what a record is known: its number or code, of a commitment which one, of a report which wave. */
function useRecordName(): (record: FrozenRecord) => string {
  const { t } = useLanguage();
  const code = useCodeNames();
  return ({ id, name, commitmentNo }) => {
    if (name === null) return t('kpiReport.frozenRecords.gone', { id: id.slice(0, 8) });
    if (commitmentNo !== null) return t('kpiReport.frozenRecords.commitment', { name, number: commitmentNo });
    const [, wave] = id.split(':');
    return wave === undefined ? name : `${name}, ${code('wave', wave)}`;
  };
}

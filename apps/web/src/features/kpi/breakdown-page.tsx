import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { getKpiText } from '#reference/kpi-names.js';
import { kpiBreakdownQuery, kpiQuery } from '../../api/kpi.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { type Dimension, DIMENSIONS, readDimensions } from './dimensions.js';
import { KpiFilters } from './kpi-filters.js';
import { changedSearch, type KpiSearch } from './kpi-search.js';
import { isOfCalls, isTotalOnly } from './kpi-sections.js';
import { indicatorOf, narrowSelectionOf, selectionSearch } from './kpi-selection.js';
import { useUniversityChoice } from './use-university-choice.js';

/** With the names of all that groups may be of: they come while the figures do. */
const BreakdownTable = lazy(async () => ({ default: (await import('./breakdown-table.js')).BreakdownTable }));

/** What stands in a table as a remark, by itself as a sentence. */
const SENTENCE = { '&::first-letter': { textTransform: 'uppercase' } } as const;

const route = getRouteApi('/signed-in/kpi/breakdown');

/** One indicator by one or two dimensions. */
export function BreakdownPage() {
  const { t, language, period, date } = useLanguage();
  const { user } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const national = user.university === null;
  const [first, second] = readDimensions(search.by);
  const by = second === undefined ? [first] : [first, second];
  const indicator = indicatorOf(search);
  const selection = narrowSelectionOf(search);
  const { data, error, isFetching, isPending, refetch } = useQuery(kpiBreakdownQuery(selection, by.join(',')));
  const { data: entries } = useQuery({ ...kpiQuery({ ...selection, filters: {} }), enabled: national });
  const universities = useUniversityChoice(entries ?? []);
  const change = (next: KpiSearch) => void navigate({ search: next, replace: true });
  const choose = (place: 0 | 1, dimension: string) => {
    const chosen = place === 0 ? [dimension, second] : [first, dimension];
    change(changedSearch(search, { by: chosen.filter(Boolean).join(',') }));
  };

  const groups = data?.filter(({ indicators }) => indicators[indicator] !== undefined) ?? [];
  const caption = t('kpiView.breakdown.caption', {
    code: indicator.replace('_', '.'),
    name: getKpiText(indicator).name[language],
    by: by.map((dimension) => t(`kpiView.dimensions.${dimension}`)).join(' × '),
    period: period(selection.period),
    date: date(search.asOf ?? data?.[0]?.asOf ?? today()),
  });

  return (
    <>
      <PageHeading
        title={t('kpiView.breakdown.title')}
        trail={[
          <RouterLink key="kpi" to="/kpi" search={selectionSearch(search)}>
            {t('kpi.title')}
          </RouterLink>,
        ]}
        intro={t('kpiView.breakdown.intro')}
      />
      <Box
        className="no-print"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 270px), 1fr))',
          gap: 1.75,
          mb: 2,
          maxWidth: 620,
        }}
      >
        <DimensionSelect
          id="breakdown-first"
          label={t('kpiView.breakdown.first')}
          value={first}
          without={second}
          national={national}
          onChange={(dimension) => choose(0, dimension)}
        />
        <DimensionSelect
          id="breakdown-second"
          label={t('kpiView.breakdown.second')}
          value={second ?? ''}
          without={first}
          national={national}
          optional
          onChange={(dimension) => choose(1, dimension)}
        />
      </Box>
      <KpiFilters
        search={search}
        onChange={change}
        universities={universities}
        asOf={search.asOf ?? data?.[0]?.asOf ?? today()}
        ofIndicator
        views={false}
      />
      <Box sx={{ height: 4, mt: 1.5, mb: 1 }}>
        {isFetching && !isPending && <LinearProgress aria-hidden sx={{ height: 3 }} />}
      </Box>
      {isPending && <Loading lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && !error && groups.length === 0 && (
        <NothingHere title={t('kpiView.breakdown.none')}>
          {isTotalOnly(indicator) && <Typography sx={SENTENCE}>{t('kpiView.absent.totalOnly')}</Typography>}
          {isOfCalls(indicator) && <Typography sx={SENTENCE}>{t('kpiView.absent.ofCalls')}</Typography>}
        </NothingHere>
      )}
      {groups.length > 0 && (
        <Suspense fallback={<Loading lines={8} />}>
          <BreakdownTable caption={caption} groups={groups} by={by} indicator={indicator} search={search} />
        </Suspense>
      )}
    </>
  );
}

interface DimensionSelectProps {
  id: string;
  label: string;
  value: Dimension | '';
  /** The dimension chosen in the other place. */
  without: Dimension | undefined;
  national: boolean;
  optional?: boolean;
  onChange: (dimension: string) => void;
}

function DimensionSelect({ id, label, value, without, national, optional = false, onChange }: DimensionSelectProps) {
  const { t } = useLanguage();
  const choices = DIMENSIONS.filter((dimension) => dimension !== without && (national || dimension !== 'university'));
  return (
    <TextField
      select
      fullWidth
      id={id}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true } }}
    >
      {optional && <option value="">{t('kpiView.breakdown.noSecond')}</option>}
      {choices.map((dimension) => (
        <option key={dimension} value={dimension}>
          {t(`kpiView.dimensions.${dimension}`)}
        </option>
      ))}
    </TextField>
  );
}

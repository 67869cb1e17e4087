import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { getKpiText } from '#reference/kpi-names.js';
import type { KpiEntry } from '../../api/contract.js';
import { kpiQuery } from '../../api/kpi.js';
import { writeCsv } from '../../components/csv-file.js';
import { downloadFile } from '../../components/downloads/download-file.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { useUniversityName } from '../../components/university-names.js';
import { PageHeading } from '../../components/page-heading.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { COUNTRY_OPTION, KpiFilters } from './kpi-filters.js';
import { kpiCsvRows } from './kpi-csv.js';
import { type KpiRow, rowsOfIndicator, rowsOfUniversity } from './kpi-rows.js';
import type { KpiSearch } from './kpi-search.js';
import { KpiTable } from './kpi-table.js';

/** Loaded when a figure is first asked about. */
const ExplanationDialog = lazy(async () => ({ default: (await import('./explanation-dialog.js')).ExplanationDialog }));

const route = getRouteApi('/signed-in/kpi');

/** The indicators: of one university, or one of them over all universities by name. */
export function KpiPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = {
    period: search.period ?? 'all',
    asOf: search.asOf,
    funding: search.funding ?? 'state_budget',
  };
  const { data, error, isFetching, isPending, refetch } = useQuery(kpiQuery(selection));
  const universities = useChoice(data ?? []);

  return (
    <>
      <PageHeading title={t('kpi.title')}>
        <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 860 }}>
          {t('kpi.intro')}
        </Typography>
      </PageHeading>
      <KpiFilters
        search={search}
        onChange={(next: KpiSearch) => void navigate({ search: next, replace: true })}
        universities={universities}
        asOf={search.asOf ?? data?.[0]?.asOf ?? today()}
      />
      <Box sx={{ height: 4, mt: 1.5, mb: 1 }}>
        {isFetching && !isPending && <LinearProgress aria-hidden sx={{ height: 3 }} />}
      </Box>
      {isPending && <Loading lines={14} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && !error && <Figures entries={data} search={search} choice={universities.length > 0} />}
    </>
  );
}

/** The universities to choose from, and the whole country; none for one who sees one university only. */
function useChoice(entries: readonly KpiEntry[]) {
  const { t, compare } = useLanguage();
  const university = useUniversityName();
  return useMemo(() => {
    if (entries.length < 2) return [];
    const named = entries.flatMap(({ university: code }) => (code === null ? [] : [{ code, name: university(code) }]));
    named.sort((a, b) => compare(a.name, b.name));
    return entries.some(({ university: code }) => code === null)
      ? [{ code: COUNTRY_OPTION, name: t('common.country') }, ...named]
      : named;
  }, [entries, t, university, compare]);
}

interface FiguresProps {
  entries: readonly KpiEntry[];
  search: KpiSearch;
  /** Whether there is more than one university to see. */
  choice: boolean;
}

function Figures({ entries, search, choice }: FiguresProps) {
  const { t, language, compare, period, date } = useLanguage();
  const university = useUniversityName();
  const [explained, setExplained] = useState<KpiRow>();
  const byIndicator = choice && search.view === 'indicator';
  const indicator = search.indicator ?? 'K01';
  const nameOf = (code: string | null) => (code === null ? t('common.country') : university(code));

  const wanted = search.university ?? null;
  const entry = (choice ? entries.find((candidate) => candidate.university === wanted) : undefined) ?? entries[0];
  if (!entry) {
    return (
      <Paper variant="outlined" sx={{ p: 4, textAlign: 'center' }}>
        {t('kpi.empty')}
      </Paper>
    );
  }
  const rows = byIndicator
    ? rowsOfIndicator(entries, indicator, university, compare)
    : rowsOfUniversity(entries, entry.university);
  const words = { period: period(entry.period), date: date(entry.asOf) };
  const caption = byIndicator
    ? t('kpi.captionIndicator', {
        ...words,
        code: indicator.replace('_', '.'),
        indicator: getKpiText(indicator).name[language],
      })
    : t('kpi.captionUniversity', { ...words, university: nameOf(entry.university) });

  const download = () => {
    const csv = kpiCsvRows(rows, entry, {
      universityName: nameOf,
      indicatorName: (code) => getKpiText(code).name[language],
      reason: (reason) => t(`kpi.reasons.${reason}`),
    });
    const subject = byIndicator ? indicator : (entry.university ?? 'KZ');
    downloadFile(writeCsv(csv, language), `kpi-${subject}-${entry.period.replace('/', '-')}-${entry.asOf}.csv`);
  };
  const explainedEntry = explained && entries.find((candidate) => candidate.university === explained.university);

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'space-between', mb: 1.25 }}>
        <Box>
          <Typography variant="h2">{caption}</Typography>
          <Typography variant="body2" color="textSecondary">
            {byIndicator ? `${t('kpi.sortedByName')} ` : ''}
            {t('kpi.chart.legend')}
          </Typography>
        </Box>
        <Button className="no-print" variant="outlined" startIcon={<DownloadIcon />} onClick={download}>
          {t('kpi.download')}
        </Button>
      </Box>
      <KpiTable
        caption={caption}
        rows={rows}
        first={byIndicator ? 'university' : 'indicator'}
        onExplain={setExplained}
      />
      {explained && explainedEntry && (
        <Suspense>
          <ExplanationDialog row={explained} entry={explainedEntry} onClose={() => setExplained(undefined)} />
        </Suspense>
      )}
    </>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { skipToken, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { getKpiText } from '#reference/kpi-names.js';
import type { KpiEntry } from '../../api/contract.js';
import { kpiQuery } from '../../api/kpi.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { NothingHere } from '../../components/nothing-here.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { useKpiFileColumns } from './kpi-file-columns.js';
import { type KpiRow, rowsOfIndicator } from './kpi-rows.js';
import type { KpiSearch } from './kpi-search.js';
import { sectionsOf } from './kpi-sections.js';
import { filtersOf, indicatorOf, isFiltered, selectionOf, selectionSearch } from './kpi-selection.js';
import { KpiTable } from './kpi-table.js';
import { SectionTable } from './section-table.js';
import { StatesLegend } from './states-bar.js';
import { entryOf } from './use-university-choice.js';
import { changeToYearBefore, yearBefore } from './year-before.js';

/** Loaded when a figure is first asked about. */
const ExplanationDialog = lazy(async () => ({ default: (await import('./explanation-dialog.js')).ExplanationDialog }));

interface KpiFiguresProps {
  entries: readonly KpiEntry[];
  search: KpiSearch;
  /** Whether there is more than one university to see. */
  choice: boolean;
}

/** The table that the address asks for, with its file, and the explanation of a figure. */
export function KpiFigures({ entries, search, choice }: KpiFiguresProps) {
  const { t, language, compare, period, date } = useLanguage();
  const session = useSession();
  const university = useUniversityName();
  const [explained, setExplained] = useState<KpiRow>();
  const entry = choice ? (entryOf(entries, search.university) ?? entries[0]) : entries[0];
  const fileColumns = useKpiFileColumns(entry);
  const before = useYearBefore(search, entry);
  if (!entry) return <NothingHere title={t('kpi.empty')} />;

  const byIndicator = choice && search.view === 'indicator';
  const indicator = indicatorOf(search);
  const sections = sectionsOf(entry, isFiltered(search));
  const rows = byIndicator
    ? rowsOfIndicator(entries, indicator, university, compare)
    : sections.flatMap((section) => section.rows);
  const words = { period: period(entry.period), date: date(entry.asOf) };
  const caption = byIndicator
    ? t('kpi.captionIndicator', {
        ...words,
        code: indicator.replace('_', '.'),
        indicator: getKpiText(indicator).name[language],
      })
    : t('kpi.captionUniversity', {
        ...words,
        university: entry.university === null ? t('common.country') : university(entry.university),
      });
  const recordsOf = (row: KpiRow): KpiSearch => ({
    ...selectionSearch(search),
    // The list is of the very day that the figures are of, also tomorrow.
    asOf: entry.asOf,
    university: choice ? (row.university ?? undefined) : undefined,
  });
  const listed = may(session, 'kpi_record.read');
  const explainedEntry = explained && entries.find((candidate) => candidate.university === explained.university);

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'space-between', mb: 1.25 }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h2">{caption}</Typography>
          <Typography variant="body2" color="textSecondary">
            {byIndicator ? `${t('kpi.sortedByName')} ` : ''}
            {t('kpi.chart.legend')}
          </Typography>
        </Box>
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
          <TableDownloads
            name={`kpi-${byIndicator ? indicator : (entry.university ?? 'KZ')}-${entry.period.replace('/', '-')}-${entry.asOf}`}
            columns={fileColumns}
            rows={rows}
          />
        </Box>
      </Box>
      {byIndicator ? (
        <KpiTable
          caption={caption}
          rows={rows}
          first="university"
          onExplain={setExplained}
          {...(listed ? { recordsOf } : {})}
        />
      ) : (
        <>
          <Box sx={{ display: { xs: 'none', md: 'block' }, displayPrint: 'block', mb: 1 }}>
            <StatesLegend />
          </Box>
          <SectionTable
            caption={caption}
            sections={sections}
            of={listed ? recordsOf({ university: entry.university, code: indicator, value: undefined }) : undefined}
            before={before}
            onExplain={setExplained}
          />
        </>
      )}
      {explained && explainedEntry && (
        <Suspense>
          <ExplanationDialog
            row={explained}
            basis={{ ...explainedEntry, filters: { ...filtersOf(search) } }}
            responseRate={explainedEntry.indicators.K06_12}
            recordsOf={listed ? recordsOf(explained) : undefined}
            onClose={() => setExplained(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The same figures of the year before, on the same day; nothing where the period is no year, or there is no change to tell. */
function useYearBefore(search: KpiSearch, entry: KpiEntry | undefined): KpiEntry['indicators'] | undefined {
  const selection = selectionOf(search);
  const earlier = yearBefore(selection.period);
  const query = kpiQuery({ ...selection, period: earlier ?? 'all' });
  const { data } = useQuery({
    ...query,
    queryFn: earlier === undefined ? skipToken : query.queryFn,
    placeholderData: undefined,
  });
  if (earlier === undefined) return undefined;
  const indicators = data?.find((candidate) => candidate.university === entry?.university)?.indicators;
  const told = Object.entries(entry?.indicators ?? {}).some(([code, now]) =>
    changeToYearBefore(code, now, indicators?.[code]),
  );
  return told ? indicators : undefined;
}

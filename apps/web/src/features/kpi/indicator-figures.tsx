import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { isCodeOf } from '#reference/label.js';
import { KPI_TEXTS, type KpiCode } from '#reference/kpi-names.js';
import type { KpiValue } from '../../api/contract.js';
import { type KpiDefinition, kpiQuery } from '../../api/kpi.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { useUniversityName } from '../../components/university-names.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { readAccessValue } from './access-value.js';
import { useKpiFileColumns } from './kpi-file-columns.js';
import { KpiFilters } from './kpi-filters.js';
import { type KpiRow, rowsOfIndicator } from './kpi-rows.js';
import { changedSearch, type KpiSearch } from './kpi-search.js';
import { selectionOf, selectionSearch } from './kpi-selection.js';
import { KpiTable } from './kpi-table.js';

/** For K20 alone. */
const AccessTable = lazy(async () => ({ default: (await import('./access-table.js')).AccessTable }));
const ExplanationDialog = lazy(async () => ({ default: (await import('./explanation-dialog.js')).ExplanationDialog }));

const VARIANTS = ['strict', 'claimed'] as const;

interface IndicatorFiguresProps {
  definition: KpiDefinition;
  search: KpiSearch;
  onChange: (search: KpiSearch) => void;
}

/** The indicator of every university that the reader sees, in the order of their names, each with its interval. */
export function IndicatorFigures({ definition, search, onChange }: IndicatorFiguresProps) {
  const { t, compare, period, date } = useLanguage();
  const university = useUniversityName();
  const [explained, setExplained] = useState<KpiRow>();
  const selection = { ...selectionOf(search), filters: {} };
  const { data, error, isPending, refetch } = useQuery(kpiQuery(selection));
  const fileColumns = useKpiFileColumns(data?.[0]);
  const code: KpiCode = isCodeOf(KPI_TEXTS, definition.code) ? definition.code : 'K01';
  const variants = VARIANTS.filter((variant) => definition.variants.some((one) => one.code === variant));
  const variant = variants.find((one) => one === search.variant);
  const headline = data ? rowsOfIndicator(data, code, university, compare) : [];
  const rows = headline.map((row) => ({ ...row, value: variantOf(row.value, variant) }));
  const asOf = search.asOf ?? data?.[0]?.asOf ?? today();
  const recordsOf = (row: KpiRow): KpiSearch => ({
    ...selectionSearch({ period: search.period, funding: search.funding }),
    asOf,
    ...(headline.length > 1 && row.university !== null ? { university: row.university } : {}),
  });
  const explainedEntry = explained && data?.find((entry) => entry.university === explained.university);
  const caption = t('kpiIndicator.figuresOf', { period: period(selection.period), date: date(asOf) });
  const access = code === 'K20' ? readAccessValue(data?.[0]?.indicators.K20) : undefined;

  return (
    <Section title={t(headline.length > 1 ? 'kpiIndicator.universities' : 'kpiIndicator.own')}>
      <KpiFilters search={search} onChange={onChange} universities={[]} asOf={asOf} views={false} filters={false} />
      {variants.length > 0 && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={variant ?? 'headline'}
          aria-label={t('kpiIndicator.variants')}
          sx={{ mt: 2, flexWrap: 'wrap' }}
        >
          {(['headline', ...variants] as const).map((one) => (
            <ToggleButton
              key={one}
              value={one}
              onClick={() => onChange(changedSearch(search, { variant: one === 'headline' ? undefined : one }))}
            >
              {t(`kpiIndicator.variant.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', my: 1.5 }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography>{caption}</Typography>
          <Typography variant="body2" color="textSecondary">
            {headline.length > 1 ? `${t('kpi.sortedByName')} ` : ''}
            {t('kpi.chart.legend')}
          </Typography>
        </Box>
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <TableDownloads name={`kpi-${code}${variant ? `-${variant}` : ''}`} columns={fileColumns} rows={rows} />
        </Box>
      </Box>
      {isPending && <Loading lines={6} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {access && (
        <Suspense fallback={<Loading lines={6} />}>
          <AccessTable access={access} of={recordsOf({ university: null, code, value: undefined })} />
        </Suspense>
      )}
      {rows.length > 0 && !access && (
        <KpiTable
          caption={caption}
          rows={rows}
          first="university"
          onExplain={(row) => setExplained(headline.find(({ university: one }) => one === row.university))}
          recordsOf={recordsOf}
        />
      )}
      {explained && explainedEntry && (
        <Suspense>
          <ExplanationDialog
            row={explained}
            basis={explainedEntry}
            responseRate={explainedEntry.indicators.K06_12}
            recordsOf={recordsOf(explained)}
            onClose={() => setExplained(undefined)}
          />
        </Suspense>
      )}
    </Section>
  );
}

/** A variant in the place of the headline: its counts, with those that it has in common with the headline. */
function variantOf(value: KpiValue | undefined, variant: 'strict' | 'claimed' | undefined): KpiValue | undefined {
  if (!value || variant === undefined) return value;
  const figures = value[variant];
  return figures && { ...value, ...figures };
}

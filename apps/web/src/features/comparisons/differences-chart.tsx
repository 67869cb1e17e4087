import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { UniversityComparison } from '../../api/contract.js';
import { Chart } from '../../components/chart/chart.js';
import { domainAroundZero } from '../../components/chart/domain.js';
import { drawIntervalRows } from '../../components/chart/interval-rows.js';
import type { Column } from '../../components/table-columns.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useIndicatorName } from '../national/use-indicator-name.js';
import { useSelectionText } from '../national/use-selection.js';

type Pair = UniversityComparison['pairs'][number];

/** How each two of the universities differ; in words where there is no interval of a difference. */
export function DifferencesChart({ comparison }: { comparison: UniversityComparison }) {
  const { t, language } = useLanguage();
  const indicatorName = useIndicatorName();
  const selectionText = useSelectionText();
  const points = usePoints();
  const names = new Map(comparison.universities.map((each) => [each.university, each.names[language]]));
  const pairName = ({ first, second }: Pair) =>
    t('compare.differences.pair', { first: names.get(first) ?? first, second: names.get(second) ?? second });
  const known = comparison.pairs.filter(({ difference }) => difference !== null);
  const drawing = useMemo(() => {
    const figures = known.flatMap(({ difference }) => (difference ? [difference.low, difference.high] : []));
    return drawIntervalRows({
      ...domainAroundZero(figures),
      format: points,
      reference: { value: 0, name: t('compare.differences.noDifference') },
      rows: known.map((pair) => ({
        name: `${pair.first} − ${pair.second}`,
        value: pair.difference?.difference ?? null,
        ciLow: pair.difference?.low ?? null,
        ciHigh: pair.difference?.high ?? null,
        low: null,
        high: null,
        mark: pair.excludesZero ? 1 : 0,
        note: `${pairName(pair)}\n${points(pair.difference?.difference ?? 0)}`,
      })),
    });
    // Everything else changes with the language alone.
  }, [comparison, language]);

  const reasons = [
    ...new Set(comparison.pairs.flatMap(({ reasonText }) => (reasonText ? [reasonText[language]] : []))),
  ];
  const columns: Column<Pair>[] = [
    { key: 'pair', heading: t('compare.differences.pairHeading'), rowHeading: true, cell: pairName, csv: pairName },
    {
      key: 'difference',
      heading: t('compare.differences.difference'),
      numeric: true,
      cell: ({ difference }) => (difference ? points(difference.difference) : NO_VALUE),
      csv: ({ difference }) => difference?.difference ?? null,
    },
    {
      key: 'interval',
      heading: t('kpi.columns.ci'),
      numeric: true,
      cell: ({ difference }) =>
        difference ? t('kpi.range', { low: points(difference.low), high: points(difference.high) }) : NO_VALUE,
    },
    {
      key: 'low',
      heading: `${t('kpi.columns.ci')}, ${t('funnel.columns.from')}`,
      fileOnly: true,
      cell: () => null,
      csv: ({ difference }) => difference?.low ?? null,
    },
    {
      key: 'high',
      heading: `${t('kpi.columns.ci')}, ${t('funnel.columns.to')}`,
      fileOnly: true,
      cell: () => null,
      csv: ({ difference }) => difference?.high ?? null,
    },
    {
      key: 'reading',
      heading: t('compare.differences.reading'),
      cell: (pair) => readingOf(pair),
      csv: (pair) => readingOf(pair),
    },
  ];
  const readingOf = ({ excludesZero, reasonText }: Pair) => {
    if (excludesZero === null) return reasonText?.[language] ?? NO_VALUE;
    return t(excludesZero ? 'compare.differences.beyondChance' : 'compare.differences.withinChance');
  };
  if (known.length === 0) return reasons.map((reason) => <Typography key={reason}>{reason}</Typography>);
  return (
    <Chart
      name={`qaitu-differences-${comparison.indicator}-${comparison.asOf}`}
      title={t('compare.differences.chart', { indicator: indicatorName(comparison.indicator) })}
      description={t('compare.differences.description')}
      source={t('national.source', { selection: selectionText(comparison) })}
      drawing={drawing}
      table={{ columns, rows: comparison.pairs, rowKey: ({ first, second }) => `${first}:${second}` }}
      tableOpen
    />
  );
}

/** A difference of shares in percentage points, with its sign. */
export function usePoints(): (difference: number) => string {
  const { t, decimal } = useLanguage();
  return (difference) =>
    t('compare.points', {
      points: `${difference > 0 ? '+' : ''}${decimal(Math.round(difference * 1000) / 10 + 0, 1)}`,
    });
}

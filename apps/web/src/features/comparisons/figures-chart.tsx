import { useMemo } from 'react';
import type { KpiValue, UniversityComparison } from '../../api/contract.js';
import { Chart } from '../../components/chart/chart.js';
import { type AxisDomain, domainFromZero } from '../../components/chart/domain.js';
import { drawIntervalRows } from '../../components/chart/interval-rows.js';
import type { Column } from '../../components/table-columns.js';
import { useLanguage } from '../../language/use-language.js';
import { type FigureFormat, findNoValueReason, PRESENTATIONS } from '../kpi/indicator-presentation.js';
import { useFigures } from '../kpi/use-figures.js';
import { useIndicatorName } from '../national/use-indicator-name.js';
import { useSelectionText } from '../national/use-selection.js';

/** All of 0–1 for shares and of 0–100 for the index, else from zero to what there is. */
export function axisOf(format: FigureFormat, figures: readonly Pick<KpiValue, 'value' | 'high'>[]): AxisDomain {
  if (format === 'share') return { from: 0, to: 1 };
  if (format === 'index') return { from: 0, to: 100 };
  return domainFromZero(figures.flatMap(({ value, high }) => [value, high]));
}

type Row = UniversityComparison['universities'][number];

/** The figures of the universities one below the other, by name, with intervals and bounds. */
export function FiguresChart({ comparison }: { comparison: UniversityComparison }) {
  const { t, language, number } = useLanguage();
  const { figure: write, tick, range } = useFigures();
  const indicatorName = useIndicatorName();
  const selectionText = useSelectionText();
  const columns = useFigureTableColumns<Row>(comparison.indicator);
  const { format } = PRESENTATIONS[comparison.indicator];
  const drawing = useMemo(
    () =>
      drawIntervalRows({
        ...axisOf(
          format,
          comparison.universities.map(({ figure }) => figure),
        ),
        format: (value) => tick(format, value),
        rows: comparison.universities.map(({ names, figure }) => ({
          ...figure,
          name: names[language],
          note: [
            names[language],
            `${write(format, figure.value)}, ${t('national.cell.n', { n: number(figure.n) })}`,
            ...(figure.ciLow === null
              ? []
              : [t('national.cell.ci', { range: range(format, figure.ciLow, figure.ciHigh) })]),
            ...(figure.low === null
              ? []
              : [t('national.cell.bounds', { range: range(format, figure.low, figure.high) })]),
          ].join('\n'),
        })),
      }),
    // Everything else changes with the language alone.
    [comparison, language],
  );
  const made = selectionText(comparison);
  return (
    <Chart
      name={`qaitu-${comparison.indicator}-${comparison.asOf}`}
      title={t('compare.title', { indicator: indicatorName(comparison.indicator) })}
      description={t('compare.description', {
        values: comparison.universities
          .map(({ names, figure }) => `${names[language]}: ${write(format, figure.value)}`)
          .join('; '),
      })}
      source={t('national.source', { selection: made })}
      drawing={drawing}
      table={{ columns, rows: comparison.universities, rowKey: ({ university }) => university }}
      tableOpen
    />
  );
}

/** Columns for rows that have a figure of one indicator under a university's names. */
export function useFigureTableColumns<RowOf extends Pick<Row, 'names' | 'university' | 'figure'>>(
  indicator: UniversityComparison['indicator'],
): Column<RowOf>[] {
  const { t, language, number, percent } = useLanguage();
  const { figure: write, range } = useFigures();
  const { format } = PRESENTATIONS[indicator];
  const end = (key: string, heading: string, pick: (figure: KpiValue) => number | null): Column<RowOf> => ({
    key,
    heading,
    fileOnly: true,
    cell: () => null,
    csv: ({ figure }) => pick(figure),
  });
  const reasonOf = ({ figure }: RowOf) => {
    const reason = findNoValueReason(figure);
    return reason === undefined ? null : t(`kpi.reasons.${reason}`);
  };
  return [
    {
      key: 'university',
      heading: t('kpi.columns.university'),
      rowHeading: true,
      cell: ({ names }) => names[language],
      csv: ({ names }) => names[language],
    },
    {
      key: 'code',
      heading: t('funnel.columns.code'),
      fileOnly: true,
      cell: () => null,
      csv: ({ university }) => university,
    },
    {
      key: 'value',
      heading: t('kpi.columns.value'),
      numeric: true,
      cell: (row) => (
        <>
          {write(format, row.figure.value)}
          {reasonOf(row) !== null && <div className="secondary">{reasonOf(row)}</div>}
        </>
      ),
      csv: ({ figure }) => figure.value,
    },
    {
      key: 'n',
      heading: t('kpi.columns.n'),
      numeric: true,
      cell: ({ figure }) => number(figure.n),
      csv: ({ figure }) => figure.n,
    },
    {
      key: 'ci',
      heading: t('kpi.columns.ci'),
      numeric: true,
      cell: ({ figure }) => range(format, figure.ciLow, figure.ciHigh),
    },
    end('ciLow', `${t('kpi.columns.ci')}, ${t('funnel.columns.from')}`, ({ ciLow }) => ciLow),
    end('ciHigh', `${t('kpi.columns.ci')}, ${t('funnel.columns.to')}`, ({ ciHigh }) => ciHigh),
    {
      key: 'bounds',
      heading: t('kpi.columns.bounds'),
      numeric: true,
      cell: ({ figure }) => range(format, figure.low, figure.high),
    },
    end('low', `${t('kpi.columns.bounds')}, ${t('funnel.columns.from')}`, ({ low }) => low),
    end('high', `${t('kpi.columns.bounds')}, ${t('funnel.columns.to')}`, ({ high }) => high),
    {
      key: 'knownShare',
      heading: t('kpi.columns.knownShare'),
      numeric: true,
      cell: ({ figure }) => percent(figure.knownShare),
      csv: ({ figure }) => figure.knownShare,
    },
    { ...end('status', t('national.columns.status'), () => null), csv: reasonOf },
  ];
}

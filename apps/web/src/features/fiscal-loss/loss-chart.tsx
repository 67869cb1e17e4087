import { useMemo } from 'react';
import type { FiscalLossView } from '../../api/contract.js';
import { Chart } from '../../components/chart/chart.js';
import { domainFromZero } from '../../components/chart/domain.js';
import { drawIntervalRows } from '../../components/chart/interval-rows.js';
import type { Column } from '../../components/table-columns.js';
import { useLanguage } from '../../language/use-language.js';
import { useFigures } from '../kpi/use-figures.js';
import { useSelectionText } from '../national/use-selection.js';

interface LossRow {
  readonly key: 'scenario' | 'counted' | 'observed';
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What is assumed, what the assumed cost gives with the returns that were counted, and what was paid and is gone. */
function rowsOf({ scenario, observed }: FiscalLossView): LossRow[] {
  const { value, low, high } = observed.k16;
  return [
    { key: 'scenario', value: scenario.lossKzt, low: null, high: null },
    { key: 'counted', ...observed.scenarioBounds },
    { key: 'observed', value, low, high },
  ];
}

/** The assumed loss and the observed one, one below the other, with what the unknown returns may do to them. */
export function LossChart({ loss }: { loss: FiscalLossView }) {
  const { t, language, number } = useLanguage();
  const { figure, range } = useFigures();
  const selectionText = useSelectionText();
  const rows = useMemo(() => rowsOf(loss), [loss]);
  const millions = (value: number) => t('places.millions', { millions: number(Math.round(value / 100_000) / 10) });
  const drawing = useMemo(
    () =>
      drawIntervalRows({
        ...domainFromZero(rows.flatMap(({ value, high }) => [value, high])),
        format: millions,
        rows: rows.map(({ key, value, low, high }) => ({
          name: t(`fiscalLoss.rows.${key}`),
          value,
          low,
          high,
          ciLow: null,
          ciHigh: null,
          mark: key === 'scenario' ? 1 : 0,
          note: [
            t(`fiscalLoss.rows.${key}`),
            figure('money', value),
            ...(low === null ? [] : [t('national.cell.bounds', { range: range('money', low, high) })]),
          ].join('\n'),
        })),
      }),
    // Everything else changes with the language alone.
    [rows, language],
  );
  const columns: Column<LossRow>[] = [
    {
      key: 'what',
      heading: t('fiscalLoss.columns.what'),
      rowHeading: true,
      cell: ({ key }) => t(`fiscalLoss.rows.${key}`),
      csv: ({ key }) => t(`fiscalLoss.rows.${key}`),
    },
    {
      key: 'value',
      heading: t('fiscalLoss.columns.value'),
      numeric: true,
      cell: ({ value }) => figure('money', value),
      csv: ({ value }) => value,
    },
    {
      key: 'low',
      heading: t('fiscalLoss.columns.low'),
      numeric: true,
      cell: ({ low }) => figure('money', low),
      csv: ({ low }) => low,
    },
    {
      key: 'high',
      heading: t('fiscalLoss.columns.high'),
      numeric: true,
      cell: ({ high }) => figure('money', high),
      csv: ({ high }) => high,
    },
  ];
  return (
    <Chart
      name={`qaitu-fiscal-loss-${loss.observed.asOf}`}
      title={t('fiscalLoss.title')}
      description={t('fiscalLoss.description', {
        scenario: figure('money', loss.scenario.lossKzt),
        observed: figure('money', loss.observed.k16.value),
        bounds: range('money', loss.observed.k16.low, loss.observed.k16.high),
      })}
      source={t('national.source', { selection: selectionText(loss.observed) })}
      drawing={drawing}
      table={{ columns, rows, rowKey: ({ key }) => key }}
      tableOpen
    />
  );
}

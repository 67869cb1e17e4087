import { getKpiText } from '#reference/kpi-names.js';
import { DataTable } from '../../components/data-table.js';
import { useUniversityName } from '../../components/university-names.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { PRESENTATIONS } from './indicator-presentation.js';
import { IntervalChart } from './interval-chart.js';
import { findScaleMaximum } from './interval-scale.js';
import type { KpiRow } from './kpi-rows.js';
import type { KpiSearch } from './kpi-search.js';
import { useFigures } from './use-figures.js';
import { CountLink } from './count-link.js';
import { ValueButton } from './value-button.js';

interface KpiTableProps {
  caption: string;
  rows: readonly KpiRow[];
  /** What the first column names. */
  first: 'indicator' | 'university';
  onExplain: (row: KpiRow) => void;
  /** Of whom a line's figure is, for the records behind its n; absent where they are not to be had. */
  recordsOf?: (row: KpiRow) => KpiSearch;
}

/** Value, n, interval, bounds and known share, each line with its picture; a value opens how it was computed. */
export function KpiTable({ caption, rows, first, onExplain, recordsOf }: KpiTableProps) {
  const { t, language, percent } = useLanguage();
  const university = useUniversityName();
  const { interval, bounds, chartText } = useFigures();
  const figures = rows.flatMap(({ value }) => (value ? [value] : []));

  const percentScale = rows.some(({ code }) => ['share', 'index'].includes(PRESENTATIONS[code].format));

  const nameOf = (row: KpiRow): string => {
    if (first === 'indicator') return getKpiText(row.code).name[language];
    return row.university === null ? t('common.country') : university(row.university);
  };

  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t(`kpi.columns.${first}`)}</th>
          <th scope="col" className="number">
            {t('kpi.columns.value')}
          </th>
          <th scope="col" className="number">
            {t('kpi.columns.n')}
          </th>
          <th scope="col" className="wide-only number">
            {t('kpi.columns.ci')}
          </th>
          <th scope="col" className="wide-only number">
            {t('kpi.columns.bounds')}
          </th>
          <th scope="col" className="wide-only number">
            {t('kpi.columns.knownShare')}
          </th>
          <th scope="col" className="wide-only">
            {percentScale ? t('kpi.columns.chartOfHundred') : t('kpi.columns.chart')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { value } = row;
          const { format, lowerIsBetter } = PRESENTATIONS[row.code];
          const compared = first === 'university' ? figures : [];
          const maximum = findScaleMaximum(format, compared);
          const country = first === 'university' && row.university === null;
          return (
            <tr key={`${row.university}:${row.code}`} style={country ? { fontWeight: 600 } : undefined}>
              <th scope="row" style={country ? { fontWeight: 700 } : undefined}>
                {first === 'indicator' && <span className="secondary">{row.code.replace('_', '.')} </span>}
                {nameOf(row)}
                {first === 'indicator' && lowerIsBetter && (
                  <div className="secondary" style={{ fontWeight: 400 }}>
                    {t('kpi.lowerIsBetter')}
                  </div>
                )}
              </th>
              <td className="number">
                <ValueButton row={row} name={nameOf(row)} onExplain={() => onExplain(row)} />
                {value && <div className="narrow-only secondary">{interval(format, value)}</div>}
              </td>
              <td className="number">
                {value ? (
                  <CountLink
                    code={row.code}
                    count="n"
                    number={value.n}
                    name={`${nameOf(row)}, n`}
                    of={recordsOf?.(row)}
                  />
                ) : (
                  NO_VALUE
                )}
              </td>
              <td className="wide-only number">{value ? interval(format, value) : NO_VALUE}</td>
              <td className="wide-only number">{value ? bounds(format, value) : NO_VALUE}</td>
              <td className="wide-only number">{percent(value?.knownShare)}</td>
              <td className="wide-only">
                {value && maximum !== undefined && (value.value !== null || value.low !== null) && (
                  <IntervalChart figures={value} maximum={maximum} label={chartText(format, value)} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

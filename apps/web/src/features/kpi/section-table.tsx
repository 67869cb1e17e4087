import Box from '@mui/material/Box';
import { getKpiText } from '#reference/kpi-names.js';
import type { KpiValue } from '../../api/contract.js';
import { DataTable } from '../../components/data-table.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { CountLink } from './count-link.js';
import { FigureHeads } from './figure-heads.js';
import { isFewKnown, PRESENTATIONS } from './indicator-presentation.js';
import { IntervalChart } from './interval-chart.js';
import { findScaleMaximum } from './interval-scale.js';
import type { KpiRow } from './kpi-rows.js';
import type { KpiSearch } from './kpi-search.js';
import type { KpiSection } from './kpi-sections.js';
import { StateCounts } from './state-counts.js';
import { useFigures } from './use-figures.js';
import { ValueButton } from './value-button.js';
import { changeToYearBefore } from './year-before.js';

interface SectionTableProps {
  caption: string;
  sections: readonly KpiSection[];
  /** Of whom the figures are, for the records behind them. */
  of: KpiSearch | undefined;
  /** The same of the year before; absent where the period is no year. */
  before?: Readonly<Record<string, KpiValue>> | undefined;
  onExplain: (row: KpiRow) => void;
}

/** All indicators of one university in their sections: value, interval, counts by state, bounds, change to the year before. */
export function SectionTable({ caption, sections, of, before, onExplain }: SectionTableProps) {
  const { t } = useLanguage();
  const code = useCodeNames();
  const columns = before === undefined ? 6 : 7;
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <FigureHeads />
          <th scope="col" className="wide-only">
            {t('kpiView.columns.states')}
          </th>
          {before !== undefined && (
            <th scope="col" className="wide-only number">
              {t('kpiView.columns.change')}
            </th>
          )}
          <th scope="col" className="desk-only">
            {t('kpiView.columns.bounds')}
          </th>
        </tr>
      </thead>
      {sections.map(({ section, rows }) => (
        <tbody key={section}>
          <tr className="group">
            <th scope="rowgroup" colSpan={columns}>
              {code('kpiReportSection', section)}
            </th>
          </tr>
          {rows.map((row) => (
            <IndicatorRow key={row.code} row={row} of={of} before={before} onExplain={() => onExplain(row)} />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

interface IndicatorRowProps extends Pick<SectionTableProps, 'of' | 'before'> {
  row: KpiRow;
  onExplain: () => void;
}

function IndicatorRow({ row, of, before, onExplain }: IndicatorRowProps) {
  const { t, language } = useLanguage();
  const { interval, bounds, chartText } = useFigures();
  const { code, value } = row;
  const { format, lowerIsBetter } = PRESENTATIONS[code];
  const name = getKpiText(code).name[language];
  const maximum = value && findScaleMaximum(format, [value]);
  const drawn = value && maximum !== undefined && (value.value !== null || value.low !== null) && code !== 'K20';
  return (
    <tr>
      <th scope="row">
        <span className="secondary">{code.replace('_', '.')} </span>
        {name}
        <Box className="secondary" sx={{ fontWeight: 400, fontSize: '0.8125rem' }}>
          {lowerIsBetter && <div>{t('kpi.lowerIsBetter')}</div>}
          {isFewKnown(code, value) && <div>{t('kpiView.fewKnown')}</div>}
        </Box>
      </th>
      <td className="number">
        <ValueButton row={row} name={name} onExplain={onExplain} />
        {value && code !== 'K20' && <div className="narrow-only secondary">{interval(format, value)}</div>}
      </td>
      <td className="number">
        {value ? <CountLink code={code} count="n" number={value.n} name={`${name}, n`} of={of} /> : NO_VALUE}
      </td>
      <td className="wide-only number">{value && code !== 'K20' ? interval(format, value) : NO_VALUE}</td>
      <td className="wide-only">{value && code !== 'K20' && <StateCounts code={code} value={value} of={of} />}</td>
      {before !== undefined && (
        <td className="wide-only number">
          <Change code={code} now={value} before={before[code]} />
        </td>
      )}
      <td className="desk-only">
        {drawn && (
          <>
            <IntervalChart figures={value} maximum={maximum} label={chartText(format, value)} />
            <div className="secondary nowrap" style={{ fontSize: '0.8125rem' }}>
              {bounds(format, value)}
            </div>
          </>
        )}
      </td>
    </tr>
  );
}

/** How the share differs from the year before, with the interval of the difference and what it says in words. */
function Change({ code, now, before }: { code: string; now: KpiValue | undefined; before: KpiValue | undefined }) {
  const { t } = useLanguage();
  const { points } = useFigures();
  const change = changeToYearBefore(code, now, before);
  if (!change?.change) return <span className="secondary">{NO_VALUE}</span>;
  const { difference, low, high } = change.change;
  return (
    <>
      <div>{points(difference)}</div>
      <div className="secondary" style={{ fontSize: '0.8125rem' }}>
        {t('kpi.range', { low: points(low), high: points(high) })}
      </div>
      <div className="secondary" style={{ fontSize: '0.8125rem' }}>
        {t(`kpiView.change.${change.direction}`)}
      </div>
    </>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { KpiCode } from '#reference/kpi-names.js';
import type { KpiGroup } from '../../api/kpi.js';
import { DataTable } from '../../components/data-table.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { CountLink } from './count-link.js';
import type { Dimension } from './dimensions.js';
import { useDimensionNames } from './use-dimensions.js';
import { groupSearch } from './group-search.js';
import { findNoValueReason, isFewKnown, PRESENTATIONS } from './indicator-presentation.js';
import { IntervalChart } from './interval-chart.js';
import { findScaleMaximum } from './interval-scale.js';
import { useFigureFileColumns } from './kpi-file-columns.js';
import type { KpiSearch } from './kpi-search.js';
import { StateCounts } from './state-counts.js';
import { StatesLegend } from './states-bar.js';
import { useFigures } from './use-figures.js';

interface BreakdownTableProps {
  caption: string;
  groups: readonly KpiGroup[];
  by: readonly Dimension[];
  indicator: KpiCode;
  search: KpiSearch;
}

/** The groups in the order of their values: value, interval and counts of each, and the records behind them. */
export function BreakdownTable({ caption, groups, by, indicator, search }: BreakdownTableProps) {
  const { t, percent } = useLanguage();
  const { figure, interval, bounds, chartText } = useFigures();
  const { dimensionName, valueName } = useDimensionNames();
  const figureColumns = useFigureFileColumns();
  const { format } = PRESENTATIONS[indicator];
  const rows = groups.map((one) => ({ ...one, value: one.indicators[indicator] }));
  const maximum = findScaleMaximum(
    format,
    rows.flatMap(({ value }) => value ?? []),
  );
  const nameOf = (group: KpiGroup['group']) => by.map((name) => valueName(name, group[name] ?? null)).join(', ');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'space-between', mb: 1.25 }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h2">{caption}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t('kpi.chart.legend')}
          </Typography>
        </Box>
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
          <TableDownloads
            name={`kpi-${indicator}-${by.join('-')}`}
            columns={[
              ...by.map((name) => ({
                heading: dimensionName(name),
                csv: ({ group }: KpiGroup) => valueName(name, group[name] ?? null),
              })),
              { heading: 'period', csv: ({ period }: KpiGroup) => period },
              { heading: 'as_of', csv: ({ asOf }: KpiGroup) => asOf },
              { heading: 'funding', csv: ({ funding }: KpiGroup) => funding },
              ...figureColumns,
            ]}
            rows={rows}
          />
        </Box>
      </Box>
      <Box sx={{ display: { xs: 'none', md: 'block' }, mb: 1 }}>
        <StatesLegend />
      </Box>
      <DataTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{by.map(dimensionName).join(', ')}</th>
            <th scope="col" className="number">
              {t('kpi.columns.value')}
            </th>
            <th scope="col" className="number">
              {t('kpi.columns.n')}
            </th>
            <th scope="col" className="wide-only number">
              {t('kpi.columns.ci')}
            </th>
            <th scope="col" className="wide-only">
              {t('kpi.columns.chart')}
            </th>
            <th scope="col" className="desk-only number">
              {t('kpi.columns.bounds')}
            </th>
            <th scope="col" className="desk-only number">
              {t('kpi.columns.knownShare')}
            </th>
            <th scope="col" className="wide-only">
              {t('kpiView.columns.states')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, asOf, value }) => {
            const of = groupSearch(search, group, asOf);
            const reason = findNoValueReason(value);
            const name = nameOf(group);
            return (
              <tr key={JSON.stringify(group)}>
                <th scope="row">
                  {name}
                  {isFewKnown(indicator, value) && (
                    <Box className="secondary" sx={{ fontWeight: 400, fontSize: '0.8125rem' }}>
                      {t('kpiView.fewKnown')}
                    </Box>
                  )}
                </th>
                <td className="number">
                  <strong>{figure(format, value?.value)}</strong>
                  {reason && <div className="secondary">{t(`kpi.reasons.${reason}`)}</div>}
                  {value && <div className="narrow-only secondary">{interval(format, value)}</div>}
                </td>
                <td className="number">
                  {value && <CountLink code={indicator} count="n" number={value.n} name={`${name}, n`} of={of} />}
                </td>
                <td className="wide-only number">{value ? interval(format, value) : NO_VALUE}</td>
                <td className="wide-only">
                  {value && maximum !== undefined && (value.value !== null || value.low !== null) && (
                    <IntervalChart figures={value} maximum={maximum} label={chartText(format, value)} />
                  )}
                </td>
                <td className="desk-only number">{value ? bounds(format, value) : NO_VALUE}</td>
                <td className="desk-only number">{percent(value?.knownShare)}</td>
                <td className="wide-only">{value && <StateCounts code={indicator} value={value} of={of} />}</td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
    </>
  );
}

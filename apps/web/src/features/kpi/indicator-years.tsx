import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import { type TrendView, trendQuery } from '../../api/kpi.js';
import { useSession } from '../../app/use-session.js';
import { DataTable } from '../../components/data-table.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { findNoValueReason, PRESENTATIONS } from './indicator-presentation.js';
import { IntervalChart } from './interval-chart.js';
import { findScaleMaximum } from './interval-scale.js';
import { useFigureFileColumns } from './kpi-file-columns.js';
import type { KpiSearch } from './kpi-search.js';
import { useFigures } from './use-figures.js';

type Point = TrendView['points'][number];

/** The indicator year by year: of the own university, for the ministry of the whole country. */
export function IndicatorYears({ code, search }: { code: IndicatorCode; search: KpiSearch }) {
  const { t } = useLanguage();
  const { user } = useSession();
  const { asOf, funding } = search;
  const years = search.period !== undefined && /^\d{4}$/.test(search.period) ? 'calendar' : 'academic';
  const { data, error, isPending, refetch } = useQuery(trendQuery({ indicator: code, years, asOf, funding }));
  const figures = useFigureFileColumns();
  const points = data?.points ?? [];
  return (
    <Section
      title={t(user.university === null ? 'kpiIndicator.yearsOfCountry' : 'kpiIndicator.yearsOfOwn')}
      action={
        points.length > 0 && (
          <div className="no-print">
            <TableDownloads
              name={`kpi-${code}-years`}
              columns={[
                { heading: 'year', csv: ({ year }: Point) => year },
                ...figures.map(({ heading, csv }) => ({
                  heading,
                  csv: ({ figure }: Point) => csv?.({ value: figure }) ?? null,
                })),
              ]}
              rows={points}
            />
          </div>
        )
      }
    >
      {isPending && <Loading lines={4} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && points.length === 0 && <Typography color="textSecondary">{t('kpiIndicator.noYears')}</Typography>}
      {data && points.length > 0 && <YearsTable code={code} trend={data} />}
    </Section>
  );
}

function YearsTable({ code, trend }: { code: IndicatorCode; trend: TrendView }) {
  const { t, number } = useLanguage();
  const { figure, interval, chartText } = useFigures();
  const { format } = PRESENTATIONS[code];
  const maximum = findScaleMaximum(
    format,
    trend.points.map((point) => point.figure),
  );
  return (
    <DataTable caption={t('kpiIndicator.yearsCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('kpiIndicator.year')}</th>
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
          <th scope="col" className="wide-only">
            {t('kpiView.columns.change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {trend.points.map(({ year, figure: value, isSmall }) => {
          const change = trend.changes.find(({ to }) => to === year);
          const reason = findNoValueReason(value);
          return (
            <tr key={year}>
              <th scope="row">
                {year}
                <Box className="narrow-only" sx={{ fontWeight: 400 }}>
                  <Change change={change} />
                </Box>
                {isSmall && value.n > 0 && (
                  <div className="secondary" style={{ fontWeight: 400, fontSize: '0.8125rem' }}>
                    {t('kpiView.fewKnown')}
                  </div>
                )}
              </th>
              <td className="number">
                <strong>{figure(format, value.value)}</strong>
                {reason && <div className="secondary">{t(`kpi.reasons.${reason}`)}</div>}
                <div className="narrow-only secondary">{interval(format, value)}</div>
              </td>
              <td className="number">{number(value.n)}</td>
              <td className="wide-only number">{interval(format, value)}</td>
              <td className="wide-only">
                {maximum !== undefined && (value.value !== null || value.low !== null) && (
                  <IntervalChart figures={value} maximum={maximum} label={chartText(format, value)} />
                )}
              </td>
              <td className="wide-only">
                <Change change={change} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

/** How the year differs from the one before, or why that cannot be said. */
function Change({ change }: { change: TrendView['changes'][number] | undefined }) {
  const { t } = useLanguage();
  const { points: inPoints } = useFigures();
  if (!change?.change) {
    return (
      <span className="secondary">
        {change ? t(`kpiIndicator.noChange.${change.reason ?? 'nobody_known'}`) : t('kpiIndicator.first')}
      </span>
    );
  }
  const { difference, low, high } = change.change;
  return (
    <>
      {inPoints(difference)}{' '}
      <span className="secondary">({t('kpi.range', { low: inPoints(low), high: inPoints(high) })})</span>
      <div className="secondary">{t(`kpiView.change.${change.direction}`)}</div>
    </>
  );
}

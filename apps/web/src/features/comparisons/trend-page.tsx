import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { TrendView } from '../../api/contract.js';
import { trendQuery } from '../../api/national.js';
import { Chart } from '../../components/chart/chart.js';
import { drawYearPanels } from '../../components/chart/year-panels.js';
import { ColumnsTable } from '../../components/columns-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName, useUniversityOptions } from '../../components/university-names.js';
import { useSession } from '../../app/use-session.js';
import { NO_VALUE, today } from '../../language/format.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { useLanguage } from '../../language/use-language.js';
import { PRESENTATIONS } from '../kpi/indicator-presentation.js';
import { useFigures } from '../kpi/use-figures.js';
import { readIndicator } from '../national/indicator-sections.js';
import { Answer } from '../national/national-frame.js';
import { useIndicatorName } from '../national/use-indicator-name.js';
import { selectionOf, useSelectionText } from '../national/use-selection.js';
import { usePoints } from './differences-chart.js';
import { axisOf } from './figures-chart.js';
import { useYearColumns } from './year-columns.js';
import { useYearPoint } from './year-points.js';
import { readPooled, readYearKind, YearsFilters } from './years-filters.js';

const route = getRouteApi('/signed-in/trend');

/** One indicator over the years of one university: a coordinator's own; for the ministry any, or the country. */
export function TrendPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { asOf, funding } = selectionOf(search);
  const indicator = readIndicator(search.indicator);
  const anyUniversity = useSession().permissions.includes('comparison.read');
  const options = useUniversityOptions(anyUniversity);
  const query = useQuery(
    trendQuery(
      { indicator, years: readYearKind(search), funding, asOf },
      anyUniversity ? search.university : undefined,
    ),
  );
  return (
    <>
      <PageHeading
        title={t('trend.title')}
        trail={[
          anyUniversity ? (
            <RouterLink key="years" to="/national/years">
              {t('national.views.years')}
            </RouterLink>
          ) : (
            <RouterLink key="kpi" to="/kpi">
              {t('common.pages.kpi')}
            </RouterLink>
          ),
        ]}
        intro={t('trend.intro')}
      />
      {anyUniversity && (
        <Box className="no-print" sx={{ mb: 1.75, maxWidth: 520 }}>
          <NamedAutocomplete
            id="trend-university"
            label={t('trend.university')}
            options={options}
            value={search.university ?? ''}
            onChange={(code) => {
              const { university: _before, ...rest } = search;
              void navigate({ search: code === '' ? rest : { ...rest, university: code }, replace: true });
            }}
          />
        </Box>
      )}
      <YearsFilters
        search={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        indicator={indicator}
        asOf={asOf ?? query.data?.asOf ?? today()}
      />
      <Answer query={query}>{(trend) => <TrendParts trend={trend} pooled={readPooled(search)} />}</Answer>
    </>
  );
}

function TrendParts({ trend, pooled }: { trend: TrendView; pooled: boolean }) {
  const { t, language } = useLanguage();
  const { figure: write, tick } = useFigures();
  const university = useUniversityName();
  const indicatorName = useIndicatorName();
  const selectionText = useSelectionText();
  const columns = useYearColumns(trend.indicator);
  const { format } = PRESENTATIONS[trend.indicator];
  const pointOf = useYearPoint(format);
  const isPooled = pooled && trend.pooled !== null;
  const { points, changes } = (pooled ? trend.pooled : null) ?? trend;
  const name = trend.university === null ? t('common.country') : university(trend.university);
  const drawing = useMemo(
    () =>
      drawYearPanels({
        ...axisOf(
          format,
          points.map(({ figure }) => figure),
        ),
        years: points.map(({ year }) => year),
        format: (value) => tick(format, value),
        panels: [{ title: name, points: points.map(({ year, figure, isSmall }) => pointOf(year, figure, isSmall)) }],
      }),
    // Everything else changes with the language alone.
    [points, name, language],
  );
  if (points.length === 0) return <NothingHere title={t('years.nothing')} />;
  const made = selectionText(trend);
  return (
    <Box sx={{ display: 'grid', gap: 2.5, '& > *': { minWidth: 0 } }}>
      <Section title={`${name}. ${indicatorName(trend.indicator)}`}>
        <Typography sx={{ mb: 2, maxWidth: 900 }}>
          {t('years.howToRead')} {isPooled ? trend.pooling.rule[language] : ''}
        </Typography>
        <Chart
          name={`qaitu-trend-${trend.university ?? 'KZ'}-${trend.indicator}-${trend.asOf}`}
          title={t('trend.chart', { university: name, indicator: indicatorName(trend.indicator) })}
          description={t('trend.description', {
            values: points.map(({ year, figure }) => `${year}: ${write(format, figure.value)}`).join('; '),
          })}
          source={t('national.source', { selection: made })}
          drawing={drawing}
          table={{
            columns,
            rows: points.map(({ year, years, isSmall, figure }) => ({
              university: trend.university,
              name,
              point: { ...figure, year, years: years.length, isSmall },
            })),
            rowKey: ({ point }) => point.year,
          }}
          tableOpen
        />
      </Section>
      <Section title={t('trend.changes')}>
        <Changes
          name={`qaitu-trend-changes-${trend.university ?? 'KZ'}-${trend.indicator}-${trend.asOf}`}
          changes={changes}
        />
      </Section>
    </Box>
  );
}

type Change = TrendView['changes'][number];

/** From each point to the next: by how much, and whether by more than chance. */
/** `name`: of the files. */
function Changes({ name, changes }: { name: string; changes: readonly Change[] }) {
  const { t, language } = useLanguage();
  const points = usePoints();
  const columns: Column<Change>[] = [
    {
      key: 'years',
      heading: t('trend.columns.years'),
      rowHeading: true,
      cell: ({ from, to }) => t('trend.fromTo', { from, to }),
    },
    {
      key: 'change',
      heading: t('compare.differences.difference'),
      numeric: true,
      cell: ({ change }) => (change ? points(change.difference) : NO_VALUE),
    },
    {
      key: 'interval',
      heading: t('kpi.columns.ci'),
      numeric: true,
      cell: ({ change }) =>
        change ? t('kpi.range', { low: points(change.low), high: points(change.high) }) : NO_VALUE,
    },
    {
      key: 'direction',
      heading: t('compare.differences.reading'),
      cell: ({ direction, reasonText }) => reasonText?.[language] ?? t(`trend.directions.${direction}`),
    },
  ];
  if (changes.length === 0) return <Typography>{t('trend.oneYear')}</Typography>;
  return (
    <>
      <ColumnsTable
        caption={t('chart.caption', { title: t('trend.changes') })}
        columns={columns}
        rows={changes}
        rowKey={({ from, to }) => `${from}:${to}`}
      />
      <TableFiles
        name={name}
        caption={t('trend.changes')}
        rows={changes}
        columns={[
          ['from', ({ from }) => from],
          ['to', ({ to }) => to],
          ['difference', ({ change }) => change?.difference ?? null],
          ['ci_low', ({ change }) => change?.low ?? null],
          ['ci_high', ({ change }) => change?.high ?? null],
          [
            t('compare.differences.reading'),
            ({ direction, reasonText }) => reasonText?.[language] ?? t(`trend.directions.${direction}`),
          ],
        ]}
      />
    </>
  );
}

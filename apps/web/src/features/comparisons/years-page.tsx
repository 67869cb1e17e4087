import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { LightFigure, UniversityTrends } from '../../api/contract.js';
import { universityTrendsQuery } from '../../api/national.js';
import { Chart } from '../../components/chart/chart.js';
import { drawYearPanels } from '../../components/chart/year-panels.js';
import { NothingHere } from '../../components/nothing-here.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { PRESENTATIONS } from '../kpi/indicator-presentation.js';
import { useFigures } from '../kpi/use-figures.js';
import { readIndicator } from '../national/indicator-sections.js';
import { Answer, NationalFrame } from '../national/national-frame.js';
import { useIndicatorName } from '../national/use-indicator-name.js';
import { selectionOf, useSelectionText } from '../national/use-selection.js';
import { axisOf } from './figures-chart.js';
import { useYearPoint } from './year-points.js';
import { readPooled, readYearKind, YearsFilters } from './years-filters.js';
import { useYearColumns } from './year-columns.js';

const route = getRouteApi('/signed-in/national/years');

/** So many small charts are drawn at a time; more make a page that nobody overlooks. */
const PAGE = 24;

/** One indicator over the years at every university, in small charts with the same axes. */
export function YearsPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { asOf, funding } = selectionOf(search);
  const indicator = readIndicator(search.indicator);
  const query = useQuery(
    universityTrendsQuery({ indicator, years: readYearKind(search), funding, asOf }, readPooled(search)),
  );
  return (
    <NationalFrame view="years" intro={t('years.intro')}>
      <YearsFilters
        search={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        indicator={indicator}
        asOf={asOf ?? query.data?.asOf ?? today()}
      />
      <Answer query={query}>{(trends) => <Panels trends={trends} />}</Answer>
    </NationalFrame>
  );
}

function Panels({ trends }: { trends: UniversityTrends }) {
  const { t, language, compare, number } = useLanguage();
  const { figure: write } = useFigures();
  const indicatorName = useIndicatorName();
  const selectionText = useSelectionText();
  const [shown, setShown] = useState(PAGE);
  const { format } = PRESENTATIONS[trends.indicator];
  const pointOf = useYearPoint(format);
  const named = useMemo(
    () =>
      trends.universities
        .map(({ university, names, points }) => ({ university, name: names[language], points }))
        .sort((one, other) => compare(one.name, other.name)),
    [trends, language, compare],
  );
  const rows = named.slice(0, shown);
  const drawing = useMemo(() => {
    const panels = [{ name: t('common.country'), points: trends.country }, ...named.slice(0, shown)];
    const figures: readonly LightFigure[] = panels.slice(format === 'money' ? 1 : 0).flatMap(({ points }) => points);
    return drawYearPanels({
      ...axisOf(format, figures),
      years: trends.years,
      format: (value) => (format === 'share' ? `${Math.round(value * 100)}` : write(format, value)),
      panels: panels.map(({ name, points }) => ({
        title: name,
        points: points.map((point) => pointOf(point.year, point, point.isSmall)),
      })),
    });
    // Everything else changes with the language alone.
  }, [trends, named, shown, language]);
  const columns = useYearColumns(trends.indicator);
  if (trends.years.length === 0) return <NothingHere title={t('years.nothing')} />;
  const made = selectionText(trends);
  const lines = [{ university: null, name: t('common.country'), points: trends.country }, ...rows].flatMap((row) =>
    row.points.map((point) => ({ university: row.university, name: row.name, point })),
  );
  return (
    <Box sx={{ display: 'grid', gap: 2.5, '& > *': { minWidth: 0 } }}>
      <Section title={`${indicatorName(trends.indicator)}. ${made}`}>
        <Typography sx={{ mb: 2, maxWidth: 900 }}>
          {t('years.howToRead')} {trends.pooled ? trends.pooling.rule[language] : ''}
        </Typography>
        <Chart
          name={`qaitu-years-${trends.indicator}-${trends.asOf}`}
          title={t('years.title', { indicator: indicatorName(trends.indicator) })}
          description={t('years.description', {
            count: number(rows.length),
            from: trends.years[0] ?? '',
            to: trends.years.at(-1) ?? '',
          })}
          source={t('national.source', { selection: made })}
          drawing={drawing}
          table={{ columns, rows: lines, rowKey: ({ university, point }) => `${university}:${point.year}` }}
        />
        <Box className="no-print" sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          {rows.length < named.length && (
            <Button variant="outlined" onClick={() => setShown(shown + PAGE)}>
              {t('common.actions.showMore')}
            </Button>
          )}
          <Typography color="textSecondary" role="status">
            {t('national.shown', { shown: number(rows.length), total: number(named.length) })}
          </Typography>
          <RouterLink to="/trend" search={{ indicator: trends.indicator }}>
            {t('years.toTrend')}
          </RouterLink>
        </Box>
      </Section>
    </Box>
  );
}

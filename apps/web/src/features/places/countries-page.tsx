import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { HOST_REGIONS } from '#reference/host-regions.js';
import type { IndicatorCode, KpiGroup } from '../../api/contract.js';
import { breakdownQuery } from '../../api/national.js';
import { Chart } from '../../components/chart/chart.js';
import { drawCountBars } from '../../components/chart/count-bars.js';
import { drawIntervalRows } from '../../components/chart/interval-rows.js';
import { NothingHere } from '../../components/nothing-here.js';
import { Section } from '../../components/section.js';
import { today } from '../../language/format.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import { axisOf } from '../comparisons/figures-chart.js';
import { PRESENTATIONS } from '../kpi/indicator-presentation.js';
import { useFigures } from '../kpi/use-figures.js';
import { canBeDivided, readIndicator } from '../national/indicator-sections.js';
import { IndicatorSelect } from '../national/indicator-select.js';
import { NationalFilters } from '../national/national-filters.js';
import { Answer, NationalFrame } from '../national/national-frame.js';
import { useIndicatorName } from '../national/use-indicator-name.js';
import { selectionOf, useSelectionText } from '../national/use-selection.js';
import { usePlaceColumns } from './group-columns.js';
import { readGroups } from './group-rows.js';

const route = getRouteApi('/signed-in/national/countries');

/** So many countries are drawn; the table has all. */
const DRAWN = 20;

/** Where participants go: by country and by region of the world, with an indicator of each. */
export function CountriesPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = selectionOf(search);
  const indicator = readIndicator(search.indicator, canBeDivided);
  const wanted = [...new Set<IndicatorCode>(['K01', indicator])];
  const countries = useQuery(breakdownQuery(selection, 'hostCountry', wanted));
  const regions = useQuery(breakdownQuery(selection, 'hostRegion', wanted));
  const asOf = selection.asOf ?? countries.data?.[0]?.asOf ?? today();
  const selected = { ...selection, asOf };
  return (
    <NationalFrame view="countries" intro={t('places.countries.intro')}>
      <NationalFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} asOf={asOf}>
        <IndicatorSelect
          label={t('kpi.indicator')}
          value={indicator}
          isShown={canBeDivided}
          onChange={(code) => void navigate({ search: { ...search, indicator: code }, replace: true })}
        />
      </NationalFilters>
      <Box sx={{ display: 'grid', gap: 2.5, '& > *': { minWidth: 0 } }}>
        <Answer query={regions}>
          {(groups) => <WorldRegions groups={groups} indicator={indicator} selected={selected} />}
        </Answer>
        <Answer query={countries}>
          {(groups) => <Countries groups={groups} indicator={indicator} selected={selected} />}
        </Answer>
      </Box>
    </NationalFrame>
  );
}

interface PlacesProps {
  groups: readonly KpiGroup[];
  indicator: IndicatorCode;
  selected: { readonly period: string; readonly asOf: string; readonly funding: string };
}

function WorldRegions({ groups, indicator, selected }: PlacesProps) {
  const { t, language, number } = useLanguage();
  const labels = useLabels();
  const { figure: write, tick, range } = useFigures();
  const indicatorName = useIndicatorName();
  const selectionText = useSelectionText();
  const nameOf = (code: string | null) => (code === null ? t('places.notEntered') : labels(HOST_REGIONS, code));
  const columns = usePlaceColumns(indicator, { heading: t('places.countries.worldRegion'), nameOf, hasCode: false });
  const { format } = PRESENTATIONS[indicator];
  const rows = useMemo(() => readGroups(groups, 'hostRegion', indicator), [groups, indicator]);
  const drawing = useMemo(() => {
    const figures = rows.flatMap(({ figure }) => figure ?? []);
    return drawIntervalRows({
      ...axisOf(format, figures),
      format: (value) => tick(format, value),
      rows: rows.flatMap(({ code, figure }) =>
        figure === undefined
          ? []
          : {
              ...figure,
              name: nameOf(code),
              note: [
                nameOf(code),
                `${write(format, figure.value)}, ${t('national.cell.n', { n: number(figure.n) })}`,
                t('national.cell.bounds', { range: range(format, figure.low, figure.high) }),
              ].join('\n'),
            },
      ),
    });
    // Everything else changes with the language alone.
  }, [rows, format, language]);
  if (rows.length === 0) return null;
  const made = selectionText(selected);
  return (
    <Section title={t('places.countries.byRegion')}>
      <Chart
        name={`qaitu-host-regions-${indicator}-${selected.asOf}`}
        title={t('places.countries.regionTitle', { indicator: indicatorName(indicator) })}
        description={t('places.countries.regionDescription', {
          values: rows.map(({ code, figure }) => `${nameOf(code)}: ${write(format, figure?.value)}`).join('; '),
        })}
        source={t('national.source', { selection: made })}
        drawing={drawing}
        table={{ columns, rows, rowKey: ({ code }) => code ?? '*' }}
        tableOpen
      />
    </Section>
  );
}

function Countries({ groups, indicator, selected }: PlacesProps) {
  const { t, language, number, compare } = useLanguage();
  const { country } = usePlaceNames();
  const selectionText = useSelectionText();
  const nameOf = (code: string | null) => (code === null ? t('places.notEntered') : country(code));
  const columns = usePlaceColumns(indicator, { heading: t('places.countries.country'), nameOf, hasCode: true });
  const rows = useMemo(
    () =>
      readGroups(groups, 'hostCountry', indicator).sort(
        (one, other) => other.participations - one.participations || compare(nameOf(one.code), nameOf(other.code)),
      ),
    // Everything else changes with the language alone.
    [groups, indicator, language],
  );
  const drawing = useMemo(
    () =>
      drawCountBars({
        bars: rows.slice(0, DRAWN).map(({ code, participations }) => ({ name: nameOf(code), count: participations })),
        format: number,
      }),
    // Everything else changes with the language alone.
    [rows, language],
  );
  if (rows.length === 0) return <NothingHere title={t('kpi.empty')} />;
  const made = selectionText(selected);
  return (
    <Section title={t('places.countries.byCountry')}>
      <Typography sx={{ mb: 2, maxWidth: 900 }}>{t('places.countries.howToRead')}</Typography>
      <Chart
        name={`qaitu-host-countries-${indicator}-${selected.asOf}`}
        title={t('places.countries.countryTitle')}
        description={t('places.countries.countryDescription', {
          drawn: number(Math.min(DRAWN, rows.length)),
          all: number(rows.length),
        })}
        source={t('national.source', { selection: made })}
        drawing={drawing}
        table={{ columns, rows, rowKey: ({ code }) => code ?? '*' }}
        tableOpen
      />
    </Section>
  );
}

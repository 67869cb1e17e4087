import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { REGION_CODES } from '#reference/regions.js';
import type { IndicatorCode, KpiGroup } from '../../api/contract.js';
import { breakdownQuery } from '../../api/national.js';
import { Chart } from '../../components/chart/chart.js';
import { stepsFor } from '../../components/chart/domain.js';
import { Section } from '../../components/section.js';
import { NO_VALUE, today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { usePlaceNames } from '../../language/use-place-names.js';
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
import { REGION_TILES, shortRegionName } from './region-tiles.js';
import { drawTiles } from './tiles-drawing.js';

const route = getRouteApi('/signed-in/national/regions');

/** An indicator by the region that participants come from. */
export function RegionsPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = selectionOf(search);
  const indicator = readIndicator(search.indicator, canBeDivided);
  const query = useQuery(breakdownQuery(selection, 'homeRegion', [...new Set<IndicatorCode>(['K01', indicator])]));
  return (
    <NationalFrame view="regions" intro={t('places.regions.intro')}>
      <NationalFilters
        search={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        asOf={selection.asOf ?? query.data?.[0]?.asOf ?? today()}
      >
        <IndicatorSelect
          label={t('kpi.indicator')}
          value={indicator}
          isShown={canBeDivided}
          onChange={(code) => void navigate({ search: { ...search, indicator: code }, replace: true })}
        />
      </NationalFilters>
      <Answer query={query}>
        {(groups) => (
          <Regions
            groups={groups}
            indicator={indicator}
            selected={{ ...selection, asOf: selection.asOf ?? groups[0]?.asOf ?? today() }}
          />
        )}
      </Answer>
    </NationalFrame>
  );
}

interface RegionsProps {
  groups: readonly KpiGroup[];
  indicator: IndicatorCode;
  selected: { readonly period: string; readonly asOf: string; readonly funding: string };
}

function Regions({ groups, indicator, selected }: RegionsProps) {
  const { t, language, number, degree } = useLanguage();
  const { figure: write } = useFigures();
  const { region } = usePlaceNames();
  const indicatorName = useIndicatorName();
  const selectionText = useSelectionText();
  const nameOf = (code: string | null) => (code === null ? t('places.notEntered') : region(code));
  const columns = usePlaceColumns(indicator, { heading: t('places.regions.region'), nameOf, hasCode: true });
  const { format } = PRESENTATIONS[indicator];
  const rows = useMemo(() => {
    const known = new Map(readGroups(groups, 'homeRegion', indicator).map((row) => [row.code, row]));
    // All twenty, whether anybody comes from there or not.
    const regions = REGION_CODES.map((code) => known.get(code) ?? { code, participations: 0, figure: undefined });
    const notEntered = known.get(null);
    return notEntered ? [...regions, notEntered] : regions;
  }, [groups, indicator]);
  const drawing = useMemo(() => {
    const values = rows.flatMap(({ figure }) => figure?.value ?? []);
    return drawTiles({
      steps: stepsFor(values, 5, format === 'share' ? 1 : format === 'index' ? 100 : undefined),
      format: (value) => (format === 'share' ? degree(value) : write(format, value)),
      noFigure: t('places.regions.noFigure'),
      tiles: REGION_CODES.map((code) => {
        const row = rows.find((each) => each.code === code);
        const value = row?.figure?.value ?? null;
        return {
          ...REGION_TILES[code],
          code,
          name: shortRegionName(code, region(code)),
          figure: value,
          text: tileText(value),
          note: `${region(code)}\n${write(format, value)}, ${t('national.cell.n', { n: number(row?.figure?.n ?? 0) })}`,
        };
      }),
    });

    function tileText(value: number | null): string {
      if (value === null) return NO_VALUE;
      if (format === 'share') return degree(Math.round(value * 100) / 100);
      // Millions: a tile has no room for whole sums of tenge.
      return format === 'money' ? t('places.millions', { millions: number(value / 1_000_000) }) : write(format, value);
    }
    // Everything else changes with the language alone.
  }, [rows, format, language]);
  const made = selectionText(selected);
  const withFigure = rows.filter(({ code, figure }) => code !== null && (figure?.value ?? null) !== null).length;
  return (
    <Section title={`${indicatorName(indicator)}. ${made}`}>
      <Typography sx={{ mb: 2, maxWidth: 900 }}>{t('places.regions.howToRead')}</Typography>
      <Chart
        name={`qaitu-regions-${indicator}-${selected.asOf}`}
        title={t('places.regions.title', { indicator: indicatorName(indicator) })}
        description={t('places.regions.description', { count: number(withFigure) })}
        source={t('national.source', { selection: made })}
        drawing={drawing}
        table={{ columns, rows, rowKey: ({ code }) => code ?? '*' }}
        tableOpen
      />
    </Section>
  );
}

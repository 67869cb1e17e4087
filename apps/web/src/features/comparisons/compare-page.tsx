import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import type { UniversityComparison } from '../../api/contract.js';
import type { KpiSelection } from '../../api/kpi.js';
import { comparedQuery } from '../../api/national.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { Section } from '../../components/section.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { canBeWeighted, hasBenchmark, readIndicator } from '../national/indicator-sections.js';
import { IndicatorSelect } from '../national/indicator-select.js';
import { NationalFilters } from '../national/national-filters.js';
import { Answer, NationalFrame } from '../national/national-frame.js';
import { useIndicatorName } from '../national/use-indicator-name.js';
import { selectionOf, useSelectionText } from '../national/use-selection.js';
import { BenchmarkPart } from './benchmark-part.js';
import { DifferencesChart } from './differences-chart.js';
import { FiguresChart } from './figures-chart.js';
import { NonResponsePart } from './non-response-part.js';
import { FEWEST_COMPARED, MOST_COMPARED } from './compared-counts.js';

/** The choice by name is heavy and comes after the page. */
const UniversityChoice = lazy(async () => ({ default: (await import('./university-choice.js')).UniversityChoice }));

const route = getRouteApi('/signed-in/national/compare');

/** Two to six universities beside each other, each difference with its interval. */
export function ComparePage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = selectionOf(search);
  const indicator = readIndicator(search.indicator);
  const chosen = [...new Set((search.universities ?? '').split(',').filter((code) => code !== ''))].slice(
    0,
    MOST_COMPARED,
  );
  const enough = chosen.length >= FEWEST_COMPARED;
  const query = useQuery({ ...comparedQuery(selection, indicator, chosen), enabled: enough });
  return (
    <NationalFrame view="compare" intro={t('compare.intro')}>
      <NationalFilters
        search={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        asOf={selection.asOf ?? query.data?.asOf ?? today()}
      >
        <IndicatorSelect
          label={t('kpi.indicator')}
          value={indicator}
          onChange={(code) => void navigate({ search: { ...search, indicator: code }, replace: true })}
        />
      </NationalFilters>
      <Suspense fallback={<Loading lines={2} />}>
        <UniversityChoice
          chosen={chosen}
          onChange={(codes) => {
            const { universities: _before, ...rest } = search;
            void navigate({
              search: codes.length === 0 ? rest : { ...rest, universities: codes.join(',') },
              replace: true,
            });
          }}
        />
      </Suspense>
      {enough ? (
        <Answer query={query}>
          {(comparison) => <ComparisonParts comparison={comparison} selection={selection} />}
        </Answer>
      ) : (
        <NothingHere title={t('compare.choose')}>
          <Typography color="textSecondary">{t('compare.chooseText')}</Typography>
        </NothingHere>
      )}
    </NationalFrame>
  );
}

function ComparisonParts({ comparison, selection }: { comparison: UniversityComparison; selection: KpiSelection }) {
  const { t, language } = useLanguage();
  const indicatorName = useIndicatorName();
  const selectionText = useSelectionText();
  const { indicator, universities } = comparison;
  const codes = universities.map(({ university }) => university);
  return (
    <Box sx={{ display: 'grid', gap: 2.5, '& > *': { minWidth: 0 } }}>
      <Section title={`${indicatorName(indicator)}. ${selectionText(comparison)}`}>
        <FiguresChart comparison={comparison} />
      </Section>
      <Section title={t('compare.differences.title')}>
        <Typography color="textSecondary" sx={{ mb: 2, maxWidth: 900 }}>
          {comparison.note[language]}
        </Typography>
        <DifferencesChart comparison={comparison} />
      </Section>
      {hasBenchmark(indicator) && <BenchmarkPart selection={selection} indicator={indicator} universities={codes} />}
      {canBeWeighted(indicator) && <NonResponsePart selection={selection} indicator={indicator} universities={codes} />}
    </Box>
  );
}

import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { kpiQuery } from '../../api/kpi.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton } from '../../components/router-link.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { KpiFilters } from './kpi-filters.js';
import { KpiFigures } from './kpi-figures.js';
import type { KpiSearch } from './kpi-search.js';
import { isFiltered, selectionOf, selectionSearch, trendSearch } from './kpi-selection.js';
import { useUniversityChoice } from './use-university-choice.js';

const route = getRouteApi('/signed-in/kpi');

/** The indicators: of one university in their sections, or one of them over all universities by name. */
export function KpiPage() {
  const { t } = useLanguage();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isFetching, isPending, refetch } = useQuery(kpiQuery(selectionOf(search)));
  const universities = useUniversityChoice(data ?? []);

  return (
    <>
      <PageHeading
        title={t('kpi.title')}
        actions={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <RouterButton to="/kpi/breakdown" search={selectionSearch(search)} variant="outlined">
              {t('kpiView.breakdown.open')}
            </RouterButton>
            {may(session, 'trend.read') && (
              <RouterButton to="/trend" search={trendSearch(search)} variant="outlined">
                {t('kpiView.overYears')}
              </RouterButton>
            )}
            <RouterButton to="/kpi/indicators" variant="outlined">
              {t('kpiView.definitions')}
            </RouterButton>
          </Box>
        }
        intro={t('kpi.intro')}
      />
      <KpiFilters
        search={search}
        onChange={(next: KpiSearch) => void navigate({ search: next, replace: true })}
        universities={universities}
        asOf={search.asOf ?? data?.[0]?.asOf ?? today()}
      />
      <Box sx={{ height: 4, mt: 1.5, mb: 1 }}>
        {isFetching && !isPending && <LinearProgress aria-hidden sx={{ height: 3 }} />}
      </Box>
      {isFiltered(search) && (
        <Typography color="textSecondary" sx={{ mb: 1.5, maxWidth: 860 }}>
          {t('kpiView.filteredNote')}
        </Typography>
      )}
      {isPending && <Loading lines={14} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && !error && <KpiFigures entries={data} search={search} choice={universities.length > 0} />}
    </>
  );
}

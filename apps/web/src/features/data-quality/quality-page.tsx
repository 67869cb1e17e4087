import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { checkQuality, qualityCountsQuery } from '../../api/data-quality.js';
import { may } from '../../app/navigation.js';
import { notify } from '../../app/notices.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { RatesSection } from './rates-section.js';
import { RuleCounts } from './rule-counts.js';
import { UniversityCounts } from './university-counts.js';

const route = getRouteApi('/signed-in/data-quality');

/** What is wrong or doubtful with the records, and how complete they are: own ones, or per university for the ministry. */
export function QualityPage() {
  const { t } = useLanguage();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(qualityCountsQuery);
  const national = session.user.university === null;
  return (
    <>
      <PageHeading
        title={t('dataQuality.title')}
        trail={
          national
            ? [
                <RouterLink key="oversight" to="/oversight">
                  {t('oversight.title')}
                </RouterLink>,
              ]
            : []
        }
        actions={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {!national && may(session, 'sample.read') && (
              <RouterButton to="/sample-audits">{t('sampleAudits.title')}</RouterButton>
            )}
            {may(session, 'data_quality.check') && <CheckButton />}
            <RouterButton to="/data-quality/findings" variant="contained">
              {t('dataQuality.toFindings')}
            </RouterButton>
          </Box>
        }
        intro={national ? t('dataQuality.introNational') : t('dataQuality.intro')}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 }}>
        {!data && !error && <Loading />}
        {error && <Failure error={error} onRetry={() => void refetch()} />}
        {data && <RuleCounts counts={data} national={national} />}
        {data && national && <UniversityCounts counts={data} />}
        <RatesSection
          search={search}
          national={national}
          onChange={(next) => void navigate({ search: next, replace: true })}
        />
      </Box>
    </>
  );
}

function CheckButton() {
  const { t, number } = useLanguage();
  const queryClient = useQueryClient();
  const checking = useMutation({
    mutationFn: checkQuality,
    onSuccess: async ({ found, opened, reopened, resolved }) => {
      notify(
        t('dataQuality.checked', {
          found: number(found),
          opened: number(opened + reopened),
          resolved: number(resolved),
        }),
      );
      await queryClient.invalidateQueries({ queryKey: ['data-quality'] });
    },
  });
  return (
    <>
      <Button variant="outlined" loading={checking.isPending} onClick={() => checking.mutate()}>
        {t('dataQuality.check')}
      </Button>
      {checking.error && <Failure error={checking.error} />}
    </>
  );
}

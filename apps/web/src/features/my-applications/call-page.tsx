import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { CATEGORY_LABELS, FUNDING_LABELS } from '#reference/participation-labels.js';
import {
  applicationQuery,
  type CallRecord,
  createApplication,
  ownApplicationsQuery,
  publishedCallQuery,
} from '../../api/applications.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { useCountryName } from '../../language/use-country-name.js';
import { useApplicationProblem } from './use-application-problem.js';

const route = getRouteApi('/signed-in/consented/my/calls/$id');

/** One published call: its terms, how applications are scored, and the way to apply. */
export function CallPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(publishedCallQuery(id));
  if (data) return <Call call={data} />;
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
}

function Call({ call }: { call: CallRecord }) {
  const { t, date, number, language } = useLanguage();
  const label = useLabels();
  const country = useCountryName();
  const universityOf = useUniversityName();
  const { data: own } = useQuery(ownApplicationsQuery);
  const mine = own?.items.find((application) => application.call.id === call.id);
  const nameOf = (criterion: CallRecord['criteria'][number]) =>
    ({ kk: criterion.nameKk, ru: criterion.nameRu, en: criterion.nameEn })[language];
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeading
        title={call.title}
        trail={[
          <RouterLink key="all" to="/my/applications">
            {t('applying.title')}
          </RouterLink>,
        ]}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <Section title={t('applying.call.terms')}>
          <Fields>
            <FieldLine name={t('applying.call.university')}>{universityOf(call.university)}</FieldLine>
            <FieldLine name={t('applying.call.year')}>{call.academicYear}</FieldLine>
            <FieldLine name={t('applying.call.period')}>
              {date(call.opensOn)} – {date(call.closesOn)}
            </FieldLine>
            {call.places !== null && <FieldLine name={t('applying.call.places')}>{number(call.places)}</FieldLine>}
            <FieldLine name={t('applying.call.funding')}>{label(FUNDING_LABELS, call.funding)}</FieldLine>
            {call.hostCountries.length > 0 && (
              <FieldLine name={t('applying.call.hosts')}>{call.hostCountries.map(country).join(', ')}</FieldLine>
            )}
            {call.categories.length > 0 && (
              <FieldLine name={t('applying.call.categories')}>
                {call.categories.map((category) => label(CATEGORY_LABELS, category)).join(', ')}
              </FieldLine>
            )}
            {call.appealWindowDays !== null && (
              <FieldLine name={t('applying.call.appeal')}>{number(call.appealWindowDays)}</FieldLine>
            )}
          </Fields>
        </Section>
        <Section title={t('applying.call.criteria')}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {call.criteria.map((criterion) => (
              <Box
                component="li"
                key={criterion.code}
                sx={{
                  display: 'flex',
                  justifyContent: 'space-between',
                  gap: 2,
                  py: 0.75,
                  borderBottom: 1,
                  borderColor: 'divider',
                }}
              >
                <span>{nameOf(criterion)}</span>
                <span>
                  {t('applying.call.weight')}: {number(criterion.weight)}
                </span>
              </Box>
            ))}
          </Box>
        </Section>
        {mine ? (
          <RouterButton to="/my/applications/$id" params={{ id: mine.id }} variant="contained" size="large">
            {t('applying.call.toYours')}
          </RouterButton>
        ) : (
          call.status === 'published' && <Apply callId={call.id} />
        )}
      </Box>
    </Box>
  );
}

function Apply({ callId }: { callId: string }) {
  const { t } = useLanguage();
  const textOf = useApplicationProblem();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const beginning = useMutation({
    mutationFn: () => createApplication(callId),
    onSuccess: async (stored) => {
      queryClient.setQueryData(applicationQuery(stored.id).queryKey, stored);
      void queryClient.invalidateQueries({ queryKey: ['applications'] });
      await navigate({ to: '/my/applications/$id/edit', params: { id: stored.id }, search: { step: 'who' } });
    },
  });
  return (
    <div>
      {beginning.error && (
        <Typography role="alert" color="error" sx={{ mb: 1.5, fontWeight: 600 }}>
          {textOf(beginning.error)}
        </Typography>
      )}
      <Button variant="contained" size="large" loading={beginning.isPending} onClick={() => beginning.mutate()}>
        {t('applying.call.apply')}
      </Button>
    </div>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CALL_STATUS_LABELS } from '#reference/selection-labels.js';
import { type Call, callQuery } from '../../api/calls.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { LifeSteps } from '../../components/life-steps.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useUniversityName } from '../../components/university-names.js';
import { today } from '../../language/format.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { CallApplications } from './call-applications.js';
import { CallCriteria } from './call-criteria.js';
import { CallNext } from './call-next.js';
import { CallReviewers } from './call-reviewers.js';
import { callSteps } from './call-steps.js';
import { CallTerms } from './call-terms.js';
import { CancelCall } from './cancel-call.js';
import { toneOfCall } from './selection-tones.js';

const route = getRouteApi('/signed-in/calls/$id');

/** One call: what comes next, its life, its terms, its applications. */
export function CallPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(callQuery(id));
  if (data) return <CallView call={data} />;
  if (!error) return <Loading />;
  return (
    <>
      <PageHeading title={t('calls.title')} />
      <Failure error={error} onRetry={() => void refetch()} />
    </>
  );
}

const COLUMN = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 };

function CallView({ call }: { call: Call }) {
  const { t, date } = useLanguage();
  const label = useLabels();
  const university = useUniversityName();
  const session = useSession();
  const mayWrite = may(session, 'call.write');
  const days = (from: string | null, to: string | null) => {
    if (to === null) return from === null ? undefined : date(from);
    return from === null ? t('calls.life.until', { date: date(to) }) : `${date(from)} – ${date(to)}`;
  };
  return (
    <>
      <PageHeading
        title={call.title}
        trail={[
          <RouterLink key="list" to="/calls">
            {t('calls.title')}
          </RouterLink>,
        ]}
        actions={
          mayWrite && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {(call.status === 'draft' || call.status === 'published') && <CancelCall call={call} />}
              {call.status === 'draft' && (
                <RouterButton to="/calls/$id/edit" params={{ id: call.id }} variant="outlined">
                  {t('calls.edit')}
                </RouterButton>
              )}
            </Box>
          )
        }
      >
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('calls.subtitle', { code: call.code, university: university(call.university), year: call.academicYear })}
        </Typography>
        <Box sx={{ mt: 1, fontWeight: 500 }}>
          <StatusMark
            tone={toneOfCall(call.status)}
            label={label(CALL_STATUS_LABELS, call.status)}
            hollow={call.status === 'draft'}
          />
        </Box>
      </PageHeading>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '340px minmax(0, 1fr)' },
          gap: 2.5,
          alignItems: 'start',
        }}
      >
        <Box sx={COLUMN}>
          <CallNext call={call} />
          <Section title={t('calls.life.title')}>
            <LifeSteps
              steps={callSteps(call, today()).map(({ name, state, from, to }) => {
                const when = days(from, to);
                return { key: name, state, what: t(`calls.life.${name}`), ...(when === undefined ? {} : { when }) };
              })}
            />
          </Section>
        </Box>
        <Box sx={COLUMN}>
          {call.applications && call.status !== 'draft' && <CallApplications call={call} />}
          <CallTerms call={call} />
          <CallCriteria call={call} />
          {call.reviewers && <CallReviewers call={call} reviewers={call.reviewers} />}
        </Box>
      </Box>
    </>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReviewedApplication, reviewedQuery, reviewingQuery } from '../../api/reviewing.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { ConflictGate } from './conflict-gate.js';
import { DeclareConflict } from './declare-conflict.js';
import { GivenReview } from './given-review.js';
import { ReviewProposal } from './review-proposal.js';
import { nextToScore } from './review-state.js';
import { ScoringForm } from './scoring-form.js';

const route = getRouteApi('/signed-in/reviewing/$id');

/** One application under review: first the conflict of interest, then the proposal beside the scores. */
export function ReviewPage() {
  const { id } = route.useParams();
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(reviewedQuery(id));
  if (data) return <Review key={id} application={data} />;
  if (!error) return <Loading />;
  return (
    <>
      <PageHeading title={t('applicants.one')} />
      <Failure error={error} onRetry={() => void refetch()} />
    </>
  );
}

function Review({ application }: { application: ReviewedApplication }) {
  const { t } = useLanguage();
  const { data: list } = useQuery(reviewingQuery);
  const call = list?.items.find(({ id }) => id === application.callId);
  const { review } = application;
  const open =
    application.status === 'submitted' &&
    call !== undefined &&
    (call.status === 'published' || call.status === 'closed');
  const next = list && nextToScore(list.items, application.id);
  const finished = review?.status === 'completed' || review?.status === 'conflict';
  return (
    <>
      <PageHeading
        title={t('reviewing.application', { code: application.applicationCode })}
        trail={[
          <RouterLink key="list" to="/reviewing">
            {t('reviewing.title')}
          </RouterLink>,
        ]}
      >
        {call && (
          <Typography color="textSecondary" sx={{ mt: 0.5 }}>
            {call.title}
          </Typography>
        )}
      </PageHeading>
      {finished && next && (
        <Box sx={{ mb: 2.5 }}>
          <RouterButton to="/reviewing/$id" params={{ id: next.id }} variant="contained">
            {t('reviewing.next', { code: next.applicationCode })}
          </RouterButton>
        </Box>
      )}
      {review?.status === 'conflict' ? (
        <Alert severity="info" variant="outlined" sx={{ maxWidth: 760 }}>
          <strong>{t('reviewing.conflict.declared')}</strong>
          <div>{review.conflictReason}</div>
        </Alert>
      ) : review === null && open ? (
        <ConflictGate application={application} />
      ) : list === undefined ? (
        <Loading />
      ) : (
        <Box
          sx={{
            display: 'grid',
            gap: 2.5,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 520px)' },
          }}
        >
          <ReviewProposal application={application} />
          <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
            {review?.status === 'completed' ? (
              <GivenReview application={application} />
            ) : open ? (
              <ScoringForm application={application} />
            ) : (
              <Alert severity="info" variant="outlined">
                {t('calls.problems.review_closed')}
              </Alert>
            )}
            {open && <DeclareConflict id={application.id} />}
          </Box>
        </Box>
      )}
    </>
  );
}

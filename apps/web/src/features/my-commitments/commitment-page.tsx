import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import {
  COMMITMENT_KIND_LABELS,
  COMMITMENT_STATUS_LABELS,
  RESEARCH_PRIORITY_LABELS,
} from '#reference/commitment-labels.js';
import { type CommitmentRecord, commitmentQuery, confirmCommitment } from '../../api/own-records.js';
import { notify } from '../../app/notices.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { useRefusalText } from '../../language/use-refusal-text.js';
import { toneOfCommitment } from './commitment-tones.js';
import { EvidenceList } from './evidence-list.js';
import { useEvidenceProblem } from './use-evidence-problem.js';

/** Asked for seldom: it comes after the page. */
const Amendments = lazy(async () => ({ default: (await import('./amendments.js')).Amendments }));

const route = getRouteApi('/signed-in/consented/my/commitments/$id');

/** One promise: its terms, what was shown for it, what was decided and why, and what can be done now. */
export function CommitmentPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(commitmentQuery(id));
  if (data) return <Commitment commitment={data} />;
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
}

function Commitment({ commitment }: { commitment: CommitmentRecord }) {
  const { t, date, number, degree } = useLanguage();
  const label = useLabels();
  const { id, actions, status } = commitment;
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeading
        title={commitment.title}
        trail={[
          <RouterLink key="all" to="/my/commitments">
            {t('promises.title')}
          </RouterLink>,
        ]}
      >
        <Box sx={{ mt: 0.75, fontWeight: 500 }}>
          <StatusMark tone={toneOfCommitment(status)} label={label(COMMITMENT_STATUS_LABELS, status)} />
        </Box>
      </PageHeading>
      {actions.includes('confirm') && <Confirmation id={id} />}
      <Decision commitment={commitment} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <Section title={t('promises.terms')}>
          <Fields>
            <FieldLine name={t('promises.dueDate')}>{date(commitment.dueDate)}</FieldLine>
            {commitment.kind !== null && (
              <FieldLine name={t('promises.kind')}>{label(COMMITMENT_KIND_LABELS, commitment.kind)}</FieldLine>
            )}
            {commitment.priority !== null && (
              <FieldLine name={t('promises.priority')}>
                {label(RESEARCH_PRIORITY_LABELS, String(commitment.priority))}
              </FieldLine>
            )}
            <FieldLine name={t('promises.weight')}>{number(commitment.weight)}</FieldLine>
            {commitment.confirmedAt !== null && (
              <FieldLine name={t('promises.confirmedOn')}>{date(commitment.confirmedAt)}</FieldLine>
            )}
            {commitment.claimedDegree !== null && (
              <FieldLine name={t('promises.claimed')}>
                {degree(commitment.claimedDegree)}, {date(commitment.claimedOn)}
              </FieldLine>
            )}
          </Fields>
          {commitment.description !== null && (
            <Typography sx={{ mt: 2, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {commitment.description}
            </Typography>
          )}
        </Section>
        <Section title={t('promises.evidence.title')}>
          <EvidenceList items={commitment.evidenceItems} refresh={['commitments']} />
          {actions.includes('claim') && !actions.includes('confirm') && (
            <RouterButton to="/my/commitments/$id/claim" params={{ id }} variant="contained" sx={{ mt: 2 }}>
              {t('promises.claim.open')}
            </RouterButton>
          )}
        </Section>
        <Suspense fallback={<Loading lines={2} />}>
          <Amendments commitment={commitment} />
        </Suspense>
      </Box>
    </Box>
  );
}

function Confirmation({ id }: { id: string }) {
  const { t } = useLanguage();
  const textOf = useEvidenceProblem();
  const queryClient = useQueryClient();
  const confirming = useMutation({
    mutationFn: () => confirmCommitment(id),
    onSuccess: (stored) => {
      queryClient.setQueryData(commitmentQuery(id).queryKey, stored);
      notify(t('promises.confirm.done'));
    },
  });
  return (
    <Alert severity="info" variant="outlined" sx={{ mb: 2.5 }}>
      <Typography sx={{ mb: 1.5 }}>{t('promises.confirm.text')}</Typography>
      {confirming.error && (
        <Typography role="alert" color="error" sx={{ mb: 1, fontWeight: 600 }}>
          {textOf(confirming.error)}
        </Typography>
      )}
      <Button variant="contained" loading={confirming.isPending} onClick={() => confirming.mutate()}>
        {t('promises.confirm.submit')}
      </Button>
    </Alert>
  );
}

function Decision({ commitment }: { commitment: CommitmentRecord }) {
  const { t, date, degree } = useLanguage();
  const { status, waiverDocument } = commitment;
  const reason = useRefusalText()(commitment);
  if (status !== 'verified' && status !== 'rejected' && status !== 'waived') return null;
  const text = {
    verified: t('promises.decision.verified', {
      degree: degree(commitment.verifiedDegree),
      date: date(commitment.verifiedOn),
    }),
    rejected: t('promises.decision.rejected', { date: date(commitment.rejectedOn) }),
    waived: t('promises.decision.waived', { date: date(commitment.waivedOn) }),
  }[status];
  return (
    <Alert
      severity={status === 'rejected' ? 'warning' : 'success'}
      variant="outlined"
      sx={{ mb: 2.5, overflowWrap: 'anywhere' }}
    >
      <strong>{text}</strong>
      {reason !== null && <div>{t('home.reason', { reason })}</div>}
      {waiverDocument !== null && <div>{waiverDocument}</div>}
      {status === 'rejected' && <div>{t('promises.decision.again')}</div>}
    </Alert>
  );
}

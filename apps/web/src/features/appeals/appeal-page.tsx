import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { APPEAL_STATUS_LABELS, DECISION_LABELS } from '#reference/selection-labels.js';
import { type AppealRecord, appealQuery } from '../../api/appeals.js';
import { applicationQuery, publishedCallQuery } from '../../api/applications.js';
import { resultsQuery } from '../../api/calls.js';
import { reviewingQuery } from '../../api/reviewing.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { AnswerButtons } from './answer-buttons.js';
import { toneOfAppeal } from './appeal-tones.js';

const route = getRouteApi('/signed-in/appeals/$id');

/** One appeal: what is contested, why, and the answer, or the way to give it. */
export function AppealPage() {
  const { id } = route.useParams();
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(appealQuery(id));
  if (data) return <Appeal appeal={data} />;
  if (!error) return <Loading />;
  return (
    <>
      <PageHeading title={t('appeals.title')} />
      <Failure error={error} onRetry={() => void refetch()} />
    </>
  );
}

/** Why a reviewer may not answer, as far as their own reviews tell: who scored the application does not judge it. */
function useHindrance(appeal: AppealRecord): 'appeal_answered_by_scorer' | 'conflict_declared' | undefined {
  const { user } = useSession();
  const { data } = useQuery({ ...reviewingQuery, enabled: user.role === 'reviewer' });
  const own = data?.items
    .flatMap(({ applications }) => applications)
    .find(({ id }) => id === appeal.applicationId)?.reviewStatus;
  if (own === undefined || own === null) return undefined;
  return own === 'conflict' ? 'conflict_declared' : 'appeal_answered_by_scorer';
}

function Appeal({ appeal }: { appeal: AppealRecord }) {
  const { t, date, decimal, number } = useLanguage();
  const label = useLabels();
  const { user } = useSession();
  const coordinator = user.role === 'coordinator';
  const { data: call } = useQuery(publishedCallQuery(appeal.callId));
  const { data: results } = useQuery(resultsQuery(appeal.callId));
  const { data: application } = useQuery({ ...applicationQuery(appeal.applicationId), enabled: coordinator });
  const hindrance = useHindrance(appeal);
  const result = results?.items.find(({ applicationCode }) => applicationCode === appeal.applicationCode);
  return (
    <Box sx={{ maxWidth: 880 }}>
      <PageHeading
        title={t('appeals.one', { code: appeal.applicationCode })}
        trail={[
          <RouterLink key="all" to="/appeals">
            {t('appeals.title')}
          </RouterLink>,
        ]}
      >
        {call && (
          <Typography color="textSecondary" sx={{ mt: 0.5 }}>
            {call.title}
          </Typography>
        )}
        <Box sx={{ mt: 1, fontWeight: 500 }}>
          <StatusMark tone={toneOfAppeal(appeal.status)} label={label(APPEAL_STATUS_LABELS, appeal.status)} />
        </Box>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <Section title={t('appeals.text')}>
          <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '72ch', mb: 2 }}>
            {appeal.text}
          </Typography>
          <Fields>
            <FieldLine name={t('appeals.columns.filed')}>{date(appeal.filedOn)}</FieldLine>
            <FieldLine name={t('appeals.deadline')}>{date(results?.appealUntil)}</FieldLine>
          </Fields>
        </Section>
        <Section title={t('appeals.contested')}>
          <Fields>
            <FieldLine name={t('calls.ranking.decision')}>{label(DECISION_LABELS, result?.decision)}</FieldLine>
            <FieldLine name={t('calls.ranking.score')}>{decimal(result?.score, 1)}</FieldLine>
            <FieldLine name={t('calls.ranking.rank')}>{number(result?.rank)}</FieldLine>
            {application && <FieldLine name={t('appeals.grounds')}>{application.decisionReason}</FieldLine>}
          </Fields>
          <Typography sx={{ mt: 1.5 }}>
            {coordinator ? (
              <RouterLink to="/applications/$id" params={{ id: appeal.applicationId }}>
                {t('appeals.toApplication')}
              </RouterLink>
            ) : (
              <RouterLink to="/reviewing/$id" params={{ id: appeal.applicationId }}>
                {t('appeals.toApplication')}
              </RouterLink>
            )}
          </Typography>
        </Section>
        <Section title={t('appeals.answer')}>
          {appeal.status !== 'open' ? (
            <Fields>
              <FieldLine name={t('appeals.columns.status')}>{label(APPEAL_STATUS_LABELS, appeal.status)}</FieldLine>
              <FieldLine name={t('appeals.columns.answered')}>{date(appeal.answeredOn)}</FieldLine>
              {appeal.newDecision !== null && (
                <FieldLine name={t('appeals.newDecision')}>{label(DECISION_LABELS, appeal.newDecision)}</FieldLine>
              )}
              <FieldLine name={t('appeals.reason')}>{appeal.answerReason}</FieldLine>
            </Fields>
          ) : hindrance ? (
            <Alert severity="info" variant="outlined">
              {t(`calls.problems.${hindrance}`)}
            </Alert>
          ) : (
            <>
              <Typography sx={{ mb: 2 }}>{t('appeals.how')}</Typography>
              <AnswerButtons appeal={appeal} onReserve={result?.decision === 'reserve'} />
            </>
          )}
        </Section>
      </Box>
    </Box>
  );
}

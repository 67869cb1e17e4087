import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { SCORES_OPEN } from '#domain/selection/call-life-cycle.js';
import { APPLICATION_STATUS_LABELS, DECISION_LABELS } from '#reference/selection-labels.js';
import { type ApplicationRecord, applicationQuery } from '../../api/applications.js';
import { type Call, callQuery } from '../../api/calls.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { nameOf } from '../../components/person-name.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { DecideButtons } from '../calls/decide-buttons.js';
import { ReviewsTable } from '../calls/reviews-table.js';
import { toneOfApplication } from '../calls/selection-tones.js';
import { Deliverables } from './deliverables.js';
import { ProposalPart } from './proposal-part.js';
import { STAFF_PARTS } from './proposal-fields.js';

const route = getRouteApi('/signed-in/applications/$id');

/** One application as the coordinator of its call sees it: proposal, what is promised, reviews, the decision. */
export function ApplicantPage() {
  const { id } = route.useParams();
  const { t } = useLanguage();
  const application = useQuery(applicationQuery(id));
  const call = useQuery({ ...callQuery(application.data?.call.id ?? ''), enabled: application.data !== undefined });
  if (application.data) return <View application={application.data} call={call.data} />;
  if (!application.error) return <Loading />;
  return (
    <>
      <PageHeading title={t('applicants.one')} />
      <Failure error={application.error} onRetry={() => void application.refetch()} />
    </>
  );
}

const COLUMN = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 };

function View({ application, call }: { application: ApplicationRecord; call: Call | undefined }) {
  const { t, date } = useLanguage();
  const label = useLabels();
  const { id, status, applicationCode } = application;
  const name = nameOf(application as { familyName?: string | null }) ?? applicationCode;
  return (
    <>
      <PageHeading
        title={name}
        trail={[
          <RouterLink key="list" to="/calls">
            {t('calls.title')}
          </RouterLink>,
          <RouterLink key="call" to="/calls/$id" params={{ id: application.call.id }}>
            {application.call.title}
          </RouterLink>,
        ]}
      >
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('applicants.subtitle', { code: applicationCode, date: date(application.submittedAt) })}
        </Typography>
        <Box sx={{ mt: 1, fontWeight: 500 }}>
          <StatusMark tone={toneOfApplication(status)} label={label(APPLICATION_STATUS_LABELS, status)} />
        </Box>
      </PageHeading>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '320px minmax(0, 1fr)' },
          gap: 2.5,
          alignItems: 'start',
        }}
      >
        <Box sx={COLUMN}>
          <Section title={t('calls.ranking.decision')}>
            {application.decision === null ? (
              <Typography color="textSecondary">{t('applicants.undecided')}</Typography>
            ) : (
              <Fields>
                <FieldLine name={t('calls.ranking.decision')}>{label(DECISION_LABELS, application.decision)}</FieldLine>
                <FieldLine name={t('applicants.decidedOn')}>{date(application.decidedOn)}</FieldLine>
                <FieldLine name={t('common.reason.label')}>{application.decisionReason}</FieldLine>
                {application.acceptedOn !== null && (
                  <FieldLine name={t('applicants.acceptedOn')}>{date(application.acceptedOn)}</FieldLine>
                )}
                {application.declinedOn !== null && (
                  <FieldLine name={t('applicants.declinedOn')}>{date(application.declinedOn)}</FieldLine>
                )}
              </Fields>
            )}
            {application.participationId !== null && (
              <Typography sx={{ mt: 1.5 }}>
                <RouterLink to="/participations/$id" params={{ id: application.participationId }}>
                  {t('applicants.toParticipation')}
                </RouterLink>
              </Typography>
            )}
            {call && (
              <Box sx={{ mt: 1.5 }}>
                <DecideButtons call={call} application={{ id, applicationCode, status }} large />
                {call.status === 'published' && (
                  <Alert severity="info" variant="outlined" sx={{ mt: 1 }}>
                    {t('applicants.decidedLater', { date: date(call.closesOn) })}
                  </Alert>
                )}
              </Box>
            )}
          </Section>
          <ProposalPart record={application} part={STAFF_PARTS.who} title={t('applicants.parts.who')} />
          <ProposalPart record={application} part={STAFF_PARTS.study} title={t('applicants.parts.study')} />
        </Box>
        <Box sx={COLUMN}>
          <ProposalPart record={application} part={STAFF_PARTS.project} title={t('applicants.parts.project')} long />
          <Deliverables items={application.deliverables} />
          <ProposalPart record={application} part={STAFF_PARTS.stay} title={t('applicants.parts.stay')} />
          {call && (
            <Section title={t('applicants.reviews')}>
              {SCORES_OPEN.includes(call.status) ? (
                <ReviewsTable id={id} criteria={call.criteria} />
              ) : (
                <Typography color="textSecondary">{t('calls.ranking.notOpenHint')}</Typography>
              )}
            </Section>
          )}
        </Box>
      </Box>
    </>
  );
}

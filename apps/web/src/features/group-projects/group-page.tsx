import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { GROUP_PROJECT_STATUS_LABELS } from '#reference/commitment-labels.js';
import { type GroupProjectRecord, groupProjectQuery } from '../../api/own-records.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useRefusalText } from '../../language/use-refusal-text.js';
import { GroupActions } from './group-actions.js';
import { GroupEvidence } from './group-evidence.js';
import { GroupHistory } from './group-history.js';
import { GroupMembers } from './group-members.js';
import { toneOfGroup } from './group-tones.js';

const route = getRouteApi('/signed-in/group-projects/$id');

/** One group project: the task, who carries it out, what is claimed, and what becomes of it. */
export function GroupPage() {
  const { id } = route.useParams();
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(groupProjectQuery(id));
  if (data) return <Group project={data} />;
  if (!error) return <Loading />;
  return (
    <>
      <PageHeading title={t('groups.title')} />
      <Failure error={error} onRetry={() => void refetch()} />
    </>
  );
}

function Group({ project }: { project: GroupProjectRecord }) {
  const { t, date } = useLanguage();
  const label = useLabels();
  const reason = useRefusalText()(project);
  const session = useSession();
  const mayWrite = may(session, 'group.write') && project.status === 'agreed';
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageHeading
        title={project.title}
        trail={[
          <RouterLink key="list" to="/group-projects">
            {t('groups.title')}
          </RouterLink>,
        ]}
        actions={
          mayWrite && (
            <RouterButton to="/group-projects/$id/edit" params={{ id: project.id }} variant="outlined">
              {t('groups.edit')}
            </RouterButton>
          )
        }
      >
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {project.groupCode}
        </Typography>
        <Box sx={{ mt: 1, fontWeight: 500 }}>
          <StatusMark
            tone={toneOfGroup(project.status)}
            label={label(GROUP_PROJECT_STATUS_LABELS, project.status)}
            hollow={project.status === 'agreed'}
          />
        </Box>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <GroupActions project={project} />
        {reason !== null && (
          <Alert severity={project.status === 'rejected' ? 'warning' : 'info'} variant="outlined">
            <strong>{t('groups.decision', { date: date(project.decidedOn) })}</strong>
            <div style={{ overflowWrap: 'anywhere' }}>{reason}</div>
            {project.cancellationDocument !== null && (
              <div>{t('groups.document', { document: project.cancellationDocument })}</div>
            )}
          </Alert>
        )}
        <Section title={t('groups.task')}>
          <Typography sx={{ mb: 2, whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '72ch' }}>
            {project.task ?? t('groups.noTask')}
          </Typography>
          <Fields>
            <FieldLine name={t('groups.columns.due')}>{date(project.dueDate)}</FieldLine>
            <FieldLine name={t('groups.columns.claimed')}>{date(project.claimedOn)}</FieldLine>
            <FieldLine name={t('groups.columns.decided')}>{date(project.decidedOn)}</FieldLine>
          </Fields>
          {project.jointResult !== null && (
            <Box sx={{ mt: 2 }}>
              <Typography variant="h3">{t('groups.result')}</Typography>
              <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '72ch' }}>
                {project.jointResult}
              </Typography>
            </Box>
          )}
        </Section>
        <GroupMembers project={project} changeable={mayWrite} />
        <GroupEvidence items={project.evidenceItems} />
        <GroupHistory id={project.id} />
      </Box>
    </Box>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { GROUP_PROJECT_STATUS_LABELS } from '#reference/commitment-labels.js';
import { claimGroupResult, type GroupProjectRecord, groupProjectQuery } from '../../api/own-records.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { TextField } from '../../components/form/text-field.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { useRefusalText } from '../../language/use-refusal-text.js';
import { toneOfCommitment } from './commitment-tones.js';
import { kindOfText } from './evidence-link.js';
import { EvidenceList } from './evidence-list.js';
import { useEvidenceProblem } from './use-evidence-problem.js';

const route = getRouteApi('/signed-in/consented/my/group-projects/$id');

/** A task several carry out together: its result is claimed by one of them for all. */
export function GroupProjectPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(groupProjectQuery(id));
  if (data) return <GroupProject project={data} />;
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
}

function GroupProject({ project }: { project: GroupProjectRecord }) {
  const { t, date } = useLanguage();
  const label = useLabels();
  const reason = useRefusalText()(project);
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeading
        title={project.title}
        trail={[
          <RouterLink key="all" to="/my/commitments">
            {t('promises.title')}
          </RouterLink>,
        ]}
      >
        <Box sx={{ mt: 0.75, fontWeight: 500 }}>
          <StatusMark
            tone={toneOfCommitment(project.status)}
            label={label(GROUP_PROJECT_STATUS_LABELS, project.status)}
          />
        </Box>
      </PageHeading>
      {reason !== null && (
        <Alert
          severity={project.status === 'rejected' ? 'warning' : 'info'}
          variant="outlined"
          sx={{ mb: 2.5, overflowWrap: 'anywhere' }}
        >
          {t('home.reason', { reason })}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <Section title={t('promises.group.title')}>
          {project.task !== null && (
            <Typography sx={{ mb: 2, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{project.task}</Typography>
          )}
          <Fields>
            <FieldLine name={t('promises.dueDate')}>{date(project.dueDate)}</FieldLine>
            {project.claimedOn !== null && (
              <FieldLine name={t('promises.claimed')}>{date(project.claimedOn)}</FieldLine>
            )}
            {project.jointResult !== null && (
              <FieldLine name={t('promises.group.result')}>{project.jointResult}</FieldLine>
            )}
          </Fields>
        </Section>
        <Section title={t('promises.evidence.title')}>
          <EvidenceList items={project.evidenceItems} refresh={['group-projects']} />
        </Section>
        {project.actions.includes('claim') && <ClaimResult project={project} />}
      </Box>
    </Box>
  );
}

function ClaimResult({ project }: { project: GroupProjectRecord }) {
  const { t } = useLanguage();
  const textOf = useEvidenceProblem();
  const queryClient = useQueryClient();
  const [result, setResult] = useState(project.jointResult ?? '');
  const [link, setLink] = useState('');
  const [attempt, setAttempt] = useState(0);
  const kind = kindOfText(link);
  const evidenced = project.evidenceItems.some(({ withdrawnAt }) => withdrawnAt === null);
  const claiming = useMutation({
    mutationFn: () =>
      claimGroupResult(project.id, {
        jointResult: result.trim(),
        evidence: kind ? [{ kind, value: link.trim() }] : [],
      }),
    onSuccess: (stored) => {
      queryClient.setQueryData(groupProjectQuery(project.id).queryKey, stored);
      void queryClient.invalidateQueries({ queryKey: ['participations'] });
      notify(t('promises.claim.done'));
    },
  });
  const resultError = result.trim() === '' ? t('promises.group.resultMissing') : undefined;
  const linkError = kind || (link.trim() === '' && evidenced) ? undefined : t('promises.evidence.linkInvalid');
  const tried = attempt > 0;
  const errors: SummaryError[] = [
    ...(tried && resultError ? [{ fieldId: 'joint-result', message: resultError }] : []),
    ...(tried && linkError ? [{ fieldId: 'group-link', message: linkError }] : []),
    ...(claiming.error ? [{ message: textOf(claiming.error) }] : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (!resultError && !linkError) claiming.mutate();
  };
  return (
    <Section title={t('promises.group.claim')}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2.5, justifyItems: 'start' }}>
        <ErrorSummary errors={errors} attempt={attempt + claiming.failureCount} />
        <Box sx={{ width: 1 }}>
          <TextField
            id="joint-result"
            label={t('promises.group.resultField')}
            rows={3}
            error={tried ? resultError : undefined}
            input={{ value: result, maxLength: 2000, onChange: (event) => setResult(event.currentTarget.value) }}
          />
        </Box>
        <Box sx={{ width: 1 }}>
          <TextField
            id="group-link"
            label={t('promises.evidence.link')}
            hint={t('promises.evidence.linkHint')}
            error={tried ? linkError : undefined}
            input={{ inputMode: 'url', value: link, onChange: (event) => setLink(event.currentTarget.value) }}
          />
        </Box>
        <Button type="submit" variant="contained" loading={claiming.isPending}>
          {t('promises.claim.submit')}
        </Button>
      </Box>
    </Section>
  );
}

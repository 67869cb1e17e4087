import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { APPLICATION_STATUS_LABELS, DECISION_LABELS } from '#reference/selection-labels.js';
import {
  type ApplicationAction,
  type ApplicationRecord,
  actOnApplication,
  applicationQuery,
} from '../../api/applications.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { Appeal } from './appeal.js';
import { stepOf } from './application-steps.js';
import { APPLICATION_STEPS } from './step-names.js';
import { useApplicationProblem } from './use-application-problem.js';

const route = getRouteApi('/signed-in/consented/my/applications/$id');

/** The tables that put its values into words come after the page. */
const Part = lazy(async () => ({ default: (await import('./application-part.js')).ApplicationPart }));

/** One's own application: what is in it, where it stands, what can be done now. */
export function ApplicationPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(applicationQuery(id));
  if (data) return <Application application={data} />;
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
}

function Application({ application }: { application: ApplicationRecord }) {
  const { t, date } = useLanguage();
  const label = useLabels();
  const { id, status, call, applicationCode } = application;
  const queryClient = useQueryClient();
  const textOf = useApplicationProblem();
  const acting = useMutation({
    mutationFn: (action: ApplicationAction) => actOnApplication(id, action),
    onSuccess: async (stored, action) => {
      queryClient.setQueryData(applicationQuery(id).queryKey, stored);
      notify(t(`applying.done.${action}`));
      await queryClient.invalidateQueries({ queryKey: ['applications', 'own'] });
      await queryClient.invalidateQueries({ queryKey: ['participations'] });
    },
  });
  const draft = status === 'draft';
  const { error } = acting;
  const faults = isProblem(error) ? error.errors : [];
  const errors: SummaryError[] = !error
    ? []
    : faults.length > 0
      ? faults.map(({ field, message }) => ({ fieldId: `change-${stepOf(field)}`, message }))
      : [{ message: textOf(error) }];
  return (
    <Box sx={{ maxWidth: 760 }}>
      <ErrorSummary errors={errors} attempt={acting.submittedAt + acting.failureCount} />
      <PageHeading
        title={call.title}
        trail={[
          <RouterLink key="all" to="/my/applications">
            {t('applying.title')}
          </RouterLink>,
        ]}
      >
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('applying.code', { code: applicationCode })} · {label(APPLICATION_STATUS_LABELS, status)}
        </Typography>
      </PageHeading>
      {!draft && application.decision === null && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2.5 }}>
          {t('applying.codeHint', { code: applicationCode })}
        </Alert>
      )}
      {application.decision !== null && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2.5, overflowWrap: 'anywhere' }}>
          <strong>
            {t('applying.decision', {
              date: date(application.decidedOn),
              decision: label(DECISION_LABELS, application.decision),
            })}
          </strong>
          {application.decisionReason !== null && <div>{t('home.reason', { reason: application.decisionReason })}</div>}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <Suspense fallback={<Loading />}>
          {APPLICATION_STEPS.map((step) => (
            <Part key={step} application={application} step={step} changeable={draft} />
          ))}
        </Suspense>
        <Actions status={status} busy={acting.isPending} onAct={(action) => acting.mutate(action)} />
        {application.decision !== null && <Appeal application={application} />}
      </Box>
    </Box>
  );
}

/** Statuses in which an application can still be taken back. */
const WITHDRAWABLE: ReadonlySet<string> = new Set(['draft', 'submitted']);

function Actions({
  status,
  busy,
  onAct,
}: {
  status: string;
  busy: boolean;
  onAct: (action: ApplicationAction) => void;
}) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState<'withdraw' | 'decline'>();
  if (!WITHDRAWABLE.has(status) && status !== 'selected') return null;
  return (
    <div>
      {status === 'selected' && <Typography sx={{ mb: 1.5 }}>{t('applying.acceptText')}</Typography>}
      <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, flexWrap: 'wrap', gap: 1.5 }}>
        {status === 'draft' && (
          <Button variant="contained" size="large" loading={busy} onClick={() => onAct('submit')}>
            {t('applying.submit')}
          </Button>
        )}
        {status === 'selected' && (
          <>
            <Button variant="contained" size="large" loading={busy} onClick={() => onAct('accept')}>
              {t('applying.accept')}
            </Button>
            <Button
              variant="outlined"
              size="large"
              disabled={busy}
              onClick={() => (asking ? onAct('decline') : setAsking('decline'))}
            >
              {asking ? t('applying.declineSure') : t('applying.decline')}
            </Button>
          </>
        )}
        {WITHDRAWABLE.has(status) && (
          <Button
            variant="outlined"
            size="large"
            disabled={busy}
            onClick={() => (asking ? onAct('withdraw') : setAsking('withdraw'))}
          >
            {asking ? t('applying.withdrawSure') : t('applying.withdraw')}
          </Button>
        )}
      </Box>
    </div>
  );
}

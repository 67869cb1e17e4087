import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { MIN_REVIEWS } from '#domain/selection/call-rules.js';
import { actOnCall, type Call, type PlainCallAction } from '../../api/calls.js';
import { isProblem } from '../../api/problem.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { RouterButton } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { appealDeadline, type CallNext as Next, lackingOf, nextOf } from './call-steps.js';
import { ExtendCall } from './extend-call.js';
import { useCallStep } from './use-call-step.js';
import { useLackText, useSelectionProblem } from './use-selection-problem.js';

const ACTION_OF: Partial<Record<Next, PlainCallAction>> = {
  publish: 'publish',
  close: 'close',
  decide: 'decide',
  publishResults: 'publish_results',
};
const TO_RANKING: ReadonlySet<Next> = new Set(['awaitReviews', 'decideApplications', 'decide', 'publishResults']);

/**
 * What comes next in the life of a call, with the button that does it.
 * @param onRanking whether it stands on the ranking, to which it then does not lead
 */
export function CallNext({ call, onRanking = false }: { call: Call; onRanking?: boolean }) {
  const { t, date, number } = useLanguage();
  const lackText = useLackText();
  const session = useSession();
  const mayWrite = may(session, 'call.write');
  const next = nextOf(call, today());
  const action = mayWrite ? ACTION_OF[next] : undefined;
  const lacks = next === 'publish' && mayWrite ? lackingOf(call, today()) : [];
  const { undecided = 0, reviewed = 0, received = 0, openAppeals = 0 } = call.applications ?? {};
  const results = call.status === 'results_published';
  return (
    <Section title={t('calls.next.title')}>
      <Typography sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
        {t(`calls.next.${next}`, {
          opens: date(call.opensOn),
          closes: date(call.closesOn),
          undecided: number(undecided),
          reviewed: number(reviewed),
          received: number(received),
          appeals: number(openAppeals),
          reviews: MIN_REVIEWS,
          deadline: date(appealDeadline(call)),
        })}
      </Typography>
      {lacks.length > 0 && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          <strong>{t('calls.next.lacking')}</strong>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {lacks.map(({ code }) => (
              <li key={code}>{lackText(code)}</li>
            ))}
          </Box>
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1 }}>
        {next === 'publish' && lacks.length > 0 && (
          <RouterButton to="/calls/$id/edit" params={{ id: call.id }} variant="contained">
            {t('calls.edit')}
          </RouterButton>
        )}
        {action && lacks.length === 0 && <Step call={call} action={action} />}
        {mayWrite && !onRanking && TO_RANKING.has(next) && (
          <RouterButton
            to="/calls/$id/ranking"
            params={{ id: call.id }}
            variant={next === 'decideApplications' || next === 'awaitReviews' ? 'contained' : 'outlined'}
          >
            {t('calls.ranking.open')}
          </RouterButton>
        )}
        {next === 'answerAppeals' && (
          <RouterButton to="/appeals" search={{ call: call.id, status: 'open' }} variant="contained">
            {t('calls.next.toAppeals')}
          </RouterButton>
        )}
        {results && (
          <RouterButton to="/calls/$id/results" params={{ id: call.id }} variant="outlined">
            {t('calls.results.open')}
          </RouterButton>
        )}
        {mayWrite && !onRanking && results && (
          <RouterButton to="/calls/$id/ranking" params={{ id: call.id }}>
            {t('calls.ranking.open')}
          </RouterButton>
        )}
        {mayWrite && (next === 'awaitClosing' || next === 'awaitOpening') && <ExtendCall call={call} />}
      </Box>
    </Section>
  );
}

function Step({ call, action }: { call: Call; action: PlainCallAction }) {
  const { t } = useLanguage();
  const textOf = useSelectionProblem();
  const lackText = useLackText();
  const [asked, setAsked] = useState(false);
  const acting = useCallStep(
    call.id,
    () => actOnCall(call.id, action),
    () => t(`calls.actions.${action}.done`),
    () => setAsked(false),
  );
  const { error } = acting;
  const lacks = isProblem(error, 'call_not_publishable') ? error.errors : [];
  const errors = !error
    ? []
    : lacks.length > 0
      ? lacks.map(({ code }) => ({ message: lackText(code) }))
      : [{ message: textOf(error) }];
  return (
    <>
      <Button variant="contained" onClick={() => setAsked(true)}>
        {t(`calls.actions.${action}.button`)}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t(`calls.actions.${action}.title`)}
          text={t(`calls.actions.${action}.text`)}
          confirmText={t(`calls.actions.${action}.button`)}
          busy={acting.isPending}
          errors={errors}
          onConfirm={() => acting.mutate(undefined)}
          onClose={() => {
            setAsked(false);
            acting.reset();
          }}
        />
      )}
    </>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Action } from '../../components/action-form/action.js';
import type { ParticipationRecord } from '../../api/contract.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { RouterButton } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { StepButton } from './actions/step-button.js';
import type { LifeStep } from './life-steps.js';
import { STEP_TONES, useStepDay, useStepText } from './life-timeline.js';
import { useBreaches } from './use-breaches.js';
import { waysOf } from './ways-of-steps.js';

interface NextStepsProps {
  record: ParticipationRecord;
  steps: readonly LifeStep[];
  actions: readonly Action[];
  /** The step whose form the address asks to be open. */
  open: string | undefined;
}

/** What this participation needs now, each with the button or the page by which it is done; below, all that can be done. */
export function NextSteps({ record, steps, actions, open }: NextStepsProps) {
  const { t } = useLanguage();
  const session = useSession();
  const breaches = useBreaches(record.id);
  const decides = may(session, 'verification.read');
  const proposed = breaches.filter(({ status }) => status === 'proposed');
  const needed = steps.map((step) => ({ step, way: waysOf(step, record) }));
  const offered = new Set(needed.flatMap(({ way }) => way.actions));
  const others = actions.filter(({ key }) => !offered.has(key));
  const byKey = (key: string) => actions.find((action) => action.key === key);
  return (
    <Section title={t('record.attention.title')}>
      {needed.length === 0 && proposed.length === 0 && (
        <Typography color="textSecondary">{t('record.attention.none')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {needed.map(({ step, way }) => (
          <li key={`${step.kind}:${step.wave ?? step.number ?? ''}`}>
            <Need step={step} />
            <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.75 }}>
              {way.actions.flatMap((key, index) => {
                const action = byKey(key);
                if (!action) return [];
                return (
                  <StepButton
                    key={key}
                    action={action}
                    size="small"
                    variant={index === 0 ? 'contained' : 'outlined'}
                    open={open === key}
                  />
                );
              })}
              {decides && way.verification && (
                <RouterButton to="/verification/$queue/$id" params={way.verification} size="small" variant="contained">
                  {t('doing.check')}
                </RouterButton>
              )}
            </Box>
          </li>
        ))}
        {proposed.map((breach) => (
          <li key={breach.id}>
            <div style={{ fontWeight: 500 }}>{t(`doing.breach.${breach.kind}`)}</div>
            <StatusMark tone="bad" label={t('doing.breach.proposed')} />
            {decides && (
              <Box className="no-print" sx={{ mt: 0.75 }}>
                <RouterButton
                  to="/verification/$queue/$id"
                  params={{ queue: 'breaches_to_decide', id: breach.id }}
                  size="small"
                  variant="contained"
                >
                  {t('doing.decide')}
                </RouterButton>
              </Box>
            )}
          </li>
        ))}
      </Box>
      {others.length > 0 && (
        <Box className="no-print" sx={{ mt: 2.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {t('doing.others')}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {others.map((action) => (
              <StepButton
                key={action.key}
                action={action}
                size="small"
                variant="outlined"
                open={open === action.key}
                {...(action.grave === true ? { color: 'error' as const } : {})}
              />
            ))}
          </Box>
        </Box>
      )}
    </Section>
  );
}

function Need({ step }: { step: LifeStep }) {
  const { t } = useLanguage();
  const textOf = useStepText();
  const dayOf = useStepDay();
  return (
    <>
      <div style={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{textOf(step)}</div>
      <StatusMark tone={STEP_TONES[step.state]} label={`${t(`record.life.states.${step.state}`)}, ${dayOf(step)}`} />
    </>
  );
}

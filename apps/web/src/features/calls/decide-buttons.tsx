import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import { APPLICATION_LIFE_CYCLE } from '#domain/selection/application-life-cycle.js';
import { MIN_REVIEWS } from '#domain/selection/call-rules.js';
import type { ApplicationStatus } from '#domain/selection/selection-codes.js';
import type { Call } from '../../api/calls.js';
import { useLanguage } from '../../language/use-language.js';
import { DecideDialog, type DecidingStep } from './decide-dialog.js';

interface DecideButtonsProps {
  call: Pick<Call, 'id' | 'status'>;
  application: {
    id: string;
    applicationCode: string;
    status: ApplicationStatus;
    /** Completed reviews, where they are known. */
    reviews?: number;
  };
  large?: boolean;
}

/** What may be decided about an application now. */
export function DecideButtons({ call, application, large = false }: DecideButtonsProps) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<DecidingStep>();
  const actions: string[] = availableActions(APPLICATION_LIFE_CYCLE, application.status, 'coordinator');
  const steps: DecidingStep[] =
    call.status === 'closed'
      ? [
          ...(actions.includes('select') ? (['decide'] as const) : []),
          ...(actions.includes('reconsider') ? (['reconsider'] as const) : []),
        ]
      : call.status === 'results_published' && actions.includes('promote')
        ? ['promote']
        : [];
  const lacking = application.reviews !== undefined && application.reviews < MIN_REVIEWS;
  if (steps.length === 0) return null;
  return (
    <Box sx={{ mt: 0.5, display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {steps.map((step) =>
        step === 'decide' && lacking ? (
          <span key={step} className="secondary">
            {t('calls.ranking.reviewsLacking', { number: MIN_REVIEWS - (application.reviews ?? 0) })}
          </span>
        ) : (
          <Button
            key={step}
            size={large ? 'medium' : 'small'}
            variant={step === 'reconsider' ? 'text' : 'outlined'}
            aria-label={`${t(`applicants.${step}.button`)}: ${application.applicationCode}`}
            onClick={() => setAsked(step)}
          >
            {t(`applicants.${step}.button`)}
          </Button>
        ),
      )}
      {asked && (
        <DecideDialog step={asked} callId={call.id} application={application} onClose={() => setAsked(undefined)} />
      )}
    </Box>
  );
}

import Button from '@mui/material/Button';
import { useState } from 'react';
import { type Call, cancelCall } from '../../api/calls.js';
import { ReasonDialog } from '../../components/reason-dialog.js';
import { useLanguage } from '../../language/use-language.js';
import { useCallStep } from './use-call-step.js';
import { useSelectionProblem } from './use-selection-problem.js';

/** Cancels a call, with a reason that is published with it. */
export function CancelCall({ call }: { call: Call }) {
  const { t } = useLanguage();
  const textOf = useSelectionProblem();
  const [asked, setAsked] = useState(false);
  const acting = useCallStep(
    call.id,
    (reason: string) => cancelCall(call.id, reason),
    () => t('calls.cancel.done'),
    () => setAsked(false),
  );
  return (
    <>
      <Button color="error" onClick={() => setAsked(true)}>
        {t('calls.cancel.button')}
      </Button>
      {asked && (
        <ReasonDialog
          title={t('calls.cancel.title')}
          text={call.publishedOn === null ? t('calls.cancel.textDraft') : t('calls.cancel.text')}
          confirmText={t('calls.cancel.button')}
          busy={acting.isPending}
          error={acting.error}
          textOf={textOf}
          onConfirm={(reason) => acting.mutate(reason)}
          onClose={() => {
            setAsked(false);
            acting.reset();
          }}
        />
      )}
    </>
  );
}

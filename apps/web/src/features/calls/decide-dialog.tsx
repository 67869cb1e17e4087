import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DECISIONS } from '#domain/selection/selection-codes.js';
import { DECISION_LABELS } from '#reference/selection-labels.js';
import { applicationQuery } from '../../api/applications.js';
import { type Decision, decideApplication, promoteApplication, reconsiderApplication } from '../../api/decisions.js';
import { notify } from '../../app/notices.js';
import { Choices } from '../../components/form/choices.js';
import { ReasonDialog } from '../../components/reason-dialog.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useSelectionProblem } from './use-selection-problem.js';

export type DecidingStep = 'decide' | 'reconsider' | 'promote';

interface DecideDialogProps {
  step: DecidingStep;
  callId: string;
  application: { id: string; applicationCode: string };
  onClose: () => void;
}

/** A decision about one application, with its reason; nobody is selected before their identity was checked. */
export function DecideDialog({ step, callId, application: { id, applicationCode }, onClose }: DecideDialogProps) {
  const { t } = useLanguage();
  const label = useLabels();
  const textOf = useSelectionProblem();
  const queryClient = useQueryClient();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [checked, setChecked] = useState(false);
  const asksIdentity = step === 'promote' || decision === 'selected';
  const deciding = useMutation({
    mutationFn: (reason: string) => {
      if (step === 'reconsider') return reconsiderApplication(id, reason);
      if (step === 'promote') return promoteApplication(id, { reason, identityChecked: checked });
      return decideApplication(id, {
        decision: decision ?? 'rejected',
        reason,
        ...(decision === 'selected' ? { identityChecked: checked } : {}),
      });
    },
    onSuccess: async (stored) => {
      queryClient.setQueryData(applicationQuery(id).queryKey, stored);
      notify(t(`applicants.${step}.done`, { code: applicationCode }));
      onClose();
      await Promise.all(
        [
          ['calls', 'ranking', callId],
          ['calls', 'record', callId],
          ['calls', 'list'],
          ['calls', 'results', callId],
          ['applications', 'of-call', callId],
          ['work'],
        ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    },
  });
  const faults = [
    ...(step === 'decide' && decision === null
      ? [{ fieldId: 'decision', message: t('applicants.decide.missing') }]
      : []),
    ...(asksIdentity && !checked
      ? [{ fieldId: 'identity-checked', message: t('calls.problems.identity_not_checked') }]
      : []),
  ];
  return (
    <ReasonDialog
      title={`${t(`applicants.${step}.title`)}: ${applicationCode}`}
      text={t(`applicants.${step}.text`)}
      confirmText={t(`applicants.${step}.button`)}
      harmless
      busy={deciding.isPending}
      error={deciding.error}
      textOf={textOf}
      faults={faults}
      reasonHint={t('applicants.reasonHint')}
      onConfirm={(reason) => deciding.mutate(reason)}
      onClose={onClose}
    >
      {step === 'decide' && (
        <Choices
          id="decision"
          label={t('calls.ranking.decision')}
          value={decision}
          onChange={setDecision}
          choices={DECISIONS.map((value) => ({ value, label: label(DECISION_LABELS, value) }))}
        />
      )}
      {asksIdentity && (
        <FormControlLabel
          label={t('applicants.identityChecked')}
          control={
            <Checkbox
              checked={checked}
              onChange={(_event, value) => setChecked(value)}
              slotProps={{ input: { id: 'identity-checked' } }}
            />
          }
        />
      )}
    </ReasonDialog>
  );
}

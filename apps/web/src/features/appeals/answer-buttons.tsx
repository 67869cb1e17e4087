import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DECISION_LABELS } from '#reference/selection-labels.js';
import { type AppealRecord, appealQuery, dismissAppeal, upholdAppeal } from '../../api/appeals.js';
import { notify } from '../../app/notices.js';
import { Choices } from '../../components/form/choices.js';
import { ReasonDialog } from '../../components/reason-dialog.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useSelectionProblem } from '../calls/use-selection-problem.js';

type NewDecision = 'selected' | 'reserve';

interface AnswerButtonsProps {
  appeal: AppealRecord;
  /** Whether the application stands on reserve already, so that only a place would be more. */
  onReserve: boolean;
}

/** Upholds an appeal, which changes the published decision at once, or dismisses it; either with its reasons. */
export function AnswerButtons({ appeal: { id, callId }, onReserve }: AnswerButtonsProps) {
  const { t } = useLanguage();
  const label = useLabels();
  const textOf = useSelectionProblem();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<'uphold' | 'dismiss'>();
  const [decision, setDecision] = useState<NewDecision | null>(onReserve ? 'selected' : null);
  const [checked, setChecked] = useState(false);
  const answering = useMutation({
    mutationFn: ({ kind, reason }: { kind: 'uphold' | 'dismiss'; reason: string }) =>
      kind === 'dismiss'
        ? dismissAppeal(id, reason)
        : upholdAppeal(id, {
            newDecision: decision ?? 'reserve',
            reason,
            ...(decision === 'selected' ? { identityChecked: checked } : {}),
          }),
    onSuccess: async (stored, { kind }) => {
      queryClient.setQueryData(appealQuery(id).queryKey, stored);
      setAsked(undefined);
      notify(t(`appeals.${kind}.done`));
      await Promise.all(
        [
          ['appeals', 'list'],
          ['calls', 'results', callId],
          ['calls', 'record', callId],
          ['calls', 'ranking', callId],
          ['applications'],
          ['work'],
        ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    },
  });
  const faults =
    asked !== 'uphold'
      ? []
      : decision === null
        ? [{ fieldId: 'new-decision', message: t('appeals.uphold.missing') }]
        : decision === 'selected' && !checked
          ? [{ fieldId: 'identity-checked', message: t('calls.problems.identity_not_checked') }]
          : [];
  const choices: readonly NewDecision[] = onReserve ? ['selected'] : ['selected', 'reserve'];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      <Button variant="contained" onClick={() => setAsked('uphold')}>
        {t('appeals.uphold.button')}
      </Button>
      <Button variant="outlined" onClick={() => setAsked('dismiss')}>
        {t('appeals.dismiss.button')}
      </Button>
      {asked && (
        <ReasonDialog
          title={t(`appeals.${asked}.button`)}
          text={t(`appeals.${asked}.text`)}
          confirmText={t(`appeals.${asked}.button`)}
          reasonLabel={t('appeals.reason')}
          reasonHint={t('appeals.reasonHint')}
          harmless
          busy={answering.isPending}
          error={answering.error}
          textOf={textOf}
          faults={faults}
          onConfirm={(reason) => answering.mutate({ kind: asked, reason })}
          onClose={() => {
            setAsked(undefined);
            answering.reset();
          }}
        >
          {asked === 'uphold' && (
            <>
              <Choices
                id="new-decision"
                label={t('appeals.newDecision')}
                value={decision}
                onChange={setDecision}
                choices={choices.map((value) => ({ value, label: label(DECISION_LABELS, value) }))}
              />
              {decision === 'selected' && (
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
            </>
          )}
        </ReasonDialog>
      )}
    </Box>
  );
}

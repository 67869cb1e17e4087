import Box from '@mui/material/Box';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from '../language/use-translation.js';
import type { SummaryError } from './error-summary.js';
import { FormDialog } from './form/form-dialog.js';
import { TextField } from './form/text-field.js';
import { useProblemText } from './use-problem-text.js';

interface ReasonDialogProps {
  title: string;
  /** What will happen, and whether it can be undone. */
  text: string;
  /** What the button does, as a verb. */
  confirmText: string;
  busy: boolean;
  /** Why the API refused, if it did; null for nothing. */
  error: unknown;
  /** Further questions before the reason. */
  children?: ReactNode;
  /** What is wrong with the answers to them. */
  faults?: readonly SummaryError[];
  /** Words of the reason where it is more than one. */
  reasonLabel?: string;
  reasonHint?: string;
  /** Whether the step ends something, which is the rule. */
  harmless?: boolean;
  /** Words for the refusals of this step. */
  textOf?: (error: unknown) => string;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

const MAX = 2000;

/** Asks whether a step that weighs is really meant, and why; the reason is kept in the history. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, confirmText, busy, error, children, faults = [], harmless = false, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const generalText = useProblemText();
  const textOf = props.textOf ?? generalText;
  const id = useId();
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && reason.trim() === '' ? t('common.reason.missing') : undefined;
  const asked = attempt > 0 ? faults : [];
  const errors = [
    ...asked,
    ...(missing === undefined ? [] : [{ fieldId: `${id}-reason`, message: missing }]),
    ...(error === null || busy || missing !== undefined || asked.length > 0 ? [] : [{ message: textOf(error) }]),
  ];
  return (
    <FormDialog
      title={title}
      text={text}
      errors={errors}
      attempt={attempt}
      onSubmit={() => {
        setAttempt(attempt + 1);
        if (reason.trim() !== '' && faults.length === 0) onConfirm(reason.trim());
      }}
      submitText={confirmText}
      busy={busy}
      weighty={!harmless}
      onClose={onClose}
    >
      {children !== undefined && <Box sx={{ display: 'grid', gap: 2.5, mb: 2.5 }}>{children}</Box>}
      <TextField
        id={`${id}-reason`}
        label={props.reasonLabel ?? t('common.reason.label')}
        hint={props.reasonHint ?? t('common.reason.hint')}
        error={missing}
        rows={3}
        input={{ value: reason, maxLength: MAX, onChange: ({ target }) => setReason(target.value) }}
      />
    </FormDialog>
  );
}

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from '../language/use-translation.js';
import { ErrorSummary } from './error-summary.js';
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
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks whether a step that weighs is really meant, and why; the reason is kept in the history. */
export function ReasonDialog({ title, text, confirmText, busy, error, onConfirm, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const id = useId();
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && reason.trim() === '' ? t('common.reason.missing') : undefined;
  const errors = [
    ...(missing === undefined ? [] : [{ fieldId: `${id}-reason`, message: missing }]),
    ...(error === null || busy || missing !== undefined ? [] : [{ message: textOf(error) }]),
  ];
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (reason.trim() !== '') onConfirm(reason.trim());
        }}
      >
        <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
        <DialogContent>
          <Typography id={`${id}-text`} sx={{ mb: 2 }}>
            {text}
          </Typography>
          <ErrorSummary errors={errors} attempt={attempt} />
          <TextField
            id={`${id}-reason`}
            label={t('common.reason.label')}
            hint={t('common.reason.hint')}
            error={missing}
            rows={3}
            input={{ value: reason, maxLength: 1000, onChange: ({ target }) => setReason(target.value) }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('common.actions.back')}</Button>
          <Button type="submit" variant="contained" color="error" loading={busy}>
            {confirmText}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

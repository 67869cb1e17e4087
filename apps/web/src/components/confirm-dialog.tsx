import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from '../language/use-translation.js';
import { ErrorSummary, type SummaryError } from './error-summary.js';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, and whether it can be undone. */
  text: string;
  /** What the button does, as a verb. */
  confirmText: string;
  busy: boolean;
  /** Why the API refused, if it did. */
  errors: readonly SummaryError[];
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks whether a step that cannot be taken back is really meant. */
export function ConfirmDialog({ title, text, confirmText, busy, errors, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent>
        <ErrorSummary errors={busy ? [] : errors} attempt={errors.length} />
        <Typography id={`${id}-text`}>{text}</Typography>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t('common.actions.back')}</Button>
        <Button variant="contained" loading={busy} onClick={onConfirm}>
          {confirmText}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

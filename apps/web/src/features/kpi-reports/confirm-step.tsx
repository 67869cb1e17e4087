import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { useReportProblem } from './use-report-problem.js';

interface ConfirmStepProps {
  title: string;
  /** What will happen, and what can no longer be undone. */
  children: ReactNode;
  confirmText: string;
  busy: boolean;
  /** Why the step was refused, if it was; null for nothing. */
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks whether a step in the life of a report is really meant, and says why it was refused. */
export function ConfirmStep({ title, children, confirmText, busy, error, onConfirm, onClose }: ConfirmStepProps) {
  const { t } = useLanguage();
  const textOf = useReportProblem();
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={`${id}-title`}>
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent>
        {error !== null && !busy && (
          <Alert severity="error" variant="outlined" role="alert" sx={{ mb: 2 }}>
            {textOf(error)}
          </Alert>
        )}
        <Typography component="div">{children}</Typography>
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

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { ErrorSummary, type SummaryError } from '../error-summary.js';

interface FormDialogProps {
  title: string;
  /** What it is about, or what will happen. */
  text: string;
  errors: readonly SummaryError[];
  /** Changes with every attempt, so that the focus goes to the errors each time. */
  attempt: number;
  onSubmit: () => void;
  /** What the button does, as a verb. */
  submitText: string;
  busy: boolean;
  /** Whether the step ends something. */
  weighty?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that asks something: what it is about, its errors, its questions, the way back and the button. */
export function FormDialog(props: FormDialogProps) {
  const { title, text, errors, attempt, onSubmit, submitText, busy, weighty = false, onClose, children } = props;
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
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
        <DialogContent>
          <Typography id={`${id}-text`} sx={{ mb: 2 }}>
            {text}
          </Typography>
          <ErrorSummary errors={errors} attempt={attempt} />
          {children}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('common.actions.back')}</Button>
          <Button type="submit" variant="contained" color={weighty ? 'error' : 'primary'} loading={busy}>
            {submitText}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

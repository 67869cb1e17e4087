import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { ErrorSummary } from '../error-summary.js';
import type { Action } from './action.js';
import { ActionFields } from './action-fields.js';
import { useActionForm } from './use-action-form.js';

interface ActionDialogProps {
  action: Action;
  textOf?: (error: unknown) => string;
  onDone: (answer: unknown) => void;
  onClose: () => void;
}

/** A step on a record in a dialog: what it does, what it asks for, what is wrong beside the fields. */
export function ActionDialog({ action, textOf, onDone, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const form = useActionForm(action, { id, onDone, ...(textOf ? { textOf } : {}) });
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={`${id}--heading`}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <DialogTitle id={`${id}--heading`}>{action.title}</DialogTitle>
        <DialogContent>
          {action.text !== undefined && <Typography sx={{ mb: 2 }}>{action.text}</Typography>}
          <ErrorSummary errors={form.summary} attempt={form.attempt} />
          <ActionFields
            id={id}
            fields={action.fields}
            values={form.values}
            errors={form.errors}
            onChange={(name, value) => form.set(name, value)}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={action.grave === true ? 'error' : 'primary'}
            loading={form.busy}
          >
            {action.confirm ?? action.title}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { stepUp } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { sessionQuery, signIn } from '../../api/session.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { formatTime } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import type { PasswordRequest } from '../password-request.js';

interface IdleDialogProps {
  /** Instant of this machine's clock. */
  endsAt: number;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks whether the reader is still there, before the session ends unused. */
export function IdleDialog({ endsAt, onStay, onLeave }: IdleDialogProps) {
  const { t } = useLanguage();
  return (
    <Dialog open role="alertdialog" aria-labelledby="idle-title" aria-describedby="idle-text" onClose={onStay}>
      <DialogTitle id="idle-title">{t('common.passwordAgain.idle.title')}</DialogTitle>
      <DialogContent>
        <Typography id="idle-text">{t('common.passwordAgain.idle.text', { time: formatTime(endsAt) })}</Typography>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onLeave}>{t('common.signOut')}</Button>
        <Button variant="contained" autoFocus onClick={onStay}>
          {t('common.passwordAgain.idle.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Asks for the password over the page, which keeps all that was typed; what was refused is sent again afterwards. */
export function PasswordDialog({ email, request: { reason, settle } }: { email: string; request: PasswordRequest }) {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const [attempt, setAttempt] = useState(0);
  const proving = useMutation({
    mutationFn: async () => {
      if (reason === 'stepUp') await stepUp(password);
      else await signIn({ email, password });
      // Says who is signed in and, in its header, until when.
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
    onSuccess: () => settle(true),
  });

  const missing = attempt > 0 && password === '' ? t('signIn.passwordMissing') : undefined;
  const refused = proving.error
    ? isProblem(proving.error, 'sign_in_failed')
      ? t('common.passwordAgain.wrong')
      : textOf(proving.error)
    : undefined;
  const error = missing ?? refused;

  return (
    <Dialog
      open
      fullWidth
      maxWidth="xs"
      aria-labelledby="password-title"
      aria-describedby="password-text"
      {...(reason === 'stepUp' ? { onClose: () => settle(false) } : {})}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (password !== '') proving.mutate();
        }}
      >
        <DialogTitle id="password-title">{t(`common.passwordAgain.${reason}.title`)}</DialogTitle>
        <DialogContent>
          <Typography id="password-text" sx={{ mb: 2 }}>
            {t(`common.passwordAgain.${reason}.text`)}
          </Typography>
          <ErrorSummary
            errors={error === undefined ? [] : [{ fieldId: 'password-again', message: error }]}
            attempt={attempt + proving.failureCount}
          />
          <input type="hidden" autoComplete="username" value={email} />
          <TextField
            id="password-again"
            label={t('common.passwordAgain.password', { email })}
            error={error}
            input={{
              type: 'password',
              autoComplete: 'current-password',
              autoFocus: true,
              value: password,
              onChange: ({ target }) => setPassword(target.value),
            }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={() => settle(false)}>
            {reason === 'stepUp' ? t('common.actions.cancel') : t('common.passwordAgain.leave')}
          </Button>
          <Button type="submit" variant="contained" loading={proving.isPending}>
            {t('common.passwordAgain.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

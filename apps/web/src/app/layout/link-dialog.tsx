import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askForPasswordLink, getSession, sessionQuery } from '../../api/session.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import type { PasswordRequest } from '../password-request.js';

/**
 * For whoever came by a link and has no password: sends another link. It opens in the same browser, signs in there, and this
 * page, which has kept all that was typed, goes on.
 */
export function LinkDialog({ email, request: { settle } }: { email: string; request: PasswordRequest }) {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const sending = useMutation({ mutationFn: () => askForPasswordLink(email) });
  const looking = useMutation({
    mutationFn: () => getSession(),
    onSuccess: (session) => {
      // Nobody is not written down: the page below, which still belongs to somebody, would go with it.
      if (session === null) return;
      queryClient.setQueryData(sessionQuery.queryKey, session);
      settle(true);
    },
  });
  const error = sending.error ?? looking.error;
  const words = error
    ? textOf(error)
    : looking.data === null
      ? t('common.passwordAgain.notYet')
      : sending.isSuccess
        ? t('common.passwordAgain.linkSent')
        : '';
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby="link-title" aria-describedby="link-text">
      <DialogTitle id="link-title">{t('common.passwordAgain.expired.title')}</DialogTitle>
      <DialogContent>
        <Typography id="link-text">{t('common.passwordAgain.noPassword', { email })}</Typography>
        <Typography role="status" color={error ? 'error' : 'textPrimary'} sx={{ mt: 2, fontWeight: 600 }}>
          {words}
        </Typography>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={() => settle(false)}>{t('common.passwordAgain.leave')}</Button>
        <Button
          variant={sending.isSuccess ? 'outlined' : 'contained'}
          loading={sending.isPending}
          onClick={() => sending.mutate()}
        >
          {t('common.passwordAgain.sendLink')}
        </Button>
        {sending.isSuccess && (
          <Button variant="contained" loading={looking.isPending} onClick={() => looking.mutate()}>
            {t('common.passwordAgain.signedIn')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

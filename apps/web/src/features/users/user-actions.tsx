import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { inviteUser, setUserDisabled, type User } from '../../api/users.js';
import { notify } from '../../app/notices.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { useTranslation } from '../../language/use-translation.js';

/** Loaded when it is first asked for. */
const ReasonDialog = lazy(async () => ({ default: (await import('../../components/reason-dialog.js')).ReasonDialog }));

/** Shuts a user out or lets them in again, with a reason; sends a new link. Nobody shuts themselves out. */
export function UserActions({ user }: { user: User }) {
  const { t } = useTranslation();
  const { user: self } = useSession();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const disabling = user.disabledAt === null;
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['users'] });
  const changing = useMutation({
    mutationFn: (reason: string) => setUserDisabled(user.id, disabling, reason),
    onSuccess: async () => {
      setAsked(false);
      notify(t(disabling ? 'users.disable.done' : 'users.enable.done', { name: user.displayName }));
      await refresh();
    },
  });
  const inviting = useMutation({
    mutationFn: () => inviteUser(user.id),
    onSuccess: () => notify(t('users.invite.done', { email: user.email })),
  });
  if (user.id === self.id) return null;
  const group = disabling ? 'disable' : 'enable';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <Button size="small" color={disabling ? 'error' : 'primary'} onClick={() => setAsked(true)}>
        {t(`users.${group}.open`)}
      </Button>
      {disabling && (
        <Button size="small" loading={inviting.isPending} onClick={() => inviting.mutate()}>
          {t('users.invite.open')}
        </Button>
      )}
      {inviting.error && <Failure error={inviting.error} />}
      {asked && (
        <Suspense>
          <ReasonDialog
            title={t(`users.${group}.title`, { name: user.displayName })}
            text={t(`users.${group}.text`)}
            confirmText={t(`users.${group}.open`)}
            busy={changing.isPending}
            error={changing.error}
            onConfirm={(reason) => changing.mutate(reason)}
            onClose={() => {
              setAsked(false);
              changing.reset();
            }}
          />
        </Suspense>
      )}
    </Box>
  );
}

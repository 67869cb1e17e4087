import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import type { SessionView } from '../../api/contract.js';
import { askForPassword } from '../../api/ask-for-password.js';
import { sessionQuery } from '../../api/session.js';
import { sessionEnd } from '../../api/session-end.js';
import { passwordRequests } from '../password-request.js';
import { useSignOut } from '../use-sign-out.js';

/** Milliseconds before the end at which the reader is asked (WCAG 2.2.1 wants 20 seconds at least). */
const WARNING = 2 * 60_000;

const loadDialogs = () => import('./session-dialogs.js');
const PasswordDialog = lazy(async () => ({ default: (await loadDialogs()).PasswordDialog }));
const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog.js')).LinkDialog }));
const IdleDialog = lazy(async () => ({ default: (await loadDialogs()).IdleDialog }));

/** How the session stands by this machine's clock. */
function useStage(endsAt: number | undefined): 'used' | 'idle' | 'ended' {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === undefined) return undefined;
    const next = [endsAt - WARNING, endsAt].find((instant) => instant > Date.now());
    if (next === undefined) return undefined;
    const timer = window.setTimeout(() => setNow(Date.now()), Math.min(next - Date.now() + 50, 2 ** 31 - 1));
    return () => window.clearTimeout(timer);
  }, [endsAt, now]);
  useEffect(() => {
    // A machine that slept has not counted on.
    const look = () => setNow(Date.now());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  if (endsAt === undefined || now < endsAt - WARNING) return 'used';
  return now < endsAt ? 'idle' : 'ended';
}

/** Watches over the session: asks before it ends, and for the password once it has, over the page as it stands. */
export function SessionKeeper({ session }: { session: SessionView }) {
  const endsAt = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.read);
  const asked = useSyncExternalStore(passwordRequests.subscribe, passwordRequests.read);
  const { refetch } = useQuery({ ...sessionQuery, enabled: false });
  const { mutate: leave } = useSignOut();
  const stage = useStage(endsAt);

  useEffect(() => {
    // Fetched while there is a connection: the dialogs are needed when there may be none.
    const timer = window.setTimeout(() => void loadDialogs(), 5000);
    return () => window.clearTimeout(timer);
  }, []);
  useEffect(() => {
    const ask = async () => {
      if (!(await askForPassword('expired'))) leave();
    };
    if (stage === 'ended') void ask();
  }, [stage, leave]);

  return (
    <Suspense>
      {asked && !session.user.hasPassword ? (
        <LinkDialog email={session.user.email} request={asked} />
      ) : asked ? (
        <PasswordDialog email={session.user.email} request={asked} />
      ) : (
        stage === 'idle' &&
        endsAt !== undefined && <IdleDialog endsAt={endsAt} onStay={() => void refetch()} onLeave={() => leave()} />
      )}
    </Suspense>
  );
}

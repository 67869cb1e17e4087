import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endOtherSessions, endOwnSession, ownSessionsQuery } from '../../api/account.js';
import { notify } from '../../app/notices.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import { browserOf } from './browser-of.js';

/** Where the reader is signed in, and the way out of every other place. */
export function OwnSessions() {
  const { t, instant } = useLanguage();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const { data, error: failure, refetch } = useQuery(ownSessionsQuery);
  const settle = {
    onSuccess: () => notify(t('account.sessions.ended')),
    onSettled: () => queryClient.invalidateQueries(ownSessionsQuery),
  };
  const ending = useMutation({ mutationFn: endOwnSession, ...settle });
  const endingAll = useMutation({ mutationFn: endOtherSessions, ...settle });
  const error = ending.error ?? endingAll.error;
  if (!data) return failure ? <Failure error={failure} onRetry={() => void refetch()} /> : <Loading lines={2} />;
  return (
    <>
      {error && (
        <Typography role="alert" color="error" sx={{ mb: 1 }}>
          {textOf(error)}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mb: 2, display: 'grid', gap: 1.5 }}>
        {data.items.map((session) => {
          const { browser, system } = browserOf(session.userAgent);
          const name = [browser, system].filter((part) => part !== null).join(', ') || t('account.sessions.unknown');
          const seen = instant(session.lastSeenAt);
          return (
            <li key={session.id}>
              <Typography sx={{ fontWeight: 600 }}>
                {name}
                {session.current && ` – ${t('account.sessions.here')}`}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {t('account.sessions.lastSeen', { time: seen })}
                {session.address !== null && `, ${session.address}`}
              </Typography>
              {!session.current && (
                <Button
                  size="small"
                  sx={{ px: 0, minWidth: 0 }}
                  loading={ending.isPending && ending.variables === session.id}
                  aria-label={t('account.sessions.endNamed', { name, time: seen })}
                  onClick={() => ending.mutate(session.id)}
                >
                  {t('account.sessions.end')}
                </Button>
              )}
            </li>
          );
        })}
      </Box>
      {data.items.length > 1 && (
        <Button variant="outlined" loading={endingAll.isPending} onClick={() => endingAll.mutate()}>
          {t('account.sessions.endAll')}
        </Button>
      )}
    </>
  );
}

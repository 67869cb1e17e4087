import { useQuery } from '@tanstack/react-query';
import { participationHistoryQuery } from '../../api/participations.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { useTranslation } from '../../language/use-translation.js';

interface ActorNames {
  /** Nothing for who is unknown or came by file. */
  readonly nameOf: (user: string | null) => string | undefined;
  /** Of whoever claimed or handed in: a university reads the accounts of its own staff alone, so the rest are participants. */
  readonly authorOf: (user: string | null) => string | undefined;
}

/** Names of those who did something to a participation's records, by their ids: the history knows them. */
export function useActorNames(participationId: string | null): ActorNames {
  const { t } = useTranslation();
  const session = useSession();
  const { data } = useQuery({
    ...participationHistoryQuery(participationId ?? ''),
    enabled: participationId !== null && may(session, 'history.read'),
  });
  const nameOf = (user: string | null) => {
    if (user === null) return undefined;
    if (user === session.user.id) return t('checking.you');
    return data?.items.find(({ changedBy }) => changedBy?.id === user)?.changedBy?.displayName || undefined;
  };
  return { nameOf, authorOf: (user) => (user === null ? undefined : (nameOf(user) ?? t('checking.participant'))) };
}

import { useQuery } from '@tanstack/react-query';
import { participationHistoryQuery } from '../../api/participations.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { useTranslation } from '../../language/use-translation.js';

/**
 * Names of those who did something to a participation's records, by their ids: the history knows them. Nothing for who is
 * unknown or came by file.
 */
export function useActorNames(participationId: string | null): (user: string | null) => string | undefined {
  const { t } = useTranslation();
  const session = useSession();
  const { data } = useQuery({
    ...participationHistoryQuery(participationId ?? ''),
    enabled: participationId !== null && may(session, 'history.read'),
  });
  return (user) => {
    if (user === null) return undefined;
    if (user === session.user.id) return t('checking.you');
    return data?.items.find(({ changedBy }) => changedBy?.id === user)?.changedBy?.displayName;
  };
}

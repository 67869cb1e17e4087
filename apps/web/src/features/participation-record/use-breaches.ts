import { useQuery } from '@tanstack/react-query';
import { type BreachProposal, breachesQuery } from '../../api/verification.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';

/** The breaches that the register proposed of one participation, decided ones included. */
export function useBreaches(participationId: string): readonly BreachProposal[] {
  const session = useSession();
  const { data } = useQuery({ ...breachesQuery(participationId), enabled: may(session, 'breach.read') });
  return data?.items ?? [];
}

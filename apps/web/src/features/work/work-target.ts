import type { WorkItem } from '../../api/contract.js';
import { isVerificationQueue, type VerificationQueue } from '../verification/verification-queues.js';
import type { OwnQueue } from './own-queues.js';

/** The page on which a record that waits is dealt with, as the router takes it. */
export type WorkTarget =
  | { to: '/verification/$queue/$id'; params: { queue: VerificationQueue; id: string } }
  | { to: '/participations/$id'; params: { id: string }; search?: { step: 'depart' | 'complete' }; hash?: string };

/** Where a record of a queue is dealt with: its verification or its form, else all that is known of it; nothing where no page is. */
export function targetOf(
  queue: OwnQueue,
  { id, participationId }: Pick<WorkItem, 'id' | 'participationId'>,
): WorkTarget | undefined {
  if (isVerificationQueue(queue)) return { to: '/verification/$queue/$id', params: { queue, id } };
  if (participationId === null) return undefined;
  const page = { to: '/participations/$id', params: { id: participationId } } as const;
  switch (queue) {
    case 'departures_to_confirm':
      return { ...page, search: { step: 'depart' } };
    case 'ends_to_confirm':
      return { ...page, search: { step: 'complete' } };
    case 'reports_long_overdue':
      return { ...page, hash: 'reports' };
    default:
      return page;
  }
}

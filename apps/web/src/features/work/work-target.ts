import type { WorkItem } from '../../api/contract.js';
import { isVerificationQueue, type VerificationQueue } from '../verification/verification-queues.js';
import type { OwnQueue } from './own-queues.js';

/** The page on which a record that waits is dealt with, as the router takes it. */
export type WorkTarget =
  | {
      to:
        | '/calls/$id'
        | '/applications/$id'
        | '/reviewing/$id'
        | '/appeals/$id'
        | '/group-projects/$id'
        | '/kpi-reports/$id';
      params: { id: string };
    }
  | { to: '/sample-audits' }
  | { to: '/verification/$queue/$id'; params: { queue: VerificationQueue; id: string } }
  | { to: '/participations/$id'; params: { id: string }; search?: { step: 'depart' | 'complete' }; hash?: string };

/** Records that have a page of their own. */
const PAGE_OF_KIND = {
  call: '/calls/$id',
  application: '/applications/$id',
  review: '/reviewing/$id',
  appeal: '/appeals/$id',
  kpi_report: '/kpi-reports/$id',
} as const satisfies Record<string, string> as Partial<
  Record<
    string,
    Exclude<WorkTarget, { search?: unknown } | { to: '/verification/$queue/$id' | '/sample-audits' }>['to']
  >
>;

/** Where a record of a queue is dealt with: its verification or its form, else all that is known of it; nothing where no page is. */
export function targetOf(
  queue: OwnQueue,
  { id, kind, participationId }: Pick<WorkItem, 'id' | 'kind' | 'participationId'>,
): WorkTarget | undefined {
  const page = PAGE_OF_KIND[kind];
  if (page !== undefined) return { to: page, params: { id } };
  if (queue === 'audit_items_to_check') return { to: '/sample-audits' };
  if (isVerificationQueue(queue)) return { to: '/verification/$queue/$id', params: { queue, id } };
  if (kind === 'group_project') return { to: '/group-projects/$id', params: { id } };
  if (participationId === null) return undefined;
  const record = { to: '/participations/$id', params: { id: participationId } } as const;
  switch (queue) {
    case 'departures_to_confirm':
      return { ...record, search: { step: 'depart' } };
    case 'ends_to_confirm':
      return { ...record, search: { step: 'complete' } };
    case 'reports_long_overdue':
      return { ...record, hash: 'reports' };
    default:
      return record;
  }
}

import { type Ask, idOfFirst, type SamplePage } from './sample-page.js';

const firstOf = (queue: string) => async (ask: Ask) =>
  `/verification/${queue}/${await idOfFirst(ask, `/api/v1/work-queues/${queue}?limit=1`)}`;

/** Verification, samples of it, and the life of single participations. */
export const VERIFICATION_PAGES: readonly SamplePage[] = [
  { route: '/data-requests', name: 'data-requests', readers: ['coordinator'], address: '/data-requests' },
  {
    route: '/verification/$queue/$id',
    name: 'verify-commitment',
    readers: ['coordinator'],
    address: firstOf('commitments_to_verify'),
  },
  {
    route: '/verification/$queue/$id',
    name: 'verify-return',
    readers: ['coordinator'],
    address: firstOf('returns_to_verify'),
  },
  {
    route: '/verification/$queue',
    name: 'verification-none',
    readers: ['coordinator'],
    address: '/verification/corrections_to_decide',
  },
];

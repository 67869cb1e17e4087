import { type Ask, idOfFirst, type SamplePage } from './sample-page.js';

interface Items {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
}

const firstOf = (queue: string) => async (ask: Ask) =>
  `/verification/${queue}/${await idOfFirst(ask, `/api/v1/work-queues/${queue}?limit=1`)}`;

/** The one that came last, which is seen with the files that people attach; those that came by file have none. */
const lastOf = (queue: string) => async (ask: Ask) => {
  let last: string | undefined;
  let cursor: string | null = '';
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = (await ask(`/api/v1/work-queues/${queue}?limit=200${after}`)) as Items;
    last = page.items.at(-1)?.id ?? last;
    cursor = page.nextCursor;
  }
  if (last === undefined) throw new Error(`Nothing waits in ${queue} of the demonstration.`);
  return `/verification/${queue}/${last}`;
};

const verify = (name: string, address: SamplePage['address']): SamplePage => ({
  route: '/verification/$queue/$id',
  name,
  readers: ['coordinator'],
  address,
});

/** Verification, samples of it, and the life of single participations. */
export const VERIFICATION_PAGES: readonly SamplePage[] = [
  { route: '/data-requests', name: 'data-requests', readers: ['coordinator'], address: '/data-requests' },
  verify('verify-commitment', firstOf('commitments_to_verify')),
  verify('verify-commitment-with-files', lastOf('commitments_to_verify')),
  verify('verify-return', firstOf('returns_to_verify')),
  verify('verify-breach', firstOf('breaches_to_decide')),
  verify('verify-breach-late', lastOf('breaches_to_decide')),
  verify('verify-amendment', firstOf('amendments_to_decide')),
  verify('verify-group', firstOf('group_results_to_decide')),
  verify('verify-output', firstOf('outputs_to_verify')),
  verify('verify-report', firstOf('reports_to_review')),
  verify('verify-correction', firstOf('corrections_to_decide')),
  verify('verify-conflict', firstOf('conflicts_to_resolve')),
  {
    route: '/verification/$queue',
    name: 'verification-none',
    readers: ['coordinator'],
    // The only one that waits was decided just before.
    address: async (ask) =>
      `/verification/corrections_to_decide?after=${await idOfFirst(ask, '/api/v1/work-queues/corrections_to_decide?limit=1')}`,
  },
];

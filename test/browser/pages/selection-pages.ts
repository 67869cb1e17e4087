import { type Ask, idOfFirst, type SamplePage } from './sample-page.js';

const firstCall = async (ask: Ask, status: string) => await idOfFirst(ask, `/api/v1/calls?limit=1&status=${status}`);

/** An application of the call that waits for its decisions. */
async function firstApplication(ask: Ask): Promise<string> {
  return await idOfFirst(ask, `/api/v1/applications?limit=1&call=${await firstCall(ask, 'closed')}`);
}

/** An application in the state that one's own review of it has; null = not begun. */
async function reviewed(ask: Ask, state: string | null): Promise<string> {
  const { items } = (await ask('/api/v1/reviewing')) as {
    items: { status: string; applications: { id: string; status: string; reviewStatus: string | null }[] }[];
  };
  const found = items
    .filter(({ status }) => status === 'published' || status === 'closed')
    .flatMap(({ applications }) => applications)
    .find(({ reviewStatus }) => reviewStatus === state);
  if (!found) throw new Error(`The demonstration's reviewer has no review in the state ${state}.`);
  return found.id;
}

/** Calls, applications, reviewing, decisions, appeals and group projects. */
export const SELECTION_PAGES: readonly SamplePage[] = [
  { route: '/calls', name: 'calls', readers: ['coordinator', 'ministry'], address: '/calls' },
  { route: '/calls', name: 'calls-none', readers: ['coordinator'], address: '/calls?status=cancelled' },
  { route: '/calls/new', name: 'call-new', readers: ['coordinator'], address: '/calls/new' },
  {
    route: '/calls/$id',
    name: 'call',
    readers: ['coordinator', 'ministry'],
    address: async (ask) => `/calls/${await firstCall(ask, 'results_published')}`,
  },
  {
    route: '/calls/$id',
    name: 'call-draft',
    readers: ['coordinator'],
    address: async (ask) => `/calls/${await firstCall(ask, 'draft')}`,
  },
  {
    route: '/calls/$id',
    name: 'call-open',
    readers: ['coordinator'],
    address: async (ask) => `/calls/${await firstCall(ask, 'published')}`,
  },
  {
    route: '/calls/$id/edit',
    name: 'call-edit',
    readers: ['coordinator'],
    address: async (ask) => `/calls/${await firstCall(ask, 'draft')}/edit`,
  },
  {
    route: '/calls/$id/ranking',
    name: 'call-ranking',
    readers: ['coordinator'],
    address: async (ask) => `/calls/${await firstCall(ask, 'closed')}/ranking`,
  },
  {
    route: '/calls/$id/ranking',
    name: 'call-ranking-not-open',
    readers: ['coordinator'],
    address: async (ask) => `/calls/${await firstCall(ask, 'published')}/ranking`,
  },
  {
    route: '/calls/$id/results',
    name: 'call-results',
    readers: ['coordinator', 'ministry'],
    address: async (ask) => `/calls/${await firstCall(ask, 'results_published')}/results`,
  },
  {
    route: '/applications/$id',
    name: 'applicant',
    readers: ['coordinator'],
    address: async (ask) => `/applications/${await firstApplication(ask)}`,
  },
  { route: '/reviewing', name: 'reviewing', readers: ['reviewer'], address: '/reviewing' },
  {
    route: '/reviewing/$id',
    name: 'review-conflict',
    readers: ['reviewer'],
    address: async (ask) => `/reviewing/${await reviewed(ask, null)}`,
  },
  {
    route: '/reviewing/$id',
    name: 'review-scoring',
    readers: ['reviewer'],
    address: async (ask) => `/reviewing/${await reviewed(ask, 'draft')}`,
  },
  {
    route: '/reviewing/$id',
    name: 'review-completed',
    readers: ['reviewer'],
    address: async (ask) => `/reviewing/${await reviewed(ask, 'completed')}`,
  },
  { route: '/appeals', name: 'appeals', readers: ['coordinator', 'reviewer'], address: '/appeals' },
  {
    route: '/appeals/$id',
    name: 'appeal',
    readers: ['coordinator', 'reviewer'],
    address: async (ask) => `/appeals/${await idOfFirst(ask, '/api/v1/appeals?limit=1&status=open')}`,
  },
  {
    route: '/appeals/$id',
    name: 'appeal-answered',
    readers: ['coordinator'],
    address: async (ask) => `/appeals/${await idOfFirst(ask, '/api/v1/appeals?limit=1&status=dismissed')}`,
  },
  {
    route: '/group-projects',
    name: 'group-projects',
    readers: ['coordinator', 'ministry'],
    address: '/group-projects',
  },
  { route: '/group-projects/new', name: 'group-project-new', readers: ['coordinator'], address: '/group-projects/new' },
  {
    route: '/group-projects/$id',
    name: 'group-project',
    readers: ['coordinator', 'ministry'],
    address: async (ask) => `/group-projects/${await idOfFirst(ask, '/api/v1/group-projects?limit=1')}`,
  },
  {
    route: '/group-projects/$id/edit',
    name: 'group-project-edit',
    readers: ['coordinator'],
    address: async (ask) =>
      `/group-projects/${await idOfFirst(ask, '/api/v1/group-projects?limit=1&status=agreed')}/edit`,
  },
];

/** Who looks at a page; `nobody` is not signed in. */
export type Reader = 'nobody' | 'participant' | 'coordinator' | 'ministry' | 'admin';

/** Asks the API as the reader. */
export type Ask = (path: string) => Promise<unknown>;

/** A page as it is looked at in tests and pictures. */
export interface SamplePage {
  /** Its route, as in apps/web/src/app/routes; null for what answers addresses that have none. */
  readonly route: string | null;
  /** Names the picture. */
  readonly name: string;
  readonly readers: readonly Reader[];
  /** The address with parameters that exist in the demonstration. */
  readonly address: string | ((ask: Ask) => Promise<string>);
}

async function idOfFirst(ask: Ask, path: string): Promise<string> {
  const { items } = (await ask(path)) as { items: readonly { id: string }[] };
  const [first] = items;
  if (!first) throw new Error(`The demonstration has nothing at ${path}.`);
  return first.id;
}

/**
 * Every page of the application, for whom, and an address that shows it. A route that stands in the router and not here fails
 * pages.spec.ts.
 */
export const SAMPLE_PAGES: readonly SamplePage[] = [
  { route: '/sign-in', name: 'sign-in', readers: ['nobody'], address: '/sign-in' },
  { route: '/', name: 'home', readers: ['coordinator', 'ministry', 'participant', 'admin'], address: '/' },
  { route: '/account', name: 'account', readers: ['coordinator', 'ministry', 'participant'], address: '/account' },
  { route: '/account/language', name: 'account-language', readers: ['participant'], address: '/account/language' },
  { route: '/work', name: 'work', readers: ['coordinator', 'ministry'], address: '/work' },
  { route: '/work/$queue', name: 'work-queue', readers: ['coordinator'], address: '/work/returns_to_verify' },
  {
    route: '/participations',
    name: 'participations',
    readers: ['coordinator', 'ministry'],
    address: '/participations?status=completed&category=bachelor',
  },
  {
    route: '/participations',
    name: 'participations-none',
    readers: ['coordinator'],
    address: '/participations?search=zzzzzz',
  },
  {
    route: '/participations/$id',
    name: 'participation',
    readers: ['coordinator', 'ministry'],
    address: async (ask) =>
      `/participations/${await idOfFirst(ask, '/api/v1/participations?limit=1&status=completed')}`,
  },
  { route: '/imports', name: 'imports', readers: ['coordinator', 'admin'], address: '/imports' },
  { route: '/kpi', name: 'kpi', readers: ['coordinator', 'ministry'], address: '/kpi' },
  { route: '/kpi', name: 'kpi-by-university', readers: ['ministry'], address: '/kpi?view=indicator&indicator=K01' },
  { route: null, name: 'not-found', readers: ['nobody', 'coordinator'], address: '/nowhere' },
  { route: null, name: 'not-for-you', readers: ['admin'], address: '/kpi' },
];

import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.js';
import { Loading } from '../components/loading.js';
import { readKpiSearch } from '../features/kpi/kpi-search.js';
import { readListSearch } from '../features/participations/list-search.js';
import { NotFound } from './layout/not-found.js';
import { NothingForYou } from './layout/nothing-for-you.js';
import { PageFailure } from './layout/page-failure.js';
import { PageFrame } from './layout/page-frame.js';
import { pagesOf } from './navigation.js';

interface RouterContext {
  queryClient: QueryClient;
}

function Root() {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  return (
    <PageFrame session={session ?? null}>
      <Outlet />
    </PageFrame>
  );
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Root, notFoundComponent: NotFound });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { returnTo?: string; expired?: true } => ({
    // Only our own pages: an address from elsewhere must not lead elsewhere after the sign-in.
    ...(typeof raw.returnTo === 'string' && /^\/(?![/\\])/.test(raw.returnTo) ? { returnTo: raw.returnTo } : {}),
    ...(raw.expired === true ? { expired: true } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.js'), 'SignInPage'),
});

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { returnTo: location.href }, replace: true });
    return { session };
  },
});

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const [first] = pagesOf(context.session);
    if (first) throw redirect({ to: first.to, replace: true });
  },
  component: NothingForYou,
});

const participationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/participations',
  validateSearch: readListSearch,
  component: lazyRouteComponent(
    () => import('../features/participations/participations-page.js'),
    'ParticipationsPage',
  ),
});

const participationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/participations/$id',
  component: lazyRouteComponent(() => import('../features/participation-record/record-page.js'), 'RecordPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/imports-page.js'), 'ImportsPage'),
});

const kpiRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/kpi',
  validateSearch: readKpiSearch,
  component: lazyRouteComponent(() => import('../features/kpi/kpi-page.js'), 'KpiPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([homeRoute, participationsRoute, participationRoute, importsRoute, kpiRoute]),
]);

/** The addresses of the application and the pages behind them, each loaded when it is first asked for. */
export function createQaituRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Loading,
    defaultErrorComponent: PageFailure,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createQaituRouter>;
  }
}

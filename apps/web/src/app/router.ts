import type { QueryClient } from '@tanstack/react-query';
import { type AnyRoute, createRouter } from '@tanstack/react-router';
import { Loading } from '../components/loading.js';
import { NotFound } from './layout/not-found.js';
import { PageFailure } from './layout/page-failure.js';
import type { deskRoutes } from './routes/desk.js';
import { elsewhereRoute, everybodysRoutes } from './routes/everybody.js';
import { participantRoutes } from './routes/participant.js';
import { publicRoutes } from './routes/public.js';
import { rootRoute, signedInRoute } from './routes/root.js';

function treeWith<const Desk extends readonly AnyRoute[]>(desk: Desk) {
  return rootRoute.addChildren([
    ...publicRoutes,
    signedInRoute.addChildren([...everybodysRoutes, ...participantRoutes, ...desk, elsewhereRoute]),
  ]);
}

/** All addresses, whether the pages of desks are loaded or not. */
type RouteTree = ReturnType<typeof treeWith<typeof deskRoutes>>;

/**
 * The addresses of the application and the pages behind them, each loaded when it is first asked for. Those of desks are
 * added when somebody who works at one is known to be signed in: a phone does not load the list.
 */
export function createQaituRouter(queryClient: QueryClient) {
  let hasDesk = false;
  const router = createRouter({
    routeTree: treeWith([]) as unknown as RouteTree,
    context: { queryClient, openDesk },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Loading,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });

  async function openDesk(): Promise<boolean> {
    if (hasDesk) return false;
    const { deskRoutes: routes } = await import('./routes/desk.js');
    treeWith(routes);
    router.setRoutes(router.buildRouteTree());
    hasDesk = true;
    return true;
  }

  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createQaituRouter>;
  }
}

import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { Loading } from '../components/loading.js';
import { NotFound } from './layout/not-found.js';
import { PageFailure } from './layout/page-failure.js';
import { evaluationRoutes } from './routes/evaluation.js';
import { everybodysRoutes } from './routes/everybody.js';
import { nationalRoutes } from './routes/national.js';
import { oversightRoutes } from './routes/oversight.js';
import { participantRoutes } from './routes/participant.js';
import { publicRoutes } from './routes/public.js';
import { rootRoute, signedInRoute } from './routes/root.js';
import { selectionRoutes } from './routes/selection.js';
import { staffRoutes } from './routes/staff.js';
import { verificationRoutes } from './routes/verification.js';

const routeTree = rootRoute.addChildren([
  ...publicRoutes,
  signedInRoute.addChildren([
    ...everybodysRoutes,
    ...staffRoutes,
    ...participantRoutes,
    ...selectionRoutes,
    ...verificationRoutes,
    ...evaluationRoutes,
    ...nationalRoutes,
    ...oversightRoutes,
  ]),
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
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createQaituRouter>;
  }
}

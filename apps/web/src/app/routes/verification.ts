import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires, signedInRoute } from './root.js';

const dataRequestsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/data-requests',
  beforeLoad: requires('data_request.decide', 'own'),
  component: lazyRouteComponent(() => import('../../features/data-requests/data-requests-page.js'), 'DataRequestsPage'),
});

/** Verification, samples of it, and the life of single participations. Each page a `createRoute` under `signedInRoute` with its permission and the words of its field (see staff.ts). */
export const verificationRoutes = [dataRequestsRoute] as const;

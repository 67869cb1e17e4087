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
/** The record decided just before, which the page says is stored. */
const readAfter = (raw: Record<string, unknown>): { after?: string } =>
  typeof raw.after === 'string' && /^[0-9a-f-]{36}$/.test(raw.after) ? { after: raw.after } : {};

const startRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/verification/$queue',
  beforeLoad: requires('verification.read', 'verification'),
  validateSearch: readAfter,
  component: lazyRouteComponent(() => import('../../features/verification/verification-page.js'), 'VerificationStart'),
});

const caseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/verification/$queue/$id',
  beforeLoad: requires('verification.read', 'verification'),
  validateSearch: readAfter,
  component: lazyRouteComponent(() => import('../../features/verification/verification-page.js'), 'VerificationPage'),
});

/** Verification side by side with what shows it. */
export const verificationRoutes = [startRoute, caseRoute] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires, signedInRoute } from './root.js';

const dataRequestsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/data-requests',
  beforeLoad: requires('data_request.decide', 'own'),
  component: lazyRouteComponent(() => import('../../features/data-requests/data-requests-page.js'), 'DataRequestsPage'),
});

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

/** Verification side by side with what shows it, and requests about one's own data. */
export const verificationRoutes = [startRoute, caseRoute, dataRequestsRoute] as const;

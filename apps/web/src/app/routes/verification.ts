import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires, signedInRoute } from './root.js';

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

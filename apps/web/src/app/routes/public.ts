import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.js';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { returnTo?: string; expired?: true } => ({
    // Only our own pages: an address from elsewhere must not lead elsewhere after the sign-in.
    ...(typeof raw.returnTo === 'string' && /^\/(?![/\\])/.test(raw.returnTo) ? { returnTo: raw.returnTo } : {}),
    ...(raw.expired === true ? { expired: true } : {}),
  }),
  component: lazyRouteComponent(() => import('../../features/sign-in/sign-in-page.js'), 'SignInPage'),
});

/** Pages for anybody, signed in or not. */
export const publicRoutes = [signInRoute] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../language/i18n.js';
import { readReturnTo } from './return-to.js';
import { rootRoute } from './root.js';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { returnTo?: string; expired?: true } => ({
    ...readReturnTo(raw),
    ...(raw.expired === true ? { expired: true } : {}),
  }),
  component: lazyRouteComponent(() => import('../../features/sign-in/sign-in-page.js'), 'SignInPage'),
});

/** Links from mails lead participants here before they are signed in. */
const participantsWords = () => loadWords('participant');

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$purpose',
  beforeLoad: participantsWords,
  component: lazyRouteComponent(() => import('../../features/invitation/invitation-page.js'), 'InvitationPage'),
});

const optOutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/opt-out',
  beforeLoad: participantsWords,
  component: lazyRouteComponent(() => import('../../features/invitation/opt-out-page.js'), 'OptOutPage'),
});

const privacyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy',
  beforeLoad: participantsWords,
  component: lazyRouteComponent(() => import('../../features/invitation/privacy-page.js'), 'PrivacyPage'),
});

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help',
  component: lazyRouteComponent(() => import('../../features/help/help-page.js'), 'HelpPage'),
});

const guideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help/$guide',
  component: lazyRouteComponent(() => import('../../features/help/guide-page.js'), 'GuidePage'),
});

/** Pages for anybody, signed in or not. */
export const publicRoutes = [signInRoute, invitationRoute, optOutRoute, privacyRoute, helpRoute, guideRoute] as const;

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

/** Whoever is not in yet: the words of these pages are few, and no others are needed. */
const entryWords = () => loadWords('entry');

const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  beforeLoad: entryWords,
  component: lazyRouteComponent(() => import('../../features/entry/forgot-password-page.js'), 'ForgotPasswordPage'),
});

const accountRequestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account-request',
  beforeLoad: entryWords,
  component: lazyRouteComponent(() => import('../../features/entry/account-request-page.js'), 'AccountRequestPage'),
});

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
  beforeLoad: entryWords,
  component: lazyRouteComponent(() => import('../../features/help/help-page.js'), 'HelpPage'),
});

const guideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help/$guide',
  beforeLoad: entryWords,
  component: lazyRouteComponent(() => import('../../features/help/guide-page.js'), 'GuidePage'),
});

/** Pages for anybody, signed in or not. */
export const publicRoutes = [
  signInRoute,
  forgotPasswordRoute,
  accountRequestRoute,
  invitationRoute,
  optOutRoute,
  privacyRoute,
  helpRoute,
  guideRoute,
] as const;

import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { NotFound } from '../layout/not-found.js';
import { NothingForYou } from '../layout/nothing-for-you.js';
import { pagesOf } from '../navigation.js';
import { requires, signedInRoute } from './root.js';

/** The first page of the one signed in: each role has its own. */
const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const [first] = pagesOf(context.session);
    if (first) throw redirect({ to: first.to, replace: true });
  },
  component: NothingForYou,
});

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  beforeLoad: requires('session.manage', 'own'),
  component: lazyRouteComponent(() => import('../../features/account/account-page.js'), 'AccountPage'),
});

const languageRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/language',
  beforeLoad: requires('session.manage', 'own'),
  component: lazyRouteComponent(() => import('../../features/account/language-page.js'), 'LanguagePage'),
});

/** Pages for whoever is signed in, whatever the role. */
export const everybodysRoutes = [homeRoute, accountRoute, languageRoute] as const;

/** An address that leads nowhere; to whoever is not signed in it may be one of a desk, so they are asked to sign in first. */
export const elsewhereRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '$',
  component: NotFound,
});

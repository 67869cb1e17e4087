import { type QueryClient, useQuery } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import type { Permission } from '../../api/contract.js';
import { sessionQuery } from '../../api/session.js';
import type { WordsPart } from '../../language/catalogues.js';
import { adoptLanguage, loadWords } from '../../language/i18n.js';
import { NotFound } from '../layout/not-found.js';
import { PageFrame } from '../layout/page-frame.js';
import { may } from '../navigation.js';
import { PageNotForYou } from '../page-not-for-you.js';

interface RouterContext {
  queryClient: QueryClient;
  /** Adds the pages of desks; whether they were not there before. */
  openDesk: () => Promise<boolean>;
}

function Root() {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  return (
    <PageFrame session={session ?? null}>
      <Outlet />
    </PageFrame>
  );
}

/** What every page stands in. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Root, notFoundComponent: NotFound });

/** What every page behind the sign-in hangs on: it knows the session, and sends anybody else to sign in first. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { returnTo: location.href }, replace: true });
    await adoptLanguage(session.user.locale);
    if (session.user.role === 'participant') {
      await loadWords('participant');
      return { session };
    }
    const [isNew] = await Promise.all([context.openDesk(), loadWords('staff')]);
    // The address was looked up before its page was there.
    if (isNew) throw redirect({ to: location.href, replace: true });
    return { session };
  },
});

/**
 * For `beforeLoad` of a page behind the sign-in: whoever lacks the permission is told so instead of being shown a page that
 * fails piece by piece. The server decides anyway. The words of the page's field are loaded before it is shown.
 */
export function requires(permission: Permission, words?: WordsPart) {
  return async ({ context }: { context: { session: { permissions: Permission[] } } }): Promise<void> => {
    if (!may(context.session, permission)) throw new PageNotForYou(permission);
    if (words !== undefined) await loadWords(words);
  };
}

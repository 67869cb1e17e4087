import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionEnd } from '../api/session-end.js';
import { Application } from './application.js';
import { answerPasswordRequests } from './password-request.js';
import { createQueryClient } from './query-client.js';
import { createQaituRouter } from './router.js';
import { startLanguage } from '../language/i18n.js';

/** Longer than this nobody should look at nothing. */
const PATIENCE_MS = 1000;

/**
 * Starts the application. A function and not the module itself: the pages need the module, and those that are waited for here
 * could not come before it is done.
 */
export async function start(): Promise<void> {
  await startLanguage();

  const queryClient = createQueryClient(() => {
    sessionEnd.forget();
    const { href, pathname } = router.state.location;
    if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { returnTo: href, expired: true } });
  });
  const router = createQaituRouter(queryClient);
  answerPasswordRequests(queryClient);

  // Mostly all that the page needs is here by now: it is drawn once, instead of its frame first and then once more with the page.
  const patience = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([router.load().catch(() => undefined), patience]);

  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element #root');
  createRoot(root).render(
    <StrictMode>
      <Application queryClient={queryClient} router={router} />
    </StrictMode>,
  );
}

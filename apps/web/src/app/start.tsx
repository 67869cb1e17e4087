import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionEnd } from '../api/session-end.js';
import { Application } from './application.js';
import { answerPasswordRequests } from './password-request.js';
import { createQueryClient } from './query-client.js';
import { createQaituRouter } from './router.js';
import { startLanguage } from '../language/i18n.js';

await startLanguage();

const queryClient = createQueryClient(() => {
  sessionEnd.forget();
  const { href, pathname } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { returnTo: href, expired: true } });
});
const router = createQaituRouter(queryClient);
answerPasswordRequests(queryClient);

/** Longer than this nobody should look at nothing. */
const PATIENCE_MS = 250;

// Mostly all that the page needs is here by now: it is drawn once, instead of its frame first and then once more with the page.
await Promise.race([
  router.load().catch(() => undefined),
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  }),
]);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <Application queryClient={queryClient} router={router} />
  </StrictMode>,
);

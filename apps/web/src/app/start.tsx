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

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <Application queryClient={queryClient} router={router} />
  </StrictMode>,
);

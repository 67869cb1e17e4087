import '@fontsource-variable/onest/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionEnd } from './api/session-end.js';
import { Application } from './app/application.js';
import { answerPasswordRequests } from './app/password-request.js';
import { createQueryClient } from './app/query-client.js';
import { createQaituRouter } from './app/router.js';
import { startLanguage } from './language/i18n.js';

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

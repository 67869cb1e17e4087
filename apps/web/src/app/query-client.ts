import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from '../api/problem.js';
import { sessionQuery } from '../api/session.js';

/** A refusal does not become an answer by asking again; a lost connection may. */
function shouldRetry(failures: number, error: Error): boolean {
  return failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 500);
}

/**
 * The cache of what the API answered.
 * @param onSignedOut called when the API no longer knows the session
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: Error) => {
    if (!isProblem(error) || error.status !== 401 || error.code === 'sign_in_failed') return;
    if (!client.getQueryData(sessionQuery.queryKey)) return;
    client.setQueryData(sessionQuery.queryKey, null);
    onSignedOut();
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: { queries: { retry: shouldRetry, staleTime: 15_000, refetchOnWindowFocus: false } },
  });
  return client;
}

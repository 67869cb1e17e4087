import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sessionEnd } from '../api/session-end.js';
import { sessionQuery, signOut } from '../api/session.js';

/** Signs out, forgets what was loaded, and shows the sign-in. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      sessionEnd.forget();
      // Not `clear()`: the header watches the session, and would never learn that it is gone.
      queryClient.setQueryData(sessionQuery.queryKey, null);
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      await navigate({ to: '/sign-in' });
    },
  });
}

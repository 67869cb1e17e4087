import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Call } from '../../api/calls.js';
import { callQuery } from '../../api/calls.js';
import { notify } from '../../app/notices.js';

/**
 * A step in the life of a call: keeps the call as it then stands and makes stale what hangs on it.
 * @param done what is said afterwards
 */
export function useCallStep<Input>(
  id: string,
  step: (input: Input) => Promise<Call>,
  done: (call: Call) => string,
  after?: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: async (stored) => {
      queryClient.setQueryData(callQuery(id).queryKey, stored);
      after?.();
      notify(done(stored));
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['calls', 'list'] }),
        queryClient.invalidateQueries({ queryKey: ['calls', 'ranking', id] }),
        queryClient.invalidateQueries({ queryKey: ['calls', 'results', id] }),
        queryClient.invalidateQueries({ queryKey: ['applications'] }),
        queryClient.invalidateQueries({ queryKey: ['work'] }),
      ]);
    },
  });
}

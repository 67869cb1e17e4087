import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ReviewedApplication, reviewedQuery, reviewingQuery, saveScores } from '../../api/reviewing.js';
import { toScores, type TypedScore, type TypedScores, toTyped } from './score-values.js';

/** Saved this long after the last key, so that nobody has to think of it. */
const PAUSE = 1200;

/** The scores in hand, kept on the server as they are typed. */
export function useScoreDraft(application: ReviewedApplication) {
  const { id } = application;
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<TypedScores>(() => toTyped(application));
  const [savedAt, setSavedAt] = useState<number>();
  const latest = useRef(typed);
  const changed = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const { mutate, mutateAsync, error, isPending, reset } = useMutation({
    mutationFn: (codes: readonly string[]) => saveScores(id, toScores(latest.current, codes)),
    networkMode: 'always',
    onSuccess: (stored) => {
      queryClient.setQueryData(reviewedQuery(id).queryKey, stored);
      void queryClient.invalidateQueries({ queryKey: reviewingQuery.queryKey });
      setSavedAt(Date.now());
    },
    onError: (_error, codes) => {
      for (const code of codes) changed.current.add(code);
    },
  });

  const take = useCallback((): string[] => {
    clearTimeout(timer.current);
    const codes = [...changed.current];
    changed.current.clear();
    return codes;
  }, []);

  // Whoever leaves the page within the pause loses nothing.
  useEffect(
    () => () => {
      const codes = take();
      if (codes.length > 0) mutate(codes);
    },
    [mutate, take],
  );

  return {
    typed,
    savedAt,
    saving: isPending,
    error,
    change: (code: string, change: Partial<TypedScore>) => {
      const next = { ...latest.current, [code]: { score: '', reason: '', ...latest.current[code], ...change } };
      latest.current = next;
      setTyped(next);
      changed.current.add(code);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => mutate(take()), PAUSE);
    },
    /** Saves what is not saved yet. */
    save: async (): Promise<void> => {
      reset();
      const codes = take();
      if (codes.length > 0) await mutateAsync(codes);
    },
    /** Nothing is saved by itself any more: the review goes off as a whole. */
    stop: () => void take(),
  };
}

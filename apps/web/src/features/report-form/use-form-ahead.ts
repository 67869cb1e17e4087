import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { fetchControls } from './controls.js';
import type { FormLinks } from './form-links.js';

/** Fetches the rest of a form while there is a connection: every control, and the list of all answers. */
export function useFormAhead({ check: { to, params } }: FormLinks): void {
  const router = useRouter();
  const { id } = params;
  useEffect(() => {
    void fetchControls();
    void router.preloadRoute({ to, params: { id } });
  }, [router, to, id]);
}

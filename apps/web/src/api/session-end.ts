/**
 * When the session ends unless it is used before. Every answer of the API says in how many seconds, so that neither a wrong
 * clock of this machine nor what happens in another tab misleads.
 */
const HEADER = 'X-Session-Ends-In';

let endsAt: number | undefined;
const listeners = new Set<() => void>();
/** Other tabs hear of a change of the storage, this one does not. */
const STORAGE_KEY = 'qaitu.session-ends-at';

function set(next: number | undefined): void {
  endsAt = next;
  for (const listener of listeners) listener();
}

window.addEventListener('storage', ({ key, newValue }) => {
  if (key === STORAGE_KEY && newValue !== null) set(Number(newValue));
});

/** Takes note of an answer: the session was used. */
export function noteUse({ headers }: Response): void {
  const text = headers.get(HEADER);
  if (text === null || !/^\d+$/.test(text)) return;
  set(Date.now() + Number(text) * 1000);
  localStorage.setItem(STORAGE_KEY, String(endsAt));
}

/** The end of the session as an instant of this machine's clock, for React's `useSyncExternalStore`. */
export const sessionEnd = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): number | undefined => endsAt,
  forget: (): void => set(undefined),
};

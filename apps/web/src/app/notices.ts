/** One notice to the reader; `id` tells two of the same text apart. */
export interface Notice {
  readonly id: number;
  readonly text: string;
}

let current: Notice | undefined;
let count = 0;
const listeners = new Set<() => void>();

function show(notice: Notice | undefined): void {
  current = notice;
  for (const listener of listeners) listener();
}

/** Tells the reader that something was done. It is read out and goes away by itself; a refusal belongs beside its cause. */
export function notify(text: string): void {
  count += 1;
  show({ id: count, text });
}

/** The notice shown now, for React's `useSyncExternalStore`. */
export const notices = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Notice | undefined => current,
  dismiss: (): void => show(undefined),
};

import Button, { type ButtonProps } from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { notify } from '../../app/notices.js';
import type { Action } from './action.js';

/** Loaded when it is first asked for: most readers of a record change nothing. */
const ActionDialog = lazy(async () => ({ default: (await import('./action-dialog.js')).ActionDialog }));

interface ActionButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'color' | 'startIcon'> {
  action: Action;
  /** Says which record it is about, where several such buttons stand on a page. */
  label?: string;
  textOf?: (error: unknown) => string;
  /** Told of the answer before the dialog closes; what it waits for is shown as busy. */
  onDone: (answer: unknown) => Promise<void> | void;
  /** Open from the start, as where an address asks for the step. */
  open?: boolean;
}

/** The button that led to the dialog may be gone once the step is taken: then the focus goes to the heading of the page. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      document.querySelector('h1')?.focus();
  });
}

/** A button that opens the form of an action. */
export function ActionButton({ action, label, textOf, onDone, open = false, ...button }: ActionButtonProps) {
  const [asked, setAsked] = useState(open);
  return (
    <>
      <Button {...button} {...(label === undefined ? {} : { 'aria-label': label })} onClick={() => setAsked(true)}>
        {action.title}
      </Button>
      {asked && (
        <Suspense>
          <ActionDialog
            action={action}
            {...(textOf ? { textOf } : {})}
            onClose={() => setAsked(false)}
            onDone={(answer) => {
              setAsked(false);
              notify(action.done);
              void Promise.resolve(onDone(answer)).finally(keepFocus);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

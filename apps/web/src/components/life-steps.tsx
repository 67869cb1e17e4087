import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

export type LifeStepState = 'done' | 'now' | 'ahead' | 'stopped';

/** One step of a record's life. */
export interface LifeStepLine {
  key: string;
  state: LifeStepState;
  what: ReactNode;
  /** When it was, or by when it is to be. */
  when?: ReactNode;
}

const Steps = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  li: {
    position: 'relative',
    paddingInlineStart: 24,
    paddingBottom: 16,
    fontSize: '0.9375rem',
    lineHeight: 1.4,
    color: theme.vars?.palette.text.secondary,
    '&::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 3,
      top: 5,
      width: 11,
      height: 11,
      borderRadius: '50%',
      border: '2px solid currentColor',
      backgroundColor: theme.vars?.palette.background.paper,
      zIndex: 1,
      printColorAdjust: 'exact',
    },
    '&::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 8,
      top: 8,
      bottom: -8,
      borderInlineStart: `2px solid ${theme.vars?.palette.divider}`,
    },
    '&:last-of-type': { paddingBottom: 0 },
    '&:last-of-type::after': { display: 'none' },
    '&[data-state="done"]': { color: theme.vars?.palette.success.main },
    '&[data-state="now"]': { color: theme.vars?.palette.primary.main },
    '&[data-state="stopped"]': { color: theme.vars?.palette.error.main },
    '&[data-state="done"]::before, &[data-state="stopped"]::before': { backgroundColor: 'currentColor' },
    '&[data-state="now"] .what': { fontWeight: 650 },
  },
  '.what': { color: theme.vars?.palette.text.primary, overflowWrap: 'anywhere' },
  '.when': { color: theme.vars?.palette.text.secondary, fontSize: '0.875rem' },
}));

/** The life of a record as steps: what was, what is now, what is ahead. */
export function LifeSteps({ steps }: { steps: readonly LifeStepLine[] }) {
  return (
    <Steps>
      {steps.map(({ key, state, what, when }) => (
        <li key={key} data-state={state} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
          <div className="what">{what}</div>
          {when !== undefined && <div className="when">{when}</div>}
        </li>
      ))}
    </Steps>
  );
}

import { styled } from '@mui/material/styles';
import { WAVE_LABELS } from '#reference/report-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import type { Tone } from '../../components/status-mark.js';
import type { LifeStep, StepState } from './life-steps.js';

const Timeline = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  li: {
    position: 'relative',
    paddingInlineStart: 22,
    paddingBottom: 16,
    fontSize: '0.875rem',
    lineHeight: 1.4,
    '&::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 4,
      top: 6,
      width: 9,
      height: 9,
      borderRadius: '50%',
      border: '2px solid currentColor',
      backgroundColor: theme.vars?.palette.background.paper,
      zIndex: 1,
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
    color: theme.vars?.palette.text.secondary,
    '&[data-state="done"]': { color: theme.vars?.palette.success.main },
    '&[data-state="claimed"], &[data-state="overdue"]': { color: theme.vars?.palette.warning.main },
    '&[data-state="negative"], &[data-state="missed"]': { color: theme.vars?.palette.error.main },
    '&[data-state="done"]::before, &[data-state="negative"]::before, &[data-state="overdue"]::before, &[data-state="missed"]::before':
      {
        backgroundColor: 'currentColor',
        printColorAdjust: 'exact',
      },
  },
  '.what': { color: theme.vars?.palette.text.primary, fontWeight: 500, overflowWrap: 'anywhere' },
  '.when': { color: theme.vars?.palette.text.secondary },
}));

/** The states in which the day is one by which something was, or is, to happen. */
const DUE_BY: ReadonlySet<StepState> = new Set(['future', 'overdue', 'missed']);

/** What a step is called. */
export function useStepText(): (step: LifeStep) => string {
  const { t } = useLanguage();
  const label = useLabels();
  return (step) => {
    switch (step.kind) {
      case 'report':
        return t('record.life.report', { wave: label(WAVE_LABELS, step.wave) });
      case 'commitment':
        return t('record.life.commitment', { number: step.number ?? '', title: step.title ?? '' });
      case 'groupProject':
        return t('record.life.groupProject', { title: step.title ?? '' });
      default:
        return t(`record.life.${step.kind}`);
    }
  };
}

/** The day of a step: when it happened, or by when it is to happen. */
export function useStepDay(): (step: LifeStep) => string {
  const { t, date } = useLanguage();
  return ({ state, date: day }) => {
    if (day === null) return t('record.life.noDate');
    return DUE_BY.has(state) ? t('record.life.by', { date: date(day) }) : date(day);
  };
}

/** The whole life in the order of its days. */
export function LifeTimeline({ steps }: { steps: readonly LifeStep[] }) {
  const { t } = useLanguage();
  const textOf = useStepText();
  const dayOf = useStepDay();
  return (
    <Timeline>
      {steps.map((step) => (
        <li key={`${step.kind}:${step.wave ?? step.number ?? ''}`} data-state={step.state}>
          <div className="what">{textOf(step)}</div>
          <div>
            <span className="when">{dayOf(step)} · </span>
            {t(`record.life.states.${step.state}`)}
          </div>
        </li>
      ))}
    </Timeline>
  );
}

/** The mark of a step that needs somebody. */
export const STEP_TONES: Record<StepState, Tone> = {
  done: 'good',
  claimed: 'waiting',
  negative: 'bad',
  overdue: 'bad',
  missed: 'bad',
  future: 'neutral',
  released: 'neutral',
};

import Box from '@mui/material/Box';
import { useId } from 'react';
import type { KpiValue } from '../../api/contract.js';
import { useLanguage } from '../../language/use-language.js';

/** The states of counted units in the order in which they are read. */
export const STATES = ['yes', 'no', 'unknown', 'notDue', 'notApplicable', 'excluded'] as const;
export type State = (typeof STATES)[number];

const WIDTH = 180;
const HEIGHT = 14;

interface StatesBarProps {
  counts: Pick<KpiValue, State>;
}

/** How the units of an indicator stand, as parts of a bar. Patterns tell the parts apart without colour. */
export function StatesBar({ counts }: StatesBarProps) {
  const { t, number } = useLanguage();
  const id = useId();
  const total = STATES.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return null;
  const parts = STATES.filter((state) => counts[state] > 0);
  const label = parts.map((state) => `${t(`kpi.counts.${state}`)}: ${number(counts[state])}`).join(', ');
  let at = 0;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      sx={{ display: 'block', width: WIDTH, maxWidth: '100%', height: HEIGHT, printColorAdjust: 'exact' }}
    >
      <Patterns id={id} />
      {parts.map((state) => {
        const width = (counts[state] / total) * WIDTH;
        const x = at;
        at += width;
        return <Part key={state} id={id} state={state} x={x} width={width} height={HEIGHT} />;
      })}
    </Box>
  );
}

/** What the patterns of the bars say. */
export function StatesLegend() {
  const { t } = useLanguage();
  const id = useId();
  return (
    <Box
      component="ul"
      aria-label={t('kpiView.legend')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.5,
        m: 0,
        p: 0,
        listStyle: 'none',
        fontSize: '0.8125rem',
        color: 'text.secondary',
      }}
    >
      {STATES.map((state) => (
        <Box key={state} component="li" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
          <svg width={18} height={HEIGHT} viewBox={`0 0 18 ${HEIGHT}`} aria-hidden="true">
            <Patterns id={`${id}${state}`} />
            <Part id={`${id}${state}`} state={state} x={0} width={18} height={HEIGHT} />
          </svg>
          {t(`kpi.counts.${state}`)}
        </Box>
      ))}
    </Box>
  );
}

const ACCENT = 'var(--mui-palette-primary-main)';
const PAPER = 'var(--mui-palette-background-paper)';
const QUIET = 'var(--mui-palette-text-secondary)';

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}no`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={5} height={5} fill={PAPER} />
        <rect width={2.5} height={5} fill={ACCENT} />
      </pattern>
      <pattern id={`${id}unknown`} width={5} height={5} patternUnits="userSpaceOnUse">
        <rect width={5} height={5} fill={PAPER} />
        <circle cx={2.5} cy={2.5} r={1} fill={ACCENT} />
      </pattern>
      <pattern id={`${id}notApplicable`} width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} fill={PAPER} />
        <rect width={4} height={1} fill={QUIET} />
      </pattern>
    </defs>
  );
}

interface PartProps {
  id: string;
  state: State;
  x: number;
  width: number;
  height: number;
}

function Part({ id, state, x, width, height }: PartProps) {
  const fill: Record<State, string> = {
    yes: ACCENT,
    no: `url(#${id}no)`,
    unknown: `url(#${id}unknown)`,
    notDue: 'var(--mui-palette-divider)',
    notApplicable: `url(#${id}notApplicable)`,
    excluded: PAPER,
  };
  return (
    <rect
      x={x + 0.5}
      y={0.5}
      width={Math.max(1, width - 1)}
      height={height - 1}
      fill={fill[state]}
      stroke={state === 'yes' || state === 'no' || state === 'unknown' ? ACCENT : QUIET}
      strokeWidth={1}
    />
  );
}

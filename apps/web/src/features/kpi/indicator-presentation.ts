import type { KpiCode } from '#reference/kpi-names.js';

export { findNoValueReason, type NoValueReason } from '#domain/kpi/no-value-reason.js';

/** How a figure is written: a share 0–1 as a percentage, a plain mean, an index 0–100, tenge. */
export type FigureFormat = 'share' | 'mean' | 'index' | 'money';

/** The rule a value comes from (kpi-catalogue, "Types"). */
export type HowType = 'bounded' | 'zero' | 'ratio' | 'mean' | 'money';

export type DueRule =
  | 'e14d'
  | 'e30d'
  | 'e45d'
  | 'e9m'
  | 'e15m'
  | 'e24m'
  | 'e27m'
  | 'commitment'
  | 'reports'
  | 'project'
  | 'call'
  | 'closing';

export type CountedUnit = 'participation' | 'commitment' | 'report' | 'project' | 'call' | 'group';

export interface IndicatorPresentation {
  format: FigureFormat;
  how: HowType;
  due: DueRule;
  unit: CountedUnit;
  lowerIsBetter?: true;
}

const share = (how: 'bounded' | 'zero' | 'ratio', due: DueRule, unit: CountedUnit = 'participation') =>
  ({ format: 'share', how, due, unit }) as const;

/** How each indicator of catalogue version 1 is shown and explained. */
export const PRESENTATIONS: Record<KpiCode, IndicatorPresentation> = {
  K01: share('bounded', 'e30d'),
  K02: share('bounded', 'e15m'),
  K03: share('bounded', 'e27m'),
  K04: share('ratio', 'commitment', 'commitment'),
  K05: share('ratio', 'reports', 'report'),
  K06_6: share('zero', 'e9m'),
  K06_12: share('zero', 'e15m'),
  K06_24: share('zero', 'e27m'),
  K07: share('bounded', 'e15m'),
  K08: share('bounded', 'e15m'),
  K09: share('bounded', 'e15m'),
  K10: share('ratio', 'e45d'),
  K11: share('bounded', 'e15m'),
  K12: { format: 'mean', how: 'mean', due: 'e24m', unit: 'participation' },
  K13: { format: 'index', how: 'mean', due: 'e14d', unit: 'participation' },
  K14: { ...share('bounded', 'e14d'), lowerIsBetter: true },
  K15_6: { ...share('bounded', 'e9m'), lowerIsBetter: true },
  K15_12: { ...share('bounded', 'e15m'), lowerIsBetter: true },
  K16: { format: 'money', how: 'money', due: 'e30d', unit: 'participation', lowerIsBetter: true },
  K17: { format: 'money', how: 'money', due: 'commitment', unit: 'commitment', lowerIsBetter: true },
  K18: share('zero', 'project', 'project'),
  K19: share('zero', 'call', 'call'),
  K20: { format: 'mean', how: 'ratio', due: 'closing', unit: 'group' },
};

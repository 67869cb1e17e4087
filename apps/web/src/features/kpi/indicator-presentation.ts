import { KNOWN_NEEDED } from '#domain/disclosure/primary-suppression.js';
import type { KpiCode } from '#reference/kpi-names.js';
import type { KpiValue } from '../../api/contract.js';

export { findNoValueReason } from '#domain/kpi/no-value-reason.js';

/** How a figure is written: a share 0–1 as a percentage, a plain mean, an index 0–100, tenge. */
export type FigureFormat = 'share' | 'mean' | 'index' | 'money';

export type CountedUnit = 'participation' | 'commitment' | 'report' | 'project' | 'call' | 'group';

export interface IndicatorPresentation {
  format: FigureFormat;
  unit: CountedUnit;
  lowerIsBetter?: true;
}

const SHARE: IndicatorPresentation = { format: 'share', unit: 'participation' };
const LOWER_SHARE: IndicatorPresentation = { ...SHARE, lowerIsBetter: true };

/** How the figures of each indicator of catalogue version 1 are written; its rule in words comes from the interface. */
export const PRESENTATIONS: Record<KpiCode, IndicatorPresentation> = {
  K01: SHARE,
  K02: SHARE,
  K03: SHARE,
  K04: { format: 'share', unit: 'commitment' },
  K05: { format: 'share', unit: 'report' },
  K06_6: SHARE,
  K06_12: SHARE,
  K06_24: SHARE,
  K07: SHARE,
  K08: SHARE,
  K09: SHARE,
  K10: SHARE,
  K11: SHARE,
  K12: { format: 'mean', unit: 'participation' },
  K13: { format: 'index', unit: 'participation' },
  K14: LOWER_SHARE,
  K15_6: LOWER_SHARE,
  K15_12: LOWER_SHARE,
  K16: { format: 'money', unit: 'participation', lowerIsBetter: true },
  K17: { format: 'money', unit: 'commitment', lowerIsBetter: true },
  K18: { format: 'share', unit: 'project' },
  K19: { format: 'share', unit: 'call' },
  K20: { format: 'mean', unit: 'group' },
};

/** Whether so few are known that the interval says more than the value; the number below which nothing is published. */
export function isFewKnown(code: KpiCode, value: KpiValue | undefined): boolean {
  if (!value || code === 'K20' || PRESENTATIONS[code].format === 'money') return false;
  const known = value.yes + value.no;
  return known > 0 && known < KNOWN_NEEDED;
}

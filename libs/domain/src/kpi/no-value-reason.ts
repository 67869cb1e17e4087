import type { IndicatorValue } from './value.js';

/** Why there is no value. Not defined is not zero. */
export type NoValueReason = 'absent' | 'notDue' | 'noneApplicable' | 'noCases' | 'noneKnown' | 'noDenominator';

/** The reason why an indicator has no value; nothing where it has one. */
export function findNoValueReason(
  value: Pick<IndicatorValue, 'value' | 'n' | 'yes' | 'no' | 'notDue' | 'notApplicable'> | undefined,
): NoValueReason | undefined {
  if (!value) return 'absent';
  if (value.value !== null) return undefined;
  if (value.n > 0) return value.yes + value.no === 0 ? 'noneKnown' : 'noDenominator';
  if (value.notDue > 0) return 'notDue';
  return value.notApplicable > 0 ? 'noneApplicable' : 'noCases';
}

import type { EquityOfAccess } from '#domain/kpi/k20-equity-of-access.js';

/** K20 as the interface gives it: the access of each group, which is another shape than that of the other indicators. */
export interface AccessValue extends EquityOfAccess {
  readonly n: number;
}

/** K20 from among the values of a table; nothing where the value is not of that shape. */
export function readAccessValue(value: unknown): AccessValue | undefined {
  const isAccess = typeof value === 'object' && value !== null && 'groups' in value && 'leftOut' in value;
  return isAccess ? (value as AccessValue) : undefined;
}

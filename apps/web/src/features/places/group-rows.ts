import type { IndicatorCode, KpiGroup, KpiValue } from '../../api/contract.js';

/** Figures of those who have one attribute in common. */
export interface GroupRow {
  /** The attribute's code; null where nobody has entered it. */
  readonly code: string | null;
  /** Participations that have begun, whatever is known of them; those excused or cancelled are left out. */
  readonly participations: number;
  readonly figure: KpiValue | undefined;
}

/** The rows of a breakdown by one dimension; K01, which counts each participation once, tells how many there are. */
export function readGroups(groups: readonly KpiGroup[], dimension: string, indicator: IndicatorCode): GroupRow[] {
  return groups.map(({ group, indicators }) => {
    const { n = 0, notDue = 0, notApplicable = 0 } = indicators.K01 ?? {};
    return {
      code: group[dimension] ?? null,
      participations: n + notDue + notApplicable,
      figure: indicators[indicator],
    };
  });
}

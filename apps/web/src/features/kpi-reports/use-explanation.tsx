import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { KpiValue } from '../../api/contract.js';
import type { FigureBasis } from '../kpi/figure-basis.js';
import type { KpiRow } from '../kpi/kpi-rows.js';
import type { RecordsAt } from '../kpi/count-link.js';

const ExplanationDialog = lazy(async () => ({
  default: (await import('../kpi/explanation-dialog.js')).ExplanationDialog,
}));

/** The dialog that says how a figure of a report was computed, and how to open it. */
export function useExplanation(
  basis: FigureBasis,
  indicators: Readonly<Record<string, unknown>>,
  recordsOf?: RecordsAt,
): { explain: (row: KpiRow) => void; dialog: ReactNode } {
  const [explained, setExplained] = useState<KpiRow>();
  return {
    explain: setExplained,
    dialog: explained && (
      <Suspense>
        <ExplanationDialog
          row={explained}
          basis={basis}
          responseRate={indicators.K06_12 as KpiValue | undefined}
          recordsOf={recordsOf}
          onClose={() => setExplained(undefined)}
        />
      </Suspense>
    ),
  };
}

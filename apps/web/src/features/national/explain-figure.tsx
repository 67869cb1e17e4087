import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import type { KpiSelection } from '../../api/kpi.js';
import { entryQuery } from '../../api/national.js';
import { notify } from '../../app/notices.js';
import { loadWords } from '../../language/i18n.js';
import { useProblemText } from '../../components/use-problem-text.js';
import type { AskedFigure } from './figures-table.js';

/** Loaded when a figure is first asked about, with the words it is explained in. */
const ExplanationDialog = lazy(async () => {
  const [{ ExplanationDialog: dialog }] = await Promise.all([
    import('../kpi/explanation-dialog.js'),
    loadWords('evaluation'),
  ]);
  return { default: dialog };
});

interface ExplainFigureProps {
  asked: AskedFigure;
  selection: KpiSelection;
  onClose: () => void;
}

/** How one figure of a light table was computed: all there is to know of it comes when it is asked for. */
export function ExplainFigure({ asked, selection, onClose }: ExplainFigureProps) {
  const { university, indicator } = asked;
  const { data: entry, error } = useQuery(entryQuery(selection, university));
  const textOf = useProblemText();
  useEffect(() => {
    if (!error) return;
    notify(textOf(error));
    onClose();
  }, [error, textOf, onClose]);
  if (!entry) return null;
  return (
    <Suspense>
      <ExplanationDialog
        row={{ university, code: indicator, value: entry.indicators[indicator] }}
        basis={entry}
        responseRate={entry.indicators.K06_12}
        recordsOf={{
          period: entry.period,
          funding: entry.funding,
          asOf: entry.asOf,
          ...(university === null ? {} : { university }),
        }}
        onClose={onClose}
      />
    </Suspense>
  );
}

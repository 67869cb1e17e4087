import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KpiReport, kpiReportHistoryQuery, kpiReportQuery, snapshotsQuery } from '../../api/kpi-reports.js';
import { notify } from '../../app/notices.js';

/** A step in the life of a report: what comes back is shown at once, and all that lists the report is read anew. */
export function useStep<Input = void>(id: string, step: (input: Input) => Promise<KpiReport>, done: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (report) => {
      queryClient.setQueryData(kpiReportQuery(id).queryKey, report);
      notify(done);
      for (const queryKey of [
        ['kpi-reports', 'list'],
        kpiReportHistoryQuery(id).queryKey,
        snapshotsQuery(id).queryKey,
        ['work'],
      ]) {
        void queryClient.invalidateQueries({ queryKey });
      }
    },
  });
}

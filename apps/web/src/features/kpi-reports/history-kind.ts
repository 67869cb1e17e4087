import type { ReportChange } from '../../api/kpi-reports.js';

/** What a line of the history says; nothing for one that says nothing to its reader, such as who wrote in a draft. */
export function kindOfChange(change: ReportChange): 'opened' | 'comment' | 'step' | undefined {
  const { operation, section, before, after } = change;
  if (section !== null) return before?.comment === after?.comment ? undefined : 'comment';
  if (operation === 'created') return 'opened';
  return after?.status !== undefined && after.status !== before?.status ? 'step' : undefined;
}

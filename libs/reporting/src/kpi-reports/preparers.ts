import type { Context } from '#persistence/context.js';
import type { KpiReport } from './kpi-report-row.js';

/** Those who prepared a report, with the one who does something to it now. */
export function withPreparer({ principal }: Context, { preparers }: Pick<KpiReport, 'preparers'>): string[] {
  return [...new Set([...preparers, ...(principal.userId === null ? [] : [principal.userId])])];
}

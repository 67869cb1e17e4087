import type { Context } from '#persistence/context.js';
import { recordObservationsOfReport } from '../observations/observe-report.js';

/**
 * What follows from a submission, in its transaction: the one place where other parts of the register learn of it. The
 * report stands as submitted when this is called, for the first time or again.
 */
export async function afterReportSubmitted(context: Context, reportId: string): Promise<void> {
  await recordObservationsOfReport(context, reportId);
}

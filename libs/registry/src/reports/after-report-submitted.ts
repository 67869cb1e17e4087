import type { Context } from '#persistence/context.js';

/**
 * What follows from a submission, in its transaction: the one place where other parts of the register learn of it. The
 * report stands as submitted when this is called, for the first time or again.
 */
export async function afterReportSubmitted(_context: Context, _reportId: string): Promise<void> {
  // Nothing follows yet.
}

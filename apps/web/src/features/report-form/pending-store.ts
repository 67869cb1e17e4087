import type { PendingAnswers } from './draft-keeper.js';

const keyOf = (report: string) => `qaitu.report.${report}`;

/**
 * What has not reached the server, kept for this tab alone and gone with it: a phone may be shared, and answers are
 * personal.
 */
export function readPending(report: string): PendingAnswers {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(report)) ?? '{}');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as PendingAnswers) : {};
  } catch {
    // Storage switched off, or not ours: then there is nothing kept.
    return {};
  }
}

/** Keeps what is pending, or forgets all when nothing is. */
export function writePending(report: string, pending: PendingAnswers): void {
  try {
    if (Object.keys(pending).length === 0) sessionStorage.removeItem(keyOf(report));
    else sessionStorage.setItem(keyOf(report), JSON.stringify(pending));
  } catch {
    // Full or switched off: the answers are still in the page itself.
  }
}

/** Forgets answers to a report that takes none any more. */
export function forgetPending(report: string): void {
  writePending(report, {});
}

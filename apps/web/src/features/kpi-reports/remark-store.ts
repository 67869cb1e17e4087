import type { ReturnReason } from '../../api/kpi-reports.js';

/** A remark in the making. */
export interface DraftRemark {
  readonly reasons: readonly ReturnReason[];
  readonly comment: string;
}

/** Remarks in the making, by section. */
export type DraftRemarks = Readonly<Record<string, DraftRemark>>;

/** Remarks are of one submission: of the next one they would speak of what is no longer there. */
const keyOf = (id: string, submission: number) => `qaitu.remarks.${id}.${submission}`;

function isDraft(value: unknown): value is DraftRemark {
  return typeof value === 'object' && value !== null && 'reasons' in value && 'comment' in value;
}

/** The remarks that were begun in this tab; none where they cannot be read. */
export function readRemarks(id: string, submission: number): DraftRemarks {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(id, submission)) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, remark]) => isDraft(remark))) as DraftRemarks;
  } catch {
    return {};
  }
}

/** Keeps the remarks in this tab, over a reload and a look at another page. */
export function keepRemarks(id: string, submission: number, remarks: DraftRemarks): void {
  sessionStorage.setItem(keyOf(id, submission), JSON.stringify(remarks));
}

/** Sections whose remark lacks a reason or a comment. */
export function incompleteRemarks(remarks: DraftRemarks): string[] {
  return Object.entries(remarks)
    .filter(([, { reasons, comment }]) => reasons.length === 0 || comment.trim() === '')
    .map(([section]) => section);
}

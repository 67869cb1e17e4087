import { CLEARED_BY_NEW_CLAIM } from '#domain/commitment/commitment-rules.js';
import { CLEARED_BY_CANCELLING } from '#domain/participation/participation-rules.js';
import type { RecordDrafts, RecordKind } from './columns.js';

/**
 * A stored record as it will stand once a row is laid over it: blank cells clear, absent columns leave alone. Two
 * changes of status clear what no longer holds (records.md §2): cancelling a departed participation its actual dates,
 * claiming a rejected commitment again the earlier decision. Dates that the row itself gives stay, to be refused.
 */
export function mergeRecord<Kind extends RecordKind>(
  kind: Kind,
  stored: RecordDrafts[Kind],
  draft: RecordDrafts[Kind],
): RecordDrafts[Kind] {
  const cleared = clearedProperties(kind, stored, draft).map((property) => [property, null] as const);
  const given = Object.entries(draft).filter(([, value]) => value !== undefined && value !== null);
  const blank = Object.entries(draft).filter(([, value]) => value === null);
  const merged = { ...stored, ...Object.fromEntries([...blank, ...cleared, ...given]) };
  // A degree is no date and would slip through the rules: an earlier decision's never outlives a new claim.
  return cleared.some(([property]) => property === 'verifiedDegree') ? { ...merged, verifiedDegree: null } : merged;
}

function clearedProperties(kind: RecordKind, stored: object, draft: object): readonly string[] {
  const from = 'status' in stored ? stored.status : undefined;
  const to = 'status' in draft ? draft.status : undefined;
  if (kind === 'commitments' && from === 'rejected' && to === 'claimed') {
    return CLEARED_BY_NEW_CLAIM;
  }
  return kind === 'participations' && from === 'departed' && to === 'cancelled' ? CLEARED_BY_CANCELLING : [];
}

import type { GroupMember } from '../../api/group-projects.js';

/** What was paid for a member's mobility less what was paid back, in whole tenge; null where nothing is known. */
export function netPaid({ amountPaidKzt, amountRepaidKzt }: GroupMember): number | null {
  return amountPaidKzt === null ? null : Math.max(0, amountPaidKzt - (amountRepaidKzt ?? 0));
}

/** What the members carry together; null where nobody's share is known. */
export function sharesTogether(members: readonly Pick<GroupMember, 'share'>[]): number | null {
  const known = members.flatMap(({ share }) => (share === null ? [] : [share]));
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0);
}

/** A member as they are entered. */
export interface TypedMember {
  participationId: string;
  name: string;
  /** Percent, as typed. */
  share: string;
}

/** A share typed in percent as 0–1; nothing for what is none. */
export function readShare(typed: string): number | undefined {
  const plain = typed.trim().replace('%', '').trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(plain)) return undefined;
  const share = Number(plain) / 100;
  return share <= 1 ? share : undefined;
}

/** A stored share as it is typed, in percent. */
export function writeShare(share: number | null): string {
  return share === null ? '' : String(Math.round(share * 1_000_000) / 10_000);
}

/** The same share for everybody, with which together they are the whole. */
export function equalShare(members: number): string {
  return writeShare(Math.floor(1_000_000 / members) / 1_000_000);
}

/** What keeps the members from being stored. */
export function faultsOfMembers(
  members: readonly TypedMember[],
): { fieldId: string; fault: 'shareInvalid' | 'sharesAboveOne' }[] {
  const faults = members.flatMap(({ participationId, share }) =>
    readShare(share) === undefined ? [{ fieldId: `share-${participationId}`, fault: 'shareInvalid' as const }] : [],
  );
  const [first] = members;
  const sum = members.reduce((total, { share }) => total + (readShare(share) ?? 0), 0);
  if (faults.length > 0 || !first || sum <= 1 + 1e-9) return faults;
  return [{ fieldId: `share-${first.participationId}`, fault: 'sharesAboveOne' }];
}

import { CodedError } from '../errors/coded-error.js';

/** Thirds written with twenty places do not add up to one to the last bit. */
const TOLERANCE = 1e-9;

/**
 * The members of a group project have shares of 0–1 that together are at most the whole; each is a member once.
 *
 * @throws CodedError `group_shares_above_one`, `group_member_twice`
 */
export function checkMemberShares(
  members: readonly { readonly participationId: string; readonly share: number }[],
): void {
  if (new Set(members.map(({ participationId }) => participationId)).size !== members.length) {
    throw new CodedError('group_member_twice', 'unprocessable', 'A participation is named twice among the members.');
  }
  if (members.reduce((sum, { share }) => sum + share, 0) > 1 + TOLERANCE) {
    throw new CodedError('group_shares_above_one', 'unprocessable', 'The shares of the members add up to more than 1.');
  }
}

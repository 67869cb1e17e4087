import { describe, expect, it } from '@jest/globals';
import { checkMemberShares } from './member-shares.js';

const members = (...shares: number[]) => shares.map((share, index) => ({ participationId: `p${index}`, share }));

describe('the shares of a group project', () => {
  it('add up to at most 1, also in thirds and tenths', () => {
    expect(() => checkMemberShares([])).not.toThrow();
    expect(() => checkMemberShares(members(1 / 3, 1 / 3, 1 / 3))).not.toThrow();
    expect(() => checkMemberShares(members(0.7, 0.1, 0.2))).not.toThrow();
    expect(() => checkMemberShares(members(0.7, 0.2, 0.100001))).toThrow(
      expect.objectContaining({ code: 'group_shares_above_one' }),
    );
  });

  it('are of members who are named once', () => {
    const [one] = members(0.2);
    expect(() => checkMemberShares([one, one] as never)).toThrow(
      expect.objectContaining({ code: 'group_member_twice' }),
    );
  });
});

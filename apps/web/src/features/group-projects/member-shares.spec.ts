import { describe, expect, it } from '@jest/globals';
import { equalShare, faultsOfMembers, netPaid, readShare, sharesTogether, writeShare } from './member-shares.js';

describe('the shares of a group', () => {
  it('are added up where any is known', () => {
    expect(sharesTogether([{ share: 0.25 }, { share: null }, { share: 0.5 }])).toBe(0.75);
    expect(sharesTogether([{ share: null }])).toBeNull();
  });

  it('are typed in percent', () => {
    expect(['50', '33,3333 %', '100', '0', '101', 'half', ''].map(readShare)).toEqual([
      0.5,
      0.333333,
      1,
      0,
      undefined,
      undefined,
      undefined,
    ]);
    expect([0.5, 1 / 3, null].map(writeShare)).toEqual(['50', '33.3333', '']);
  });

  it('may be divided evenly without coming to more than the whole', () => {
    for (const number of [1, 2, 3, 6, 7, 200]) {
      expect((readShare(equalShare(number)) ?? 2) * number).toBeLessThanOrEqual(1);
    }
  });

  it('are refused where they are none, or too much together', () => {
    const member = (participationId: string, share: string) => ({ participationId, name: '', share });
    expect(faultsOfMembers([member('a', 'x'), member('b', '50')])).toEqual([
      { fieldId: 'share-a', fault: 'shareInvalid' },
    ]);
    expect(faultsOfMembers([member('a', '60'), member('b', '50')])).toEqual([
      { fieldId: 'share-a', fault: 'sharesAboveOne' },
    ]);
    expect(faultsOfMembers([])).toEqual([]);
  });

  it('stand beside what was paid, less what was paid back', () => {
    const member = {
      participationId: 'a',
      externalId: null,
      status: null,
      name: null,
      share: null,
      funding: null,
      amountPaidKzt: 500,
      amountRepaidKzt: 200,
    };
    expect(netPaid(member)).toBe(300);
    expect(netPaid({ ...member, amountPaidKzt: null })).toBeNull();
  });
});

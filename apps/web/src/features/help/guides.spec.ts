import { describe, expect, it } from '@jest/globals';
import { GUIDE_NAMES, isGuideName, sortGuides } from './guides.js';

describe('the guides', () => {
  it.each([
    ['participant', ['participant']],
    ['coordinator', ['coordinator', 'import']],
    ['reviewer', ['reviewer']],
    ['ministry', ['ministry', 'public']],
    ['admin', ['administrator', 'import']],
  ] as const)('for a %s come first, and every other one after them', (role, own) => {
    const sorted = sortGuides(role);
    expect(sorted.own).toEqual(own);
    expect([...sorted.own, ...sorted.others].toSorted()).toEqual([...GUIDE_NAMES].toSorted());
  });

  it('are known by the names in their addresses', () => {
    expect(isGuideName('public')).toBe(true);
    expect(isGuideName('README')).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { placeLabels } from './label-places.js';

describe('the places of names beside marks', () => {
  it('are above, where nothing is in the way', () => {
    expect(
      placeLabels([
        { x: 100, y: 100, name: 'ENU' },
        { x: 300, y: 100, name: 'KRU' },
      ]),
    ).toEqual(['top', 'top']);
  });

  it('are below, where another mark lies above', () => {
    expect(
      placeLabels([
        { x: 100, y: 100, name: 'KAZNMU' },
        { x: 112, y: 84, name: 'NARXOZ' },
      ]),
    ).toEqual(['bottom', 'top']);
  });

  it('are beside the mark, where others lie above and below', () => {
    expect(
      placeLabels([
        { x: 100, y: 100, name: 'AUEZOV' },
        { x: 100, y: 82, name: 'KAZNU' },
        { x: 100, y: 118, name: 'KRU' },
      ]),
    ).toEqual(['right', 'top', 'bottom']);
  });

  it('do not lie on a name that has its place already', () => {
    const [first, second] = placeLabels([
      { x: 100, y: 100, name: 'TORAIGHYROV' },
      { x: 140, y: 100, name: 'SATBAYEV' },
    ]);
    expect(first).toBe('top');
    expect(second).toBe('bottom');
  });
});

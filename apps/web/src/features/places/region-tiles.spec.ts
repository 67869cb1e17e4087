import { describe, expect, it } from '@jest/globals';
import { REGION_CODES, REGIONS } from '#reference/regions.js';
import { REGION_TILES, shortRegionName, stepOf, TILE_COLUMNS, TILE_ROWS } from './region-tiles.js';

describe('the map of tiles', () => {
  it('has each of the 20 regions once, each in a place of its own', () => {
    expect(Object.keys(REGION_TILES).toSorted()).toEqual([...REGION_CODES].toSorted());
    const places = Object.values(REGION_TILES).map(({ column, row }) => `${column}:${row}`);
    expect(new Set(places).size).toBe(20);
    for (const { column, row } of Object.values(REGION_TILES)) {
      expect(column).toBeLessThan(TILE_COLUMNS);
      expect(row).toBeLessThan(TILE_ROWS);
    }
  });

  it('writes names short enough for a tile, and all different', () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const names = Object.values(REGIONS).map((label) => shortRegionName(label[language]));
      expect(
        Math.max(...names.map((name) => Math.max(...name.split(/[ -]/).map(({ length }) => length)))),
      ).toBeLessThan(17);
      expect(names.every((name) => name.length > 3)).toBe(true);
    }
    expect(shortRegionName('Солтүстік Қазақстан облысы')).toBe('Солтүстік Қазақстан');
    expect(shortRegionName('область Абай')).toBe('Абай');
  });

  it.each([
    [0, 0],
    [0.2, 0],
    [0.21, 1],
    [0.6, 2],
    [1, 4],
    [3, 4],
  ])('puts %f of 1 on step %i of five', (figure, step) => expect(stepOf(figure, 1, 5)).toBe(step));
});

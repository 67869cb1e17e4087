import { describe, expect, it } from '@jest/globals';
import { REGION_CODES, REGIONS } from '#reference/regions.js';
import { REGION_TILES, shortRegionName, TILE_COLUMNS, TILE_ROWS } from './region-tiles.js';

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
      const names = REGION_CODES.map((code) => shortRegionName(code, REGIONS[code][language]));
      const longest = Math.max(...names.flatMap((name) => name.split(/[ -]/).map(({ length }) => length)));
      expect(longest).toBeLessThan(17);
      expect(new Set(names).size).toBe(20);
    }
    expect(shortRegionName('59', 'Солтүстік Қазақстан облысы')).toBe('Солтүстік Қазақстан');
    expect(shortRegionName('10', 'область Абай')).toBe('Абай');
    expect(shortRegionName('19', 'Алматы облысы')).toBe('Алматы обл.');
    expect(shortRegionName('75', 'Алматы қаласы')).toBe('Алматы');
  });
});

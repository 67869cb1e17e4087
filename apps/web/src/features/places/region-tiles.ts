import type { RegionCode } from '#reference/regions.js';

/** Where a region's tile stands, counted from the north-west. */
interface TilePlace {
  readonly column: number;
  readonly row: number;
}

/**
 * The 17 regions and three cities as tiles of one size, roughly where they lie: a map by area would hide Almaty and Astana,
 * from which most participants come. By the first two digits of KATO.
 */
export const REGION_TILES: Readonly<Record<RegionCode, TilePlace>> = {
  39: { column: 2, row: 0 },
  59: { column: 3, row: 0 },
  55: { column: 5, row: 0 },
  27: { column: 0, row: 1 },
  15: { column: 1, row: 1 },
  11: { column: 3, row: 1 },
  71: { column: 4, row: 1 },
  10: { column: 5, row: 1 },
  63: { column: 6, row: 1 },
  23: { column: 0, row: 2 },
  62: { column: 2, row: 2 },
  35: { column: 3, row: 2 },
  33: { column: 5, row: 2 },
  47: { column: 0, row: 3 },
  43: { column: 2, row: 3 },
  61: { column: 3, row: 3 },
  31: { column: 4, row: 3 },
  19: { column: 5, row: 3 },
  79: { column: 3, row: 4 },
  75: { column: 5, row: 4 },
};

export const TILE_COLUMNS = 7;
export const TILE_ROWS = 5;

/** A region's name without the word for region, which every tile would repeat; with it where a city has the same name. */
export function shortRegionName(code: RegionCode, name: string): string {
  if (code === '19') return name.replace('облысы', 'обл.').replace('Region', 'Reg.');
  return name.replace(/\s*(облысы|қаласы|область|город|Region)\s*/g, ' ').trim();
}

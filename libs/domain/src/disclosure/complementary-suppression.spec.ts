import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ComplementarySuppression } from './complementary-suppression.js';
import type { TableCell } from './quantity-table.js';
import { roundingClassSize } from './rounding.js';

const VECTORS = new URL('../../../../test/fixtures/statistics/vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(VECTORS, 'utf8')) as {
  computed: { complementary_suppression_1d_nysed: { cells: number[]; total: number; suppressed: number[] } };
};

/** Below this a count is small by itself: the rule of the vectors, which publish counts unrounded. */
const SMALL = 5;

/** The cells that stay published of a table of exact counts with all its totals; withheld ones are `null`. */
function publish(rows: readonly (readonly number[])[]): (number | null)[][] {
  const width = rows[0]?.length ?? 0;
  const singles = (count: number): number[][] => Array.from({ length: count }, (_, value) => [value, count]);
  const places = [...rows.keys(), rows.length].flatMap((row) =>
    [...Array(width).keys(), width].map((column) => [row, column] as const),
  );
  const cells = places.map(([row, column]): TableCell => {
    const count = rows
      .filter((_, index) => row === rows.length || index === row)
      .flatMap((counts) => counts.filter((_, index) => column === width || index === column))
      .reduce((sum, each) => sum + each, 0);
    const isInterior = row < rows.length && column < width;
    return {
      groups: [row, column],
      low: count,
      high: count,
      width: roundingClassSize(count) - 1,
      harm: count,
      withheld: isInterior && count < SMALL,
    };
  });
  const withheld = new ComplementarySuppression({
    dimensions: [
      { groupCount: rows.length + 1, values: singles(rows.length) },
      { groupCount: width + 1, values: singles(width) },
    ],
    parts: rows.flatMap((counts, row) =>
      counts.map((amount, column) => ({ at: [row, column], amount, capacity: Number.POSITIVE_INFINITY })),
    ),
    cells,
    whole: true,
  }).settle();
  const shown = cells.map(({ low }, index) => (withheld[index] ? null : low));
  return Array.from({ length: rows.length + 1 }, (_, row) => shown.slice(row * (width + 1), (row + 1) * (width + 1)));
}

describe('complementary suppression in tables of exact counts', () => {
  it('hides 3 and with it 6 of 40 in {3, 6, 12, 19}, the vector', () => {
    const { cells, total, suppressed } = vectors.computed.complementary_suppression_1d_nysed;
    const shown = cells.map((count, index) => (suppressed.includes(index) ? null : count));
    expect(publish(cells.map((count) => [count])).map(([count]) => count)).toEqual([...shown, total]);
    expect(shown).toEqual([null, null, 12, 19]);
  });

  it('hides 2 and with it 9, 8 and 7 where all totals are published', () => {
    expect(
      publish([
        [2, 10, 9],
        [8, 12, 7],
        [15, 20, 11],
      ]),
    ).toEqual([
      [null, 10, null, 21],
      [null, 12, null, 27],
      [15, 20, 11, 46],
      [25, 42, 27, 94],
    ]);
  });

  it('hides nothing where nothing is small', () => {
    expect(publish([[5, 6]])).toEqual([
      [5, 6, 11],
      [5, 6, 11],
    ]);
  });

  it('hides a large one where the small ones together are too small to hide each other', () => {
    // 0 + 1 = 1 leaves two values for each, of the three that round to 0.
    expect(publish([[0], [1], [30]]).map(([count]) => count)).toEqual([null, null, null, 31]);
  });
});

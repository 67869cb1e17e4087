import { expect } from '@jest/globals';

const PRECISION = 1e-9;

/** The database adds decimals without rounding, JavaScript rounds each sum: the last bits may differ. */
export const LAST_BITS = 1e-12;

/** Compares two JSON values field by field; numbers may differ by so small a part of their size. */
export function expectSame(actual: unknown, expected: unknown, path: string, precision = PRECISION): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (Math.abs(actual - expected) > precision * Math.max(1, Math.abs(expected))) {
      expect({ path, value: actual }).toEqual({ path, value: expected });
    }
  } else if (typeof expected === 'object' && expected !== null && typeof actual === 'object' && actual !== null) {
    expect({ path, keys: Object.keys(actual).sort() }).toEqual({ path, keys: Object.keys(expected).sort() });
    for (const [key, value] of Object.entries(expected)) {
      expectSame((actual as Record<string, unknown>)[key], value, `${path}.${key}`, precision);
    }
  } else if (actual !== expected) {
    expect({ path, value: actual }).toEqual({ path, value: expected });
  }
}

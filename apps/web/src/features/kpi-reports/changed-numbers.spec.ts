import { describe, expect, it } from '@jest/globals';
import { compareFigures } from '#domain/report/changed-since.js';
import type { ChangedFigure } from '../../api/kpi-reports.js';
import { noteChange, someChanged } from './changed-numbers.js';

const compared = (before: object, after: object): ChangedFigure => {
  const { K01 } = compareFigures({ K01: before }, { K01: after });
  return { ...K01, changes: [...(K01?.changes ?? [])] } as ChangedFigure;
};

describe('what is noted of a figure that changed', () => {
  it('is the value first, then the counts, then how many others', () => {
    const figure = compared({ yes: 3, n: 4, value: 0.75, ciLow: 0.3 }, { yes: 4, n: 4, value: 1, ciLow: 0.5 });
    expect(noteChange(figure)).toEqual({
      numbers: [
        { field: 'value', before: 0.75, after: 1 },
        { field: 'yes', before: 3, after: 4 },
      ],
      others: 1,
    });
    expect(someChanged(['K02', 'K01'], { K01: figure })).toBe(true);
  });

  it('is nothing where all is the same', () => {
    const figure = compared({ n: 4 }, { n: 4 });
    expect(noteChange(figure)).toBeUndefined();
    expect(noteChange(undefined)).toBeUndefined();
    expect(someChanged(['K01'], { K01: figure })).toBe(false);
    expect(someChanged(['K01'], undefined)).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ActionField } from './action.js';
import { readAction, readTypedNumber } from './read-action.js';

const FIELDS: readonly ActionField[] = [
  { name: 'bookedOn', label: 'Day', kind: 'date' },
  { name: 'amountKzt', label: 'Amount', kind: 'number', min: 1, whole: true },
  { name: 'degree', label: 'Share', kind: 'share' },
  { name: 'waves', label: 'Waves', kind: 'codes', list: 'wave', codes: ['end', 'm6'], optional: true },
  { name: 'note', label: 'Note', kind: 'long', max: 100, optional: true },
];

describe('what is typed into the form of an action', () => {
  it('becomes the body of the request; what is left empty and may be is absent', () => {
    const values = { bookedOn: '2026-06-01', amountKzt: '1 250 000', degree: '87,5 %', waves: 'end,m6', note: '  ' };
    expect(readAction(FIELDS, values)).toEqual({
      body: { bookedOn: '2026-06-01', amountKzt: 1_250_000, degree: 0.875, waves: ['end', 'm6'] },
      faults: {},
    });
  });

  it('is refused field by field', () => {
    expect(readAction(FIELDS, { bookedOn: '31.02.2026', amountKzt: '0', degree: '120' })).toEqual({
      faults: { bookedOn: 'noDate', amountKzt: 'outOfRange', degree: 'noShare' },
    });
    expect(readAction(FIELDS, { bookedOn: ' ', amountKzt: '1,5', degree: 'all' })).toEqual({
      faults: { bookedOn: 'missing', amountKzt: 'noNumber', degree: 'noShare' },
    });
  });

  it('reads numbers as they are written here', () => {
    expect(['1 234,5', '1\u00a0000', '-3', '7.25'].map(readTypedNumber)).toEqual([1234.5, 1000, -3, 7.25]);
    expect(['', '1,2,3', 'x', '1e3'].map(readTypedNumber)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { accessKind } from './access-kind.js';
import { flattenData } from './flatten-data.js';

describe('a copy of one’s data', () => {
  it('lists every value under its path and leaves out what is empty', () => {
    expect(
      flattenData({ name: 'Ү', reports: [{ wave: 'm6', answers: { a: ['x'], n: 2, no: false } }], none: null }),
    ).toEqual([
      { path: 'name', value: 'Ү' },
      { path: 'reports.0.wave', value: 'm6' },
      { path: 'reports.0.answers.a.0', value: 'x' },
      { path: 'reports.0.answers.n', value: 2 },
      { path: 'reports.0.answers.no', value: 'false' },
    ]);
  });
});

describe('what somebody did with a record', () => {
  it.each([
    ['participation.read', 'looked'],
    ['application.reviews_read', 'looked'],
    ['commitment.verified', 'decided'],
    ['report.accepted', 'decided'],
    ['participation.changed', 'changed'],
  ])('%s: %s', (action, kind) => {
    expect(accessKind(action)).toBe(kind);
  });
});

import { describe, expect, it } from '@jest/globals';
import { faultsOfScores, readScore, toScores, totalOf, toTyped } from './score-values.js';

const CRITERIA = [
  { code: 'merit', weight: 2, nameKk: '', nameRu: '', nameEn: '', position: 1 },
  { code: 'project', weight: 3, nameKk: '', nameRu: '', nameEn: '', position: 2 },
];

describe('scores as they are typed', () => {
  it('are 0–100 with two decimals at most', () => {
    expect(['80', ' 72,5 ', '100', '0', '', '100.01', '101', '7.125', '-1', 'good'].map(readScore)).toEqual([
      80,
      72.5,
      100,
      0,
      null,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('begin as they were saved', () => {
    const review = {
      version: 1,
      status: 'draft' as const,
      completedAt: null,
      conflictReason: null,
      scores: [{ criterion: 'merit', score: 72.5, reason: null }],
    };
    expect(toTyped({ criteria: CRITERIA, review })).toEqual({
      merit: { score: '72.5', reason: '' },
      project: { score: '', reason: '' },
    });
  });

  it('are saved without what is no score', () => {
    const typed = { merit: { score: '8o', reason: ' a ' }, project: { score: '', reason: '' } };
    expect(toScores(typed, ['merit', 'project'])).toEqual([
      { criterion: 'merit', reason: 'a' },
      { criterion: 'project', reason: '', score: null },
    ]);
  });

  it('need all their numbers and reasons to be completed', () => {
    const typed = { merit: { score: '80', reason: 'a' }, project: { score: '', reason: '' } };
    expect(faultsOfScores(CRITERIA, typed)).toEqual([
      { code: 'project', field: 'score', fault: 'scoreMissing' },
      { code: 'project', field: 'reason', fault: 'reasonMissing' },
    ]);
    expect(totalOf(CRITERIA, typed)).toBeUndefined();
    expect(totalOf(CRITERIA, { ...typed, project: { score: '60', reason: 'b' } })).toBe(68);
  });
});

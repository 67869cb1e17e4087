import { describe, expect, it } from '@jest/globals';
import { waysOf } from './ways-of-steps.js';

const RECORD = { id: 'p', commitments: [{ id: 'c2', commitmentNo: 2 }], groupProject: null } as unknown as Parameters<
  typeof waysOf
>[1];

describe('how a step of a life is brought forward', () => {
  it('by the form of what should have happened', () => {
    expect(waysOf({ kind: 'departure', state: 'overdue', date: '2026-01-01' }, RECORD).actions).toContain('depart');
    expect(waysOf({ kind: 'end', state: 'overdue', date: '2026-01-01' }, RECORD).actions[0]).toBe('complete');
    expect(waysOf({ kind: 'return', state: 'overdue', date: '2026-01-01' }, RECORD).actions).toEqual([
      'claim_return',
      'confirm_non_return',
    ]);
  });

  it('by the page on which a claim is verified', () => {
    expect(waysOf({ kind: 'return', state: 'claimed', date: null }, RECORD).verification).toEqual({
      queue: 'returns_to_verify',
      id: 'p',
    });
    expect(waysOf({ kind: 'commitment', number: 2, state: 'claimed', date: null }, RECORD).verification).toEqual({
      queue: 'commitments_to_verify',
      id: 'c2',
    });
  });

  it('by nobody here where it is the participant’s turn', () => {
    expect(waysOf({ kind: 'commitment', number: 2, state: 'overdue', date: null }, RECORD)).toEqual({ actions: [] });
    expect(waysOf({ kind: 'report', wave: 'm6', state: 'overdue', date: null }, RECORD)).toEqual({ actions: [] });
  });
});

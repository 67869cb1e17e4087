import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '../../api/contract.js';
import { authorOf } from './history-author.js';

const entry = (side: string, id: string | null, displayName = '') =>
  ({ side, changedBy: id === null ? null : { id, displayName } }) as HistoryEntry;

describe('who is behind a change', () => {
  it('is named where the reader may see the name', () => {
    expect(authorOf(entry('coordinator', 'c', 'Айгүл'), [])).toEqual({ kind: 'named', name: 'Айгүл' });
    expect(authorOf(entry('worker', 'c', 'Айгүл'), [])).toEqual({ kind: 'named', name: 'Айгүл' });
  });

  it('is told by the role where not', () => {
    expect(authorOf(entry('participant', 'p'), [])).toEqual({ kind: 'participant' });
    expect(authorOf(entry('ministry', 'm'), [])).toEqual({ kind: 'ministry' });
  });

  it('is the register where nobody is', () => {
    expect(authorOf(entry('worker', null), [])).toEqual({ kind: 'system' });
  });

  it('is known by the other changes where a step took the rights of the register', () => {
    const step = entry('worker', 'p');
    expect(authorOf(step, [step, entry('coordinator', 'c'), entry('participant', 'p')])).toEqual({
      kind: 'participant',
    });
    expect(authorOf(step, [step])).toEqual({ kind: 'somebody' });
  });
});

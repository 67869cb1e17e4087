import { describe, expect, it } from '@jest/globals';
import { amendedTerms, requireDueDateAhead } from './amendment-rules.js';

const AGREED = {
  status: 'agreed',
  title: 'A course',
  kind: 'educational',
  priority: null,
  dueDate: '2026-06-30',
  weight: 2,
} as const;
const TODAY = '2026-03-01';
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('the terms an amendment changes', () => {
  it('are those that differ, and no others', () => {
    expect(amendedTerms(AGREED, { title: 'A course', weight: 3, dueDate: '2026-09-30' }, TODAY)).toEqual({
      weight: 3,
      dueDate: '2026-09-30',
    });
    expect(amendedTerms(AGREED, { priority: 4, kind: null }, TODAY)).toEqual({ priority: 4 });
  });

  it('are at least one', () => {
    expect(() => amendedTerms(AGREED, { title: 'A course' }, TODAY)).toThrow(code('amendment_empty'));
    expect(() => amendedTerms(AGREED, {}, TODAY)).toThrow(code('amendment_empty'));
  });

  it('are open while it is agreed or rejected', () => {
    expect(amendedTerms({ ...AGREED, status: 'rejected' }, { weight: 1 }, TODAY)).toEqual({ weight: 1 });
    for (const status of ['claimed', 'verified', 'waived'] as const) {
      expect(() => amendedTerms({ ...AGREED, status }, { weight: 1 }, TODAY)).toThrow(code('commitment_not_amendable'));
    }
  });

  it('never move the due date before today; one that is over already may stay as it is', () => {
    expect(() => amendedTerms(AGREED, { dueDate: '2026-02-28' }, TODAY)).toThrow(code('due_date_past'));
    expect(amendedTerms(AGREED, { dueDate: TODAY }, TODAY)).toEqual({ dueDate: TODAY });
    expect(amendedTerms({ ...AGREED, dueDate: '2025-01-01' }, { weight: 1, dueDate: '2025-01-01' }, TODAY)).toEqual({
      weight: 1,
    });
    expect(() => requireDueDateAhead(null, TODAY)).not.toThrow();
  });
});

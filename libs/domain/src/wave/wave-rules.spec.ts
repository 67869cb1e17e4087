import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, integer, property } from 'fast-check';
import { addDays } from '../calendar/calendar-date.js';
import { findDueReminder, REMINDER_DAYS } from './reminder-stages.js';
import { requireUsableRules, resolveAll, resolveWaveRule, type ScopedWaveRule, waveDates } from './wave-rules.js';

const rule = (universityId: string | null, programme: string | null, days: number): ScopedWaveRule => ({
  universityId,
  programme,
  wave: 'end',
  opens: { months: 0, days: 0 },
  deadline: { months: 0, days },
});

describe('the rule of a wave', () => {
  const all = [rule(null, null, 1), rule(null, 'exchange', 2), rule('A', null, 3), rule('A', 'exchange', 4)];
  const days = (rules: readonly ScopedWaveRule[], universityId: string, programme: string | null) =>
    resolveWaveRule(rules, { universityId, programme, wave: 'end' }).deadline.days;

  it('is the most specific one, whatever the order', () => {
    for (const rules of [all, all.toReversed()]) {
      expect(days(rules, 'A', 'exchange')).toBe(4);
      expect(days(rules, 'A', 'teaching')).toBe(3);
      expect(days(rules, 'A', null)).toBe(3);
      expect(days(rules, 'B', 'exchange')).toBe(2);
      expect(days(rules, 'B', 'teaching')).toBe(1);
    }
  });

  it('lets a university’s own rule go before a national one for the programme', () => {
    expect(days(all.slice(0, 3), 'A', 'exchange')).toBe(3);
  });

  it('is the catalogue’s where nobody says anything', () => {
    expect(resolveAll([], ['A'], [null]).map((found) => waveDates(found, '2024-08-31'))).toEqual([
      { opensOn: '2024-08-31', deadlineOn: '2024-09-14' },
      { opensOn: '2025-02-28', deadlineOn: '2025-03-30' },
      { opensOn: '2025-08-31', deadlineOn: '2025-09-30' },
      { opensOn: '2026-08-31', deadlineOn: '2026-09-30' },
    ]);
  });

  it('is refused where a deadline can fall before the opening, and where it is said twice', () => {
    const refused = (rules: readonly ScopedWaveRule[]) => () => requireUsableRules(rules);
    expect(refused(all.slice(0, 2))).not.toThrow();
    expect(refused([{ ...rule(null, null, 30), opens: { months: 1, days: 0 } }])).toThrow();
    expect(refused([{ ...rule(null, null, 31), opens: { months: 1, days: 0 } }])).not.toThrow();
    expect(refused([rule(null, null, 1), rule(null, null, 2)])).toThrow(
      expect.objectContaining({ code: 'reporting_rules_invalid' }),
    );
  });
});

describe('the reminder that is due', () => {
  it('is the latest whose day has come, and none before the first', () => {
    const due = (today: string) => findDueReminder('2026-02-14', '2026-01-31', today);
    expect(due('2026-02-06')).toBeUndefined();
    expect(due('2026-02-07')).toBe('before_7');
    expect(due('2026-02-13')).toBe('before_7');
    expect(due('2026-02-14')).toBe('on_day');
    expect(due('2026-02-20')).toBe('on_day');
    expect(due('2026-02-21')).toBe('after_7');
    expect(due('2026-03-06')).toBe('after_7');
    expect(due('2026-03-07')).toBe('after_21');
    expect(due('2030-01-01')).toBe('after_21');
  });

  it('never repeats what the opening said that day or later', () => {
    assert(
      property(
        integer({ min: -40, max: 40 }),
        integer({ min: 0, max: 80 }),
        constantFrom('2026-02-14'),
        (opened, later, deadline) => {
          const openedOn = addDays(deadline, opened);
          const stage = findDueReminder(deadline, openedOn, addDays(openedOn, later));
          if (stage) expect(addDays(deadline, REMINDER_DAYS[stage]) > openedOn).toBe(true);
        },
      ),
    );
  });
});

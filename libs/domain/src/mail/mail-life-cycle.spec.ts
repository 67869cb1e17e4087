import { describe, expect, it } from '@jest/globals';
import { constantFrom, assert, property } from 'fast-check';
import type { LifeCycle, LifeCycleRole } from '../life-cycle/life-cycle.js';
import { takeAction } from '../life-cycle/life-cycle.js';
import { REPORT_STATUSES, type ReportStatus } from '../report/report-codes.js';
import { REPORT_LIFE_CYCLE, type ReportAction } from '../report/report-life-cycle.js';
import { findRetryDelay, MAIL_LIFE_CYCLE, MAIL_STATUSES, type MailAction, type MailStatus } from './mail-life-cycle.js';

const ROLES: readonly LifeCycleRole[] = [
  'participant',
  'reviewer',
  'coordinator',
  'commission',
  'ministry',
  'operator',
  'system',
];
const MAIL_ACTIONS: readonly MailAction[] = [
  'claim',
  'release',
  'suppress',
  'accept',
  'defer',
  'give_up',
  'bounce',
  'lose',
  'settle_arrived',
  'settle_lost',
  'send_again',
];
const REPORT_ACTIONS: readonly ReportAction[] = ['open', 'save', 'submit', 'accept', 'return', 'expire', 'reschedule'];

/** What is drawn may be done, and whatever is not is refused with the one code. */
function expectTableToDecide<Status extends string, Action extends string>(
  table: LifeCycle<Status, Action>,
  statuses: readonly Status[],
  actions: readonly Action[],
): void {
  assert(
    property(constantFrom(...statuses), constantFrom(...actions), constantFrom(...ROLES), (from, action, role) => {
      const arrow = table[from].find((candidate) => candidate.action === action && candidate.roles.includes(role));
      const take = () => takeAction(table, from, action, role);
      if (arrow) expect(take()).toBe(arrow.next);
      else expect(take).toThrow(expect.objectContaining({ code: 'transition_not_allowed', kind: 'conflict' }));
    }),
    { numRuns: 1000 },
  );
}

describe('the life of a mail', () => {
  it('is decided by its table for every status, action and role', () => {
    expectTableToDecide<MailStatus, MailAction>(MAIL_LIFE_CYCLE, MAIL_STATUSES, MAIL_ACTIONS);
  });

  it('never goes from where a server may have it to where it is sent, but by an operator', () => {
    for (const status of ['unknown', 'sent'] as const) {
      for (const arrow of MAIL_LIFE_CYCLE[status]) expect(arrow.roles).toEqual(['operator']);
    }
  });

  it('waits longer after each attempt, and ends after the last', () => {
    const delays = Array.from({ length: 9 }, (_, index) => findRetryDelay(index + 1) ?? 0);
    expect(delays).toEqual([...delays].sort((one, other) => one - other));
    expect(delays[0]).toBe(30);
    expect(findRetryDelay(10)).toBeUndefined();
  });
});

describe('the life of a report', () => {
  it('is decided by its table for every status, action and role', () => {
    expectTableToDecide<ReportStatus, ReportAction>(REPORT_LIFE_CYCLE, REPORT_STATUSES, REPORT_ACTIONS);
  });
});

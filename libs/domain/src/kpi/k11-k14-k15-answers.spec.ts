import { describe, expect, it } from '@jest/globals';
import { participationFacts, reportFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleParticipation } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { AsOfParticipation } from './as-of-participation.js';
import { k11State } from './k11-network-persistence.js';
import { k14State } from './k14-problem-incidence.js';
import { k15After12MonthsState, k15After6MonthsState } from './k15-migration-intention.js';

describe('K11, K14 and K15, worked example', () => {
  it.each([
    ['A01', 'yes', 'no', 'no', 'no'],
    ['A02', 'no', 'yes', 'unknown', 'yes'],
    ['A03', 'yes', 'yes', 'yes', 'yes'],
    ['A06', 'yes', 'unknown', 'unknown', 'no'],
    ['A08', 'not_due', 'no', 'no', 'not_due'],
    ['A10', 'not_due', 'not_due', 'not_due', 'not_due'],
    ['A11', 'excluded', 'unknown', 'excluded', 'excluded'],
    ['A12', 'excluded', 'excluded', 'excluded', 'excluded'],
    ['B07', 'no', 'unknown', 'unknown', 'unknown'],
    ['B11', 'yes', 'unknown', 'unknown', 'no'],
  ])('%s: K11 %s, K14 %s, K15 after 6 months %s, after 12 %s', (number, k11, k14, six, twelve) => {
    const participation = workedExampleParticipation(number);
    expect([
      k11State(participation),
      k14State(participation),
      k15After6MonthsState(participation),
      k15After12MonthsState(participation),
    ]).toEqual([k11, k14, six, twelve]);
  });

  it('A03 without self-reports is unknown in all of them', () => {
    const a03 = workedExampleParticipation('A03');
    expect(k11State(a03, 'verified')).toBe('unknown');
    expect(k14State(a03, 'verified')).toBe('unknown');
    expect(k15After12MonthsState(a03, 'verified')).toBe('unknown');
  });
});

describe('K15, sentence by sentence', () => {
  it.each([
    [1, 'no'],
    [2, 'no'],
    [3, 'no'],
    [4, 'yes'],
    [5, 'yes'],
    [null, 'unknown'],
  ])('an intention of %s is %s', (migrationIntention, state) => {
    const reports = [reportFacts({ migrationIntention }), reportFacts({ wave: 'm6', migrationIntention })];
    const participation = new AsOfParticipation(participationFacts({ reports }), '2025-09-30');
    expect(k15After12MonthsState(participation)).toBe(state);
    expect(k15After6MonthsState(participation)).toBe(state);
  });

  it('falls due after 9 and 15 months', () => {
    expect(k15After6MonthsState(new AsOfParticipation(participationFacts(), '2025-03-29'))).toBe('not_due');
    expect(k15After6MonthsState(new AsOfParticipation(participationFacts(), '2025-03-30'))).toBe('unknown');
    expect(k15After12MonthsState(new AsOfParticipation(participationFacts(), '2025-09-29'))).toBe('not_due');
  });
});

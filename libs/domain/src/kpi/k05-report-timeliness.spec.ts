import { describe, expect, it } from '@jest/globals';
import { participationFacts, reportFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleParticipation } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import type { Wave } from '../report/report-codes.js';
import { AsOfParticipation } from './as-of-participation.js';
import { k05State } from './k05-report-timeliness.js';

describe('K05 report timeliness, worked example', () => {
  it.each<[string, Wave, string, string]>([
    ['A03', 'm6', '2025-03-30', 'yes'],
    ['B08', 'm12', '2025-03-30', 'yes'],
    ['B08', 'm24', '2026-03-30', 'no'],
    ['A06', 'm12', '2025-04-14', 'yes'],
    ['A09', 'end', '2026-07-14', 'no'],
    ['A11', 'end', '2024-07-14', 'no'],
    ['A11', 'm6', '2025-01-29', 'excluded'],
    ['A11', 'm24', '2026-07-30', 'excluded'],
    ['A12', 'end', '2024-07-14', 'excluded'],
    ['A08', 'm12', '2027-01-19', 'not_due'],
  ])('%s %s, limit %s, is %s', (number, wave, limit, state) => {
    const participation = workedExampleParticipation(number);
    expect(participation.due.reports[wave]).toBe(limit);
    expect(k05State(participation, wave)).toBe(state);
  });
});

describe('K05, sentence by sentence', () => {
  it('lets the earliest report decide, whatever its level, and not before D', () => {
    const facts = participationFacts({
      reports: [
        reportFacts({ submittedOn: '2025-09-01', evidenceLevel: 'register' }),
        reportFacts({ submittedOn: '2025-07-30', evidenceLevel: null }),
      ],
    });
    expect(k05State(new AsOfParticipation(facts, '2025-07-29'), 'm12')).toBe('not_due');
    expect(k05State(new AsOfParticipation(facts, '2025-07-30'), 'm12')).toBe('yes');
  });

  it('is no on the day of the deadline without a report, and stays no after a late one', () => {
    const late = participationFacts({ reports: [reportFacts({ submittedOn: '2025-07-31' })] });
    expect(k05State(new AsOfParticipation(participationFacts(), '2025-07-30'), 'm12')).toBe('no');
    expect(k05State(new AsOfParticipation(late, '2026-01-01'), 'm12')).toBe('no');
  });
});

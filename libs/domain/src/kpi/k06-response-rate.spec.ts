import { describe, expect, it } from '@jest/globals';
import { participationFacts, reportFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleParticipation } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { AsOfParticipation } from './as-of-participation.js';
import { k06After12MonthsState, k06After24MonthsState, k06After6MonthsState } from './k06-response-rate.js';

describe('K06 response rate, worked example', () => {
  it.each([
    ['A01', 'yes', 'yes', 'yes'],
    ['A02', 'no', 'yes', 'yes'],
    ['A04', 'no', 'no', 'not_due'],
    ['A08', 'yes', 'not_due', 'not_due'],
    ['A10', 'not_due', 'not_due', 'not_due'],
    ['A11', 'excluded', 'excluded', 'excluded'],
    ['B11', 'no', 'yes', 'not_due'],
  ])('%s is %s after 6, %s after 12, %s after 24 months', (number, six, twelve, twentyFour) => {
    const participation = workedExampleParticipation(number);
    expect(k06After6MonthsState(participation)).toBe(six);
    expect(k06After12MonthsState(participation)).toBe(twelve);
    expect(k06After24MonthsState(participation)).toBe(twentyFour);
  });
});

describe('K06, sentence by sentence', () => {
  it('counts an empty report, and one that is late for K05, from the day it is submitted', () => {
    const facts = participationFacts({ reports: [reportFacts({ submittedOn: '2025-12-01' })] });
    expect(k06After12MonthsState(new AsOfParticipation(facts, '2025-09-29'))).toBe('not_due');
    expect(k06After12MonthsState(new AsOfParticipation(facts, '2025-09-30'))).toBe('no');
    expect(k06After12MonthsState(new AsOfParticipation(facts, '2025-12-01'))).toBe('yes');
  });
});

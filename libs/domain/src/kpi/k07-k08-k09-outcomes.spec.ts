import { describe, expect, it } from '@jest/globals';
import { participationFacts, reportFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleParticipation } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import type { Activity } from '../report/report-codes.js';
import { AsOfParticipation } from './as-of-participation.js';
import { computeKpis } from './computation.js';
import type { ReportFacts } from './facts.js';
import { k07State } from './k07-positive-outcome.js';
import { k08State } from './k08-level-match.js';
import { k09State } from './k09-field-match.js';
import { ALL_TIME } from '../calendar/period.js';
import { DEFAULT_FUNDING } from './selection.js';

const DUE = '2025-09-30';

function answering(...reports: Partial<ReportFacts>[]): AsOfParticipation {
  return new AsOfParticipation(participationFacts({ reports: reports.map(reportFacts) }), DUE);
}

describe('K07, K08 and K09, worked example', () => {
  it.each([
    ['A01', 'yes', 'not_applicable', 'not_applicable'],
    ['A02', 'no', 'no', 'no'],
    ['A03', 'yes', 'yes', 'yes'],
    ['A05', 'unknown', 'unknown', 'yes'],
    ['A06', 'yes', 'yes', 'no'],
    ['A07', 'unknown', 'not_applicable', 'not_applicable'],
    ['A08', 'not_due', 'not_due', 'not_due'],
    ['A11', 'excluded', 'excluded', 'excluded'],
    ['B01', 'yes', 'not_applicable', 'not_applicable'],
    ['B06', 'yes', 'yes', 'unknown'],
    ['B07', 'not_applicable', 'not_applicable', 'not_applicable'],
    ['B08', 'unknown', 'not_applicable', 'not_applicable'],
    ['B11', 'yes', 'not_applicable', 'not_applicable'],
  ])('%s: K07 %s, K08 %s, K09 %s', (number, k07, k08, k09) => {
    const participation = workedExampleParticipation(number);
    expect([k07State(participation), k08State(participation), k09State(participation)]).toEqual([k07, k08, k09]);
  });

  it("A06's field match is the self report's, so it is unknown without self-reports; its level match stays", () => {
    expect(k09State(workedExampleParticipation('A06'), 'verified')).toBe('unknown');
    expect(k08State(workedExampleParticipation('A06'), 'verified')).toBe('yes');
  });
});

describe('K07, sentence by sentence', () => {
  it.each<[Activity[], string | null, string]>([
    [['study'], null, 'yes'],
    [['own_business'], null, 'yes'],
    [['caring', 'unemployed'], null, 'yes'],
    [['retired'], null, 'yes'],
    [['employed'], '1', 'yes'],
    [['employed'], '2512', 'yes'],
    [['self_employed'], '33', 'yes'],
    [['employed'], '4110', 'no'],
    [['employed'], 'X', 'no'],
    [['employed'], null, 'unknown'],
    [['self_employed', 'travel'], null, 'unknown'],
    [['employed', 'study'], null, 'yes'],
    [['military'], null, 'not_applicable'],
    [['military', 'employed'], '9112', 'not_applicable'],
    [['military', 'employed'], null, 'not_applicable'],
    [['military', 'employed'], '2310', 'yes'],
    [['military', 'study'], null, 'yes'],
    [['unemployed'], null, 'no'],
    [['unemployed'], '2512', 'no'],
    [['travel'], null, 'no'],
    [['other'], null, 'no'],
    [[], '2512', 'unknown'],
  ])('%j with occupation %s is %s', (activities, occupation, state) => {
    expect(k07State(answering({ activities, occupation }))).toBe(state);
  });

  it('takes activities and occupation each from the best report that answers it', () => {
    const participation = answering(
      { evidenceLevel: 'register', activities: ['employed'], submittedOn: '2025-06-01' },
      { evidenceLevel: 'self', activities: ['unemployed'], occupation: '2310', submittedOn: '2025-08-01' },
    );
    expect(k07State(participation)).toBe('yes');
    expect(k07State(participation, 'verified')).toBe('unknown');
  });

  it("keeps the headline's n in the strict variant: military by a university where the headline says study", () => {
    const facts = participationFacts({
      reports: [
        reportFacts({ evidenceLevel: 'university', activities: ['military', 'employed'], submittedOn: '2025-06-01' }),
        reportFacts({ evidenceLevel: 'self', occupation: '2310', submittedOn: '2025-07-01' }),
      ],
    });
    const selection = { period: ALL_TIME, asOf: DUE, funding: DEFAULT_FUNDING };
    const k07 = computeKpis([facts], [], selection, { by: 'country' })[0]?.indicators.K07;
    expect(k07).toMatchObject({ n: 1, yes: 1, notApplicable: 0 });
    expect(k07?.strict).toEqual({
      n: 1,
      yes: 0,
      no: 0,
      unknown: 1,
      value: null,
      low: 0,
      high: 1,
      ciLow: null,
      ciHigh: null,
      knownShare: 0,
    });
  });
});

describe('K08 and K09, sentence by sentence', () => {
  it.each<[Activity[], string]>([
    [['employed'], 'yes'],
    [['self_employed'], 'yes'],
    [['own_business', 'study'], 'yes'],
    [['study'], 'not_applicable'],
    [[], 'not_applicable'],
  ])('asks those whose activities are %j: %s', (activities, state) => {
    expect(k08State(answering({ activities, levelMatch: true }))).toBe(state);
    expect(k09State(answering({ activities, fieldMatch: true }))).toBe(state);
  });

  it('asks by all answers also in the strict variant', () => {
    const participation = answering(
      { evidenceLevel: 'self', activities: ['employed'] },
      { evidenceLevel: 'university', levelMatch: false, fieldMatch: true },
    );
    expect(k08State(participation, 'verified')).toBe('no');
    expect(k09State(participation, 'verified')).toBe('yes');
  });

  it('is not due before it is not applicable by an answer', () => {
    const facts = participationFacts({ reports: [reportFacts({ activities: ['study'] })] });
    expect(k08State(new AsOfParticipation(facts, '2025-09-29'))).toBe('not_due');
  });
});

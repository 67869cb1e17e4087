import { describe, expect, it } from '@jest/globals';
import { participationFacts, reportFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleParticipation } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { AsOfParticipation } from './as-of-participation.js';
import type { ReportFacts } from './facts.js';
import { k12State, verifiedOutputs } from './k12-outputs-per-participant.js';
import { k13State, supportIndex } from './k13-host-support-index.js';

const fours = { supportMentor: 4, supportAccess: 4, supportAdmin: 4, supportHousing: 4 };

function ending(...reports: Partial<ReportFacts>[]): AsOfParticipation {
  const ends = reports.map((report) => reportFacts({ wave: 'end', submittedOn: '2024-07-05', ...report }));
  return new AsOfParticipation(participationFacts({ reports: ends }), '2024-07-14');
}

describe('K12 outputs per participant', () => {
  it.each([
    ['A05', 'yes', 0.5],
    ['A06', 'yes', 1],
    ['A07', 'no', 0],
    ['B06', 'not_due', 0],
    ['A01', 'not_applicable', 0],
    ['A12', 'excluded', 0],
  ])('worked example: %s is %s with %d', (number, state, outputs) => {
    const participation = workedExampleParticipation(number);
    expect(k12State(participation)).toBe(state);
    expect(verifiedOutputs(participation)).toBe(outputs);
  });

  it('counts an output from the day it is verified, though that day may come after the due one', () => {
    const facts = participationFacts({ category: 'staff', outputs: [{ share: 0.25, verifiedOn: '2026-08-01' }] });
    expect(k12State(new AsOfParticipation(facts, '2026-06-29'))).toBe('not_due');
    expect(k12State(new AsOfParticipation(facts, '2026-06-30'))).toBe('no');
    expect(k12State(new AsOfParticipation(facts, '2026-08-01'))).toBe('yes');
  });
});

describe('K13 host support index', () => {
  it.each([
    ['A01', 'yes', 87.5],
    ['A02', 'yes', 50],
    ['A03', 'yes', 12.5],
    ['A08', 'yes', 75],
    ['A09', 'yes', 100],
    ['A05', 'not_applicable', null],
    ['A10', 'not_due', null],
    ['A11', 'not_applicable', null],
    ['A12', 'excluded', null],
  ])('worked example: %s is %s with %s', (number, state, index) => {
    const participation = workedExampleParticipation(number);
    expect(k13State(participation)).toBe(state);
    expect(supportIndex(participation)).toBe(index);
  });

  it('takes the one report of highest level that answers four items, then the latest', () => {
    expect(supportIndex(ending({ ...fours, evidenceLevel: 'university' }, { ...fours, supportMentor: 1 }))).toBe(75);
    const twice = [
      { ...fours, submittedOn: '2024-07-01' },
      { ...fours, supportMentor: 5, supportAccess: 5, supportAdmin: 5, supportHousing: 5, submittedOn: '2024-07-03' },
    ];
    expect(supportIndex(ending(...twice))).toBe(100);
    expect(supportIndex(ending(...twice.toReversed()))).toBe(100);
  });

  it('passes over a better report that answers three, and never joins two', () => {
    const three = { supportMentor: 1, supportAccess: 1, supportAdmin: 1 };
    expect(supportIndex(ending({ ...three, evidenceLevel: 'register' }, fours))).toBe(75);
    const participation = ending(three, { supportHousing: 5, supportLanguage: 5, submittedOn: '2024-07-06' });
    expect(supportIndex(participation)).toBeNull();
    expect(k13State(participation)).toBe('not_applicable');
  });

  it('counts only a report submitted by D', () => {
    expect(k13State(ending({ ...fours, submittedOn: '2024-07-15' }))).toBe('not_applicable');
  });
});

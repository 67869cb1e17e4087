import { describe, expect, it } from '@jest/globals';
import { participationFacts, reportFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleParticipation } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { AsOfParticipation } from './as-of-participation.js';
import type { ReportFacts } from './facts.js';
import { k02State } from './k02-retention-12-months.js';
import { k03State } from './k03-retention-24-months.js';

const DUE_12 = '2025-09-30';

function with12(...reports: Partial<ReportFacts>[]): AsOfParticipation {
  return new AsOfParticipation(participationFacts({ reports: reports.map(reportFacts) }), DUE_12);
}

describe('K02 retention after 12 months, worked example', () => {
  it.each([
    ['A01', 'yes', 'yes'],
    ['A02', 'yes', 'unknown'],
    ['A03', 'no', 'unknown'],
    ['A06', 'yes', 'yes'],
    ['B01', 'yes', 'unknown'],
    ['B06', 'yes', 'yes'],
    ['A04', 'unknown', 'unknown'],
    ['B05', 'unknown', 'unknown'],
    ['A08', 'not_due', 'not_due'],
    ['A11', 'excluded', 'excluded'],
    ['A12', 'excluded', 'excluded'],
    ['B11', 'not_applicable', 'not_applicable'],
  ])('%s is %s, without self-reports %s', (number, state, strict) => {
    const participation = workedExampleParticipation(number);
    expect(k02State(participation)).toBe(state);
    expect(k02State(participation, 'verified')).toBe(strict);
  });

  it('B05 ends on 21 August 2025 and is just due', () => {
    expect(k02State(workedExampleParticipation('B05', '2026-11-20'))).toBe('not_due');
  });
});

describe('K03 retention after 24 months, worked example', () => {
  it.each([
    ['A01', 'yes'],
    ['A02', 'no'],
    ['A06', 'unknown'],
    ['B03', 'yes'],
    ['B04', 'not_due'],
    ['B07', 'unknown'],
    ['B11', 'not_applicable'],
  ])('%s is %s', (number, state) => {
    expect(k03State(workedExampleParticipation(number))).toBe(state);
  });

  it('B03 filed on D itself and was unknown the day before', () => {
    expect(k03State(workedExampleParticipation('B03', '2026-11-21'))).toBe('yes');
    const dayBefore = new AsOfParticipation(
      { ...workedExampleParticipation('B03').facts, actualEnd: '2024-08-20' },
      '2026-11-20',
    );
    expect(k03State(dayBefore)).toBe('unknown');
  });
});

describe('whose answer counts', () => {
  it('is that of the highest level, not of the latest', () => {
    const participation = with12(
      { evidenceLevel: 'university', submittedOn: '2025-07-01', residenceCountry: 'DE' },
      { evidenceLevel: 'register', submittedOn: '2025-06-01', residenceCountry: 'KZ' },
      { evidenceLevel: 'self', submittedOn: '2025-09-01', residenceCountry: 'PL' },
    );
    expect(k02State(participation)).toBe('yes');
  });

  it('is that of the latest within a level', () => {
    const reports = [
      { submittedOn: '2025-06-01', residenceCountry: 'KZ' },
      { submittedOn: '2025-08-01', residenceCountry: 'DE' },
      { submittedOn: '2025-07-01', residenceCountry: 'KZ' },
    ];
    expect(k02State(with12(...reports))).toBe('no');
    expect(k02State(with12(...reports.toReversed()))).toBe('no');
  });

  it('passes over a report in which it is blank', () => {
    const participation = with12(
      { evidenceLevel: 'register', submittedOn: '2025-07-01' },
      { evidenceLevel: null, submittedOn: '2025-06-01', residenceCountry: 'KZ' },
    );
    expect(k02State(participation)).toBe('yes');
    expect(k02State(participation, 'verified')).toBe('unknown');
  });

  it('is none that was submitted after D, or never, or in another wave', () => {
    expect(k02State(with12({ submittedOn: '2025-10-01', residenceCountry: 'KZ' }))).toBe('unknown');
    expect(k02State(with12({ submittedOn: null, residenceCountry: 'KZ' }))).toBe('unknown');
    expect(k02State(with12({ wave: 'm6', residenceCountry: 'KZ' }))).toBe('unknown');
  });

  it("compares with the sending university's country", () => {
    const facts = participationFacts({ universityCountry: 'KG', reports: [reportFacts({ residenceCountry: 'KZ' })] });
    expect(k02State(new AsOfParticipation(facts, DUE_12))).toBe('no');
  });
});

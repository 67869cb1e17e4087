import { describe, expect, it } from '@jest/globals';
import { participationFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleParticipation } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { AsOfParticipation } from './as-of-participation.js';
import type { ParticipationFacts } from './facts.js';
import { isLateReturn, k01ClaimedState, k01State } from './k01-return-rate.js';

function on(asOf: string, known: Partial<ParticipationFacts>): AsOfParticipation {
  return new AsOfParticipation(participationFacts(known), asOf);
}

describe('K01 return rate, worked example', () => {
  it.each([
    ['A01', 'yes'],
    ['A03', 'no'],
    ['A04', 'unknown'],
    ['A07', 'unknown'],
    ['A10', 'not_due'],
    ['A11', 'yes'],
    ['A12', 'excluded'],
    ['B05', 'unknown'],
    ['B09', 'no'],
    ['B11', 'not_applicable'],
  ])('%s is %s', (number, state) => {
    expect(k01State(workedExampleParticipation(number))).toBe(state);
  });

  it('A03 and B09 were unknown the day before their non-return was confirmed', () => {
    expect(k01State(workedExampleParticipation('A03', '2025-01-19'))).toBe('unknown');
    expect(k01State(workedExampleParticipation('A03', '2025-01-20'))).toBe('no');
    expect(k01State(workedExampleParticipation('B09', '2025-10-14'))).toBe('unknown');
    expect(k01State(workedExampleParticipation('B09', '2025-10-15'))).toBe('no');
  });

  it('A02 came after E + 30 days and is late; B01 came on that very day and is not', () => {
    expect(isLateReturn(workedExampleParticipation('A02'))).toBe(true);
    expect(isLateReturn(workedExampleParticipation('B01'))).toBe(false);
  });

  it('A04, never verified, joins the claimed variant', () => {
    expect(k01ClaimedState(workedExampleParticipation('A04'))).toBe('yes');
    expect(k01ClaimedState(workedExampleParticipation('A07'))).toBe('unknown');
    expect(k01ClaimedState(workedExampleParticipation('A10'))).toBe('not_due');
  });

  it('A11, waived from 15 January 2025, had fallen due on 30 July 2024 and stays', () => {
    const a11 = workedExampleParticipation('A11').facts;
    expect(k01State(new AsOfParticipation({ ...a11, waiverDate: '2024-07-30' }, '2026-11-21'))).toBe('excluded');
    expect(k01State(new AsOfParticipation({ ...a11, waiverDate: '2024-07-31' }, '2026-11-21'))).toBe('yes');
  });
});

describe('K01, sentence by sentence', () => {
  const returned = { returnStatus: 'returned', returnDate: '2024-07-05', returnVerifiedOn: '2024-07-20' } as const;

  it('is not due until E + 30 days, even if the answer is already there, and unknown on that day without one', () => {
    expect(k01State(on('2024-07-29', returned))).toBe('not_due');
    expect(k01State(on('2024-07-30', returned))).toBe('yes');
    expect(k01State(on('2024-07-30', {}))).toBe('unknown');
  });

  it('counts a verified return without a date, but none that lies after D', () => {
    expect(k01State(on('2024-08-01', { ...returned, returnDate: null }))).toBe('yes');
    expect(k01State(on('2024-08-01', { ...returned, returnDate: '2024-08-02' }))).toBe('unknown');
  });

  it('counts neither a verification nor a non-return whose date is blank or after D', () => {
    expect(k01State(on('2024-08-01', { ...returned, returnVerifiedOn: null }))).toBe('unknown');
    expect(k01State(on('2024-08-01', { ...returned, returnVerifiedOn: '2024-08-02' }))).toBe('unknown');
    expect(k01State(on('2024-08-01', { returnStatus: 'not_returned' }))).toBe('unknown');
  });

  it('takes the status as it stands: one who came back late is not a no at an earlier D', () => {
    const lateComer = { ...returned, returnVerifiedOn: '2025-06-01', notReturnedOn: '2024-09-01' };
    expect(k01State(on('2024-10-01', lateComer))).toBe('unknown');
    expect(k01State(on('2025-06-01', lateComer))).toBe('yes');
  });

  it('counts a claim from its return date, not without one', () => {
    const claimed = { returnStatus: 'returned', returnDate: '2024-08-10' } as const;
    expect(k01ClaimedState(on('2024-08-09', claimed))).toBe('unknown');
    expect(k01ClaimedState(on('2024-08-10', claimed))).toBe('yes');
    expect(k01ClaimedState(on('2024-08-10', { returnStatus: 'returned' }))).toBe('unknown');
  });

  it('puts the waiver before the mode, and the mode before the due date', () => {
    const waived = { mode: 'virtual', waiver: 'deceased', waiverDate: '2024-07-01' } as const;
    expect(k01State(on('2024-07-02', waived))).toBe('excluded');
    expect(k01State(on('2024-06-30', waived))).toBe('not_applicable');
    expect(k01State(on('2024-07-02', { mode: 'virtual' }))).toBe('not_applicable');
  });

  it('counts no waiver without a date or without a reason', () => {
    expect(k01State(on('2024-08-01', { waiver: 'deceased' }))).toBe('unknown');
    expect(k01State(on('2024-08-01', { waiverDate: '2024-07-01' }))).toBe('unknown');
  });

  it('takes blended and blank modes as away', () => {
    expect(k01State(on('2024-08-01', { mode: 'blended' }))).toBe('unknown');
    expect(k01State(on('2024-08-01', { mode: null }))).toBe('unknown');
  });

  it('counts from the actual end, even if it lies after D, else from the planned one', () => {
    expect(k01State(on('2024-08-01', { actualEnd: '2024-09-30' }))).toBe('not_due');
    expect(k01State(on('2024-08-01', { status: 'departed', actualEnd: null }))).toBe('unknown');
  });
});

import { describe, expect, it } from '@jest/globals';
import { participationFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleParticipation } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { ALL_TIME } from '../calendar/period.js';
import { AsOfParticipation } from './as-of-participation.js';
import { computeKpis } from './computation.js';
import type { ParticipationFacts } from './facts.js';
import { k10State } from './k10-credit-recognition.js';
import { DEFAULT_FUNDING } from './selection.js';
import type { IndicatorValue } from './value.js';

const DUE = '2024-08-14';
const FINAL = { creditsEarned: 30, creditsRecognised: 30, recognitionFinal: true } as const;

function stateOn(asOf: string, known: Partial<ParticipationFacts>): string {
  return k10State(new AsOfParticipation(participationFacts(known), asOf));
}

function value(...participations: Partial<ParticipationFacts>[]): IndicatorValue | undefined {
  const selection = { period: ALL_TIME, asOf: DUE, funding: DEFAULT_FUNDING };
  return computeKpis(participations.map(participationFacts), [], selection, { by: 'country' })[0]?.indicators.K10;
}

describe('K10 credit recognition, worked example', () => {
  it.each([
    ['A01', 'yes'],
    ['A02', 'no'],
    ['A03', 'no'],
    ['A04', 'unknown'],
    ['A08', 'unknown'],
    ['A11', 'yes'],
    ['A06', 'not_applicable'],
    ['A10', 'not_applicable'],
    ['B01', 'not_applicable'],
    ['B10', 'not_due'],
    ['A12', 'excluded'],
  ])('%s is %s', (number, state) => {
    expect(k10State(workedExampleParticipation(number))).toBe(state);
  });
});

describe('K10, sentence by sentence', () => {
  it('falls due on E + 45 days, the fixed attributes before it', () => {
    expect(stateOn('2024-08-13', FINAL)).toBe('not_due');
    expect(stateOn(DUE, FINAL)).toBe('yes');
    expect(stateOn('2024-08-13', { ...FINAL, category: 'staff' })).toBe('not_applicable');
    expect(stateOn('2024-08-13', { ...FINAL, creditsEarned: 0 })).toBe('not_applicable');
    expect(stateOn('2024-08-13', { ...FINAL, creditsEarned: null })).toBe('not_applicable');
  });

  it('is final only with the word and the number', () => {
    expect(stateOn(DUE, { ...FINAL, recognitionFinal: false })).toBe('unknown');
    expect(stateOn(DUE, { ...FINAL, recognitionFinal: null })).toBe('unknown');
    expect(stateOn(DUE, { ...FINAL, creditsRecognised: null })).toBe('unknown');
    expect(stateOn(DUE, { ...FINAL, creditsRecognised: 29.5 })).toBe('no');
  });

  it('counts recognised credits only up to those earned', () => {
    expect(value({ ...FINAL, creditsRecognised: 36 }, { ...FINAL, creditsRecognised: 0 })).toMatchObject({
      yes: 1,
      no: 1,
      value: 0.5,
      low: 0.5,
      high: 0.5,
      full: 0.5,
      partial: 0,
      none: 0.5,
    });
  });

  it('spans its bounds over all due ones, which need not enclose the value', () => {
    const open = { creditsEarned: 30, creditsRecognised: 45, recognitionFinal: false } as const;
    expect(value({ ...FINAL, creditsRecognised: 0 }, open)).toMatchObject({
      value: 0,
      low: 0.5,
      high: 0.5,
      unknown: 1,
    });
  });

  it('has bounds but no value while nothing is final', () => {
    expect(value({ creditsEarned: 20 })).toMatchObject({
      n: 1,
      value: null,
      low: 0,
      high: 1,
      ciLow: null,
      ciHigh: null,
      knownShare: 0,
      full: null,
      partial: null,
      none: null,
    });
  });

  it('counts blank earned credits of all who went, whatever waiver and due date, but neither staff nor cancelled', () => {
    const waived = { waiver: 'deceased', waiverDate: '2024-01-01' } as const;
    const counted = value(
      waived,
      { actualEnd: '2024-08-01' },
      { category: 'staff' },
      { status: 'cancelled' },
      { status: 'planned' },
      { creditsEarned: 0 },
    );
    expect(counted).toMatchObject({ earnedBlank: 2, n: 0, notApplicable: 3, excluded: 2, value: null });
  });
});

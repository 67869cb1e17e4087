import { describe, expect, it } from '@jest/globals';
import { participationFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleParticipation } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { ALL_TIME } from '../calendar/period.js';
import { computeKpis } from './computation.js';
import type { ParticipationFacts } from './facts.js';
import { k16State, netAmount } from './k16-fiscal-loss.js';
import { DEFAULT_FUNDING } from './selection.js';
import type { IndicatorValue } from './value.js';

const YES = { returnStatus: 'returned', returnVerifiedOn: '2024-07-20' } as const;
const NO = { returnStatus: 'not_returned', notReturnedOn: '2024-07-20' } as const;

function value(...participations: Partial<ParticipationFacts>[]): IndicatorValue | undefined {
  const selection = { period: ALL_TIME, asOf: '2024-08-01', funding: DEFAULT_FUNDING };
  return computeKpis(participations.map(participationFacts), [], selection, { by: 'country' })[0]?.indicators.K16;
}

function paid(amountPaidKzt: number): Partial<ParticipationFacts> {
  return { amountPaidKzt };
}

describe('K16 direct fiscal loss, worked example', () => {
  it.each([
    ['A03', 'no', 2_500_000],
    ['B09', 'no', 0],
    ['A04', 'unknown', 1_500_000],
    ['B01', 'yes', 800_000],
    ['B11', 'not_applicable', 200_000],
  ])('%s is %s with %d KZT net', (number, state, net) => {
    const participation = workedExampleParticipation(number);
    expect(k16State(participation)).toBe(state);
    expect(netAmount(participation.facts)).toBe(net);
  });
});

describe('K16, sentence by sentence', () => {
  it('never falls below nothing, and takes blanks as 0', () => {
    expect(netAmount(participationFacts({ amountPaidKzt: 100, amountRepaidKzt: 300 }))).toBe(0);
    expect(netAmount(participationFacts({ amountRepaidKzt: 300 }))).toBe(0);
    expect(netAmount(participationFacts({ amountPaidKzt: 100 }))).toBe(100);
  });

  it('spreads the unknown like the known: 3 + 1 + 2 million, a quarter of the known lost', () => {
    expect(value({ ...YES, ...paid(3_000_000) }, { ...NO, ...paid(1_000_000) }, paid(2_000_000), {})).toMatchObject({
      n: 4,
      low: 1_000_000,
      high: 3_000_000,
      value: 1_500_000,
      amountMissing: 1,
      ciLow: null,
    });
  });

  it('has bounds without a value where no money of the known is at stake, and nothing where nobody is due', () => {
    expect(value({ amountPaidKzt: 5 })).toMatchObject({ n: 1, value: null, low: 0, high: 5 });
    expect(value({ ...NO })).toMatchObject({ n: 1, value: null, low: 0, high: 0, amountMissing: 1 });
    expect(value({ mode: 'virtual' })).toMatchObject({ n: 0, value: null, low: null, high: null, amountMissing: 0 });
  });
});

import { describe, expect, it } from '@jest/globals';
import { commitmentFacts, participationFacts } from '../../../../test/fixtures/kpi/facts.js';
import { workedExampleParticipation } from '../../../../test/fixtures/worked-example/worked-example-facts.js';
import { ALL_TIME } from '../calendar/period.js';
import { AsOfParticipation } from './as-of-participation.js';
import { computeKpis } from './computation.js';
import type { CommitmentFacts, ParticipationFacts } from './facts.js';
import { commitmentsInState, highestDegreeOn, k04State, verifiedDegreeOn } from './k04-commitment-fulfilment.js';
import { DEFAULT_FUNDING } from './selection.js';
import type { IndicatorValues } from './value.js';

const D = '2025-06-01';

function stateOf(known: Partial<CommitmentFacts>, participation: Partial<ParticipationFacts> = {}): string {
  const commitment = commitmentFacts(known);
  const facts = participationFacts({ ...participation, commitments: [commitment] });
  return k04State(new AsOfParticipation(facts, D), commitment);
}

function values(...participations: Partial<ParticipationFacts>[]): IndicatorValues | undefined {
  const selection = { period: ALL_TIME, asOf: D, funding: DEFAULT_FUNDING };
  return computeKpis(participations.map(participationFacts), [], selection, { by: 'country' })[0]?.indicators;
}

describe('K04 commitment fulfilment, worked example', () => {
  it.each([
    ['A01', 1, 'yes', 1, 1],
    ['A01', 2, 'yes', 0.5, 0.5],
    ['A02', 1, 'unknown', null, 0.8],
    ['A03', 1, 'no', null, 0],
    ['A04', 1, 'unknown', null, 0],
    ['A05', 1, 'yes', 0.9, 0.9],
    ['A05', 2, 'excluded', null, 0],
    ['A08', 1, 'not_due', null, 0],
    ['A11', 1, 'excluded', null, 0],
    ['B02', 1, 'yes', 1, 1],
    ['B08', 1, 'no', 0, 0],
  ])('%s-%d is %s: verified %s, at most %s', (number, index, state, verified, highest) => {
    const participation = workedExampleParticipation(number);
    const commitment = participation.facts.commitments[index - 1] ?? commitmentFacts();
    expect(k04State(participation, commitment)).toBe(state);
    expect(verifiedDegreeOn(commitment, participation.asOf)).toBe(verified);
    expect(highestDegreeOn(commitment, participation.asOf)).toBe(highest);
  });

  it("A03's claim of degree 1 still stood in the upper bound the day before it was rejected", () => {
    const commitment = workedExampleParticipation('A03').facts.commitments[0] ?? commitmentFacts();
    expect(highestDegreeOn(commitment, '2025-03-19')).toBe(1);
    expect(highestDegreeOn(commitment, '2025-03-20')).toBe(0);
  });
});

describe('K04, sentence by sentence', () => {
  const verified = { status: 'verified', verifiedOn: '2025-03-01', verifiedDegree: 0.6 } as const;

  it('is never due without a date', () => {
    expect(stateOf({ ...verified, dueDate: null })).toBe('not_due');
    expect(stateOf({ ...verified, dueDate: '2025-06-02' })).toBe('not_due');
    expect(stateOf({ dueDate: D })).toBe('unknown');
  });

  it('takes as verified only what is verified by D and has a degree', () => {
    expect(stateOf(verified)).toBe('yes');
    expect(stateOf({ ...verified, verifiedDegree: 0 })).toBe('no');
    expect(stateOf({ ...verified, verifiedDegree: null })).toBe('unknown');
    expect(stateOf({ ...verified, verifiedOn: null })).toBe('unknown');
    expect(stateOf({ ...verified, verifiedOn: '2025-06-02' })).toBe('unknown');
    expect(stateOf({ ...verified, status: 'claimed' })).toBe('unknown');
  });

  it('takes as rejected only what is rejected by D', () => {
    expect(stateOf({ status: 'rejected', rejectedOn: D })).toBe('no');
    expect(stateOf({ status: 'rejected', rejectedOn: '2025-06-02' })).toBe('unknown');
    expect(stateOf({ status: 'rejected' })).toBe('unknown');
  });

  it('leaves out what is waived by D, whatever its due date', () => {
    expect(stateOf({ status: 'waived', waivedOn: '2025-05-01' })).toBe('excluded');
    expect(stateOf({ status: 'waived', waivedOn: '2025-06-02' })).toBe('unknown');
    expect(stateOf({ status: 'waived' })).toBe('unknown');
    expect(stateOf({ status: 'waived', waivedOn: D, dueDate: null })).toBe('excluded');
  });

  it("leaves out what falls due after the participation's waiver, a never due one too, and all of a cancelled one", () => {
    const waiver = { waiver: 'force_majeure', waiverDate: '2025-02-15' } as const;
    expect(stateOf({ dueDate: '2025-02-14' }, waiver)).toBe('unknown');
    expect(stateOf({ dueDate: '2025-02-15' }, waiver)).toBe('excluded');
    expect(stateOf({ dueDate: null }, waiver)).toBe('excluded');
    expect(stateOf(verified, { status: 'cancelled' })).toBe('excluded');
  });

  it('counts a claim in the best case from its date, and a verified one that lost its degree by its claim', () => {
    const claim = { claimedDegree: 0.7, claimedOn: '2025-02-01' };
    expect(highestDegreeOn(commitmentFacts({ status: 'claimed', ...claim }), '2025-01-31')).toBe(0);
    expect(highestDegreeOn(commitmentFacts({ status: 'claimed', ...claim }), '2025-02-01')).toBe(0.7);
    expect(highestDegreeOn(commitmentFacts({ status: 'claimed', claimedOn: '2025-02-01' }), D)).toBe(0);
    expect(highestDegreeOn(commitmentFacts({ ...verified, ...claim, verifiedDegree: null }), D)).toBe(0.7);
    expect(highestDegreeOn(commitmentFacts({ ...verified, ...claim }), '2025-02-15')).toBe(0.7);
  });

  it('sums tenths to a whole without losing the interval', () => {
    const [tenth, fifth, rest] = [0.1, 0.2, 0.3].map((weight) =>
      commitmentFacts({ ...verified, weight, verifiedDegree: 1, id: `P#${weight}` }),
    ) as [CommitmentFacts, CommitmentFacts, CommitmentFacts];
    const k04 = values({ commitments: [tenth, fifth] }, { commitments: [rest] })?.K04;
    expect(k04).toMatchObject({ n: 3, value: 1, high: 1, ciHigh: 1 });
    expect(k04?.ciLow).toBeCloseTo(2 / (2 + 1.959963984540054 ** 2), 9);
  });

  it('has nothing but counts without a commitment', () => {
    expect(values({})?.K04).toMatchObject({ n: 0, value: null, low: null, high: null, ciLow: null, knownShare: null });
  });

  it('names each commitment by its own id', () => {
    const facts = participationFacts({ commitments: [commitmentFacts({ id: 'P1#7' })] });
    expect(commitmentsInState(new AsOfParticipation(facts, D))).toEqual([{ id: 'P1#7', state: 'unknown' }]);
  });
});

describe('K17 cost per fulfilled commitment, sentence by sentence', () => {
  const verified = { status: 'verified', verifiedOn: '2025-03-01', verifiedDegree: 0.5, weight: 4 } as const;
  const claimed = { status: 'claimed', claimedOn: '2025-03-01', claimedDegree: 1 } as const;

  it('pays each participation once, gross, and weighs no degree', () => {
    const k17 = values({
      amountPaidKzt: 3_000_000,
      amountRepaidKzt: 1_000_000,
      commitments: [commitmentFacts(verified), commitmentFacts(claimed)],
    })?.K17;
    expect(k17).toMatchObject({ n: 2, value: 6_000_000, low: 2_000_000, high: 6_000_000, ciLow: null });
  });

  it("leaves out who has no commitment in K04's n, and takes a blank amount as 0", () => {
    const k17 = values(
      { amountPaidKzt: 2_000_000, commitments: [commitmentFacts(verified)] },
      { amountPaidKzt: 9_000_000, commitments: [commitmentFacts({ dueDate: null })] },
      { amountPaidKzt: 9_000_000 },
      { commitments: [commitmentFacts({ ...verified, verifiedDegree: 1 })] },
    )?.K17;
    expect(k17?.value).toBeCloseTo(2_000_000 / 1.5, 6);
  });

  it('is not defined where nothing is fulfilled, while the best case may be', () => {
    const k17 = values({ amountPaidKzt: 1_000_000, commitments: [commitmentFacts(claimed)] })?.K17;
    expect(k17).toMatchObject({ n: 1, unknown: 1, value: null, low: 1_000_000, high: null });
  });
});

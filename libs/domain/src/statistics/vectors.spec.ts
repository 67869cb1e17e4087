import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { roundToFive } from '../disclosure/rounding.js';
import { agrestiCoullInterval } from './agresti-coull.js';
import { benchmark } from './benchmark.js';
import { fiscalLossBounds, fiscalLossScenario } from './fiscal-loss-scenario.js';
import { funnelLimits } from './funnel.js';
import { manskiBounds } from './manski-bounds.js';
import { newcombeDifference } from './newcombe-difference.js';
import { posterior, probabilitySecondGreater, shrunkenRate } from './shrinkage.js';
import { standardisedRatio } from './standardised-ratio.js';
import { wilsonInterval, Z_95, Z_998 } from './wilson.js';

type Row = [number, number, number, number, number, number];

/** The published and computed values that the formulas are held to; sources are named in the file. */
interface Vectors {
  published: {
    wilson_R_binom_via_statsmodels: { cases: Row[] };
    wilson_newcombe_1998_table1_method3: { cases: Row[] };
    wilson_PHEindicatormethods_95_998: { cases: Row[] };
    wilson_percent_ncmp: { cases: Row[] };
    funnel: { baseline_percent: number; cases: Row[] };
    isr_byar_exact: { cases: [number, number, number, number, number, string][] };
    eb_beta_binomial: {
      alpha0: number;
      beta0: number;
      cases: Row[];
      prob_second_greater: Record<'simulation' | 'integration' | 'closed_form' | 'normal_approx', number>;
    };
  };
  computed: {
    wilson_8_10: { 95: [number, number] };
    newcombe_difference_56_70_minus_48_80: [number, number, number];
    agresti_coull_fpc_90: { n1: number; n: number; N: number; z: number; p_adj: number; lo: number; hi: number };
    manski: { N: number; known: number; success: number; point: number; lo: number; hi: number };
    fiscal_loss: {
      paper: { cost: number; N: number; share: number; loss: number };
      bounds: {
        cost: number;
        returned: number;
        not_returned: number;
        unknown: number;
        lo: number;
        hi: number;
        mar: number;
      };
    };
    benchmark: {
      cells: { n_jk: number; N_j: number; S_j: number }[];
      O: number;
      B: number;
      diff: number;
      sd: number;
      z: number;
      own_contribution: number;
      simulated_sd_200k: number;
    };
    hesa_rounding: [number, number][];
  };
}

const VECTORS = new URL('../../../../test/fixtures/statistics/vectors.json', import.meta.url);
const { published, computed } = JSON.parse(readFileSync(VECTORS, 'utf8')) as Vectors;

/** Every family that the file has, so that none of it is left without a test when it grows. */
const FAMILIES = {
  published: [
    'wilson_R_binom_via_statsmodels',
    'wilson_newcombe_1998_table1_method3',
    'wilson_PHEindicatormethods_95_998',
    'wilson_percent_ncmp',
    'funnel',
    'isr_byar_exact',
    'eb_beta_binomial',
  ],
  computed: [
    'wilson_8_10',
    'newcombe_difference_56_70_minus_48_80',
    'agresti_coull_fpc_90',
    'manski',
    'fiscal_loss',
    'benchmark',
    'hesa_rounding',
    // The last one is held to in disclosure/complementary-suppression.spec.ts.
    'complementary_suppression_1d_nysed',
  ],
};

it('leaves no family of the file out', () => {
  expect({ published: Object.keys(published), computed: Object.keys(computed) }).toEqual(FAMILIES);
});

function expectWithin(actual: number, expected: number, precision: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(precision);
}

describe('Wilson interval against published values', () => {
  it.each(published.wilson_R_binom_via_statsmodels.cases)('R binom.confint: %d of %d', (x, n, low, high) => {
    expectWithin(wilsonInterval(x, n).low, low, 1e-8);
    expectWithin(wilsonInterval(x, n).high, high, 1e-8);
  });

  it.each(published.wilson_newcombe_1998_table1_method3.cases)('Newcombe 1998: %d of %d', (x, n, low, high) => {
    expectWithin(wilsonInterval(x, n).low, low, 5e-5);
    expectWithin(wilsonInterval(x, n).high, high, 5e-5);
  });

  it.each(published.wilson_PHEindicatormethods_95_998.cases)(
    'Public Health England, 95 and 99.8 %%: %d of %d',
    (x, n, low95, high95, low998, high998) => {
      expectWithin(wilsonInterval(x, n, Z_95).low, low95, 1e-12);
      expectWithin(wilsonInterval(x, n, Z_95).high, high95, 1e-12);
      expectWithin(wilsonInterval(x, n, Z_998).low, low998, 1e-12);
      expectWithin(wilsonInterval(x, n, Z_998).high, high998, 1e-12);
    },
  );

  it.each(published.wilson_percent_ncmp.cases)(
    'National Child Measurement Programme: %d of %d',
    (x, n, percent, low, high) => {
      // Printed in percent with 13 decimals.
      expectWithin((100 * x) / n, percent, 1e-13);
      expectWithin(100 * wilsonInterval(x, n).low, low, 1e-13);
      expectWithin(100 * wilsonInterval(x, n).high, high, 1e-13);
    },
  );

  it('gives 0.490162–0.943318 for 8 of 10', () => {
    const [low, high] = computed.wilson_8_10[95];
    expectWithin(wilsonInterval(8, 10).low, low, 1e-12);
    expectWithin(wilsonInterval(8, 10).high, high, 1e-12);
  });
});

describe('comparisons against published values', () => {
  it.each(published.funnel.cases)('funnel lines at n = %d', (n, low95, high95, low998, high998) => {
    const { inner, outer } = funnelLimits(published.funnel.baseline_percent / 100, n);
    expectWithin(100 * inner.low, low95, 1e-6);
    expectWithin(100 * inner.high, high95, 1e-6);
    expectWithin(100 * outer.low, low998, 1e-6);
    expectWithin(100 * outer.high, high998, 1e-6);
  });

  it('funnel lines at n = 20 about 80.642448 %', () => {
    const { inner } = funnelLimits(0.80642448, 20);
    expectWithin(inner.low, 0.633267, 1e-6);
    expectWithin(inner.high, 0.979582, 1e-6);
  });

  it("Newcombe's difference 56/70 − 48/80", () => {
    const [difference, low, high] = computed.newcombe_difference_56_70_minus_48_80;
    const actual = newcombeDifference({ yes: 56, known: 70 }, { yes: 48, known: 80 });
    expectWithin(actual.difference, difference, 1e-12);
    expectWithin(actual.low, low, 5e-5);
    expectWithin(actual.high, high, 5e-5);
  });

  it('benchmark of two cells, two marks only from |z| 3.09', () => {
    const vector = computed.benchmark;
    const cells = vector.cells.map((cell) => ({ own: cell.n_jk, sector: cell.N_j, sectorYes: cell.S_j }));
    const actual = benchmark(cells, vector.O);
    expect(actual?.marks).toBe(1);
    expectWithin(actual?.benchmark ?? Number.NaN, vector.B, 1e-12);
    expectWithin(actual?.difference ?? Number.NaN, vector.diff, 1e-12);
    expectWithin(actual?.standardDeviation ?? Number.NaN, vector.sd, 1e-12);
    expectWithin(actual?.z ?? Number.NaN, vector.z, 1e-9);
    expectWithin(actual?.ownContribution ?? Number.NaN, vector.own_contribution, 1e-12);
    // 200,000 simulations of a deviation are off by about 0.1 % of it, and this one leaves out that rates are estimated.
    expectWithin(actual?.standardDeviation ?? Number.NaN, vector.simulated_sd_200k, 5e-4);
  });

  it.each(published.isr_byar_exact.cases)(
    'ratio of %d observed to %d expected',
    (observed, expected, ratio, low, high, method) => {
      const actual = standardisedRatio(observed, expected);
      expect(actual.method).toBe(method.toLowerCase());
      expectWithin(actual.ratio, ratio, 1e-12);
      expectWithin(actual.low, low, 1e-12);
      expectWithin(actual.high, high, 1e-12);
    },
  );

  it('shrunken batting averages of Aaron and Piazza', () => {
    const prior = { alpha: published.eb_beta_binomial.alpha0, beta: published.eb_beta_binomial.beta0 };
    for (const [yes, known, rate] of published.eb_beta_binomial.cases) {
      expectWithin(shrunkenRate(yes, known, prior), rate, 5e-4);
    }
    expectWithin(shrunkenRate(2127, 6911, prior), 0.306, 5e-4);
    const greater = probabilitySecondGreater(posterior(3771, 12_364, prior), posterior(2127, 6911, prior));
    const { normal_approx, ...otherWays } = published.eb_beta_binomial.prob_second_greater;
    expectWithin(greater, normal_approx, 5e-4);
    for (const approximately of Object.values(otherWays)) expectWithin(greater, approximately, 2e-3);
  });
});

describe('small populations and money against computed values', () => {
  it('Agresti–Coull with finite population correction', () => {
    const { n1, n, N, z, p_adj: proportion, lo, hi } = computed.agresti_coull_fpc_90;
    const actual = agrestiCoullInterval(n1, n, N, z);
    expectWithin(actual.proportion, proportion, 1e-10);
    expectWithin(actual.low, lo, 1e-10);
    expectWithin(actual.high, hi, 1e-10);
  });

  it('bounds under missing outcomes: 40 due, 30 known, 24 yes', () => {
    const { N, known, success, point, lo, hi } = computed.manski;
    expect(success / known).toBe(point);
    expect(manskiBounds(success, known - success, N - known)).toEqual({ low: lo, high: hi });
  });

  it('fiscal loss as a scenario and as bounds', () => {
    const { paper, bounds } = computed.fiscal_loss;
    expect(fiscalLossScenario(paper.cost, paper.N, paper.share)).toBe(paper.loss);
    const actual = fiscalLossBounds(bounds.cost, bounds.returned, bounds.not_returned, bounds.unknown);
    expect([actual.low, actual.high]).toEqual([bounds.lo, bounds.hi]);
    expectWithin(actual.value ?? Number.NaN, bounds.mar, 1e-3);
  });

  it.each([...computed.hesa_rounding, [2, 0], [0, 0]])('rounds %d to %d', (count, rounded) => {
    expect(roundToFive(count)).toBe(rounded);
  });
});

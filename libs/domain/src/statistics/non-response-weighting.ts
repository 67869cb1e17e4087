/** One post-stratum h, category × sex. */
export interface PostStratum {
  /** N_h: all who were asked. */
  readonly asked: number;
  /** r_h: those of them who answered. */
  readonly answered: number;
  /** Those who answered yes. */
  readonly yes: number;
}

/** A rate weighted for non-response. */
export interface WeightedRate {
  /** The share of yes (0–1), each answer weighing N_h / r_h; `null` where nobody answered. */
  readonly value: number | null;
  /** Share of all asked who are in strata with an answer: the rest, nobody speaks for. `null` where nobody was asked. */
  readonly representedShare: number | null;
}

/**
 * Post-stratification weighting, weight N_h / r_h. A sensitivity column beside the headline, never the headline: HESA and
 * ISER both found it to move graduate outcome figures very little while hiding the missing. A stratum without an answer
 * has no weight and is left out, which `representedShare` shows: `Σ (N_h / r_h)·yes_h ÷ Σ N_h` over strata with r_h > 0.
 * @throws RangeError unless 0 ≤ yes_h ≤ r_h ≤ N_h in every stratum
 */
export function nonResponseWeightedRate(strata: readonly PostStratum[]): WeightedRate {
  let asked = 0;
  let represented = 0;
  let weightedYes = 0;
  for (const stratum of strata) {
    if (!(stratum.yes >= 0 && stratum.yes <= stratum.answered && stratum.answered <= stratum.asked)) {
      throw new RangeError('A stratum needs 0 ≤ yes ≤ answered ≤ asked');
    }
    asked += stratum.asked;
    if (stratum.answered > 0) {
      represented += stratum.asked;
      weightedYes += (stratum.asked / stratum.answered) * stratum.yes;
    }
  }
  return {
    value: represented === 0 ? null : weightedYes / represented,
    representedShare: asked === 0 ? null : represented / asked,
  };
}

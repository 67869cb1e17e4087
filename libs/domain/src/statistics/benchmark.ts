/** One cell (category × region of host country) as one institution k sees it. All counts are of known units. */
export interface BenchmarkCell {
  /** n_jk: the institution's own units in the cell. */
  readonly own: number;
  /** N_j: the sector's units in the cell, the institution's among them. */
  readonly sector: number;
  /** Yes among the sector's units in the cell. */
  readonly sectorYes: number;
}

/** An institution's rate against what the sector would have reached with its mix of units. */
export interface Benchmark {
  /** B_k, share 0–1. */
  readonly benchmark: number;
  /** O_k / n_k − B_k. */
  readonly difference: number;
  /** √Var(O_k / n_k − B_k). */
  readonly standardDeviation: number;
  /** Difference ÷ standard deviation; `null` where the deviation is 0. */
  readonly z: number | null;
  /** The weight of the institution's own units in its benchmark, share 0–1. */
  readonly ownContribution: number;
  /** 0 = no flag, 1 = one mark, 2 = two marks; the sign of the difference says which way. */
  readonly marks: 0 | 1 | 2;
}

/** A flag needs a difference of at least three points … */
const FLAG_DIFFERENCE = 0.03;
/** … and |z| of at least this for one mark, */
const ONE_MARK = 1.96;
/** or this for two. */
const TWO_MARKS = 3.09;
/** What 0.69 − 0.66 may fall short of 0.03. */
const ROUNDING_ERROR = 1e-9;

/**
 * Benchmark by indirect standardisation, as HESA and the OfS do (Draper & Gittoes 2004): `B_k = Σ_j (n_jk / n_k)·p_j`, p_j
 * the sector's rate in the cell; own contribution `Σ_j (n_jk/n_k)(n_jk/N_j)`;
 * `Var(O_k/n_k − B_k) = Σ_j p_j(1−p_j)·n_jk·(1 − n_jk/N_j) / n_k²`. A flag is set only where the difference is at least 3
 * points and |z| ≥ 1.96 (one mark) or ≥ 3.09 (two marks). A benchmark is not a target.
 * @param observedYes O_k: the institution's yes over all its cells
 * @returns `null` where the institution has no known unit
 * @throws RangeError unless 0 ≤ n_jk ≤ N_j, 0 ≤ yes ≤ N_j in every cell, and 0 ≤ O_k ≤ n_k
 */
export function benchmark(cells: readonly BenchmarkCell[], observedYes: number): Benchmark | null {
  const own = cells.reduce((sum, cell) => sum + cell.own, 0);
  const isPart = (part: number, whole: number) => part >= 0 && part <= whole;
  if (
    !cells.every((cell) => isPart(cell.own, cell.sector) && isPart(cell.sectorYes, cell.sector)) ||
    !isPart(observedYes, own)
  ) {
    throw new RangeError('A benchmark needs institutions that are part of their sector, and yes among the known');
  }
  if (own === 0) {
    return null;
  }
  let expected = 0;
  let variance = 0;
  let contribution = 0;
  for (const cell of cells) {
    if (cell.own > 0) {
      const rate = cell.sectorYes / cell.sector;
      const ownShare = cell.own / cell.sector;
      expected += (cell.own / own) * rate;
      variance += (rate * (1 - rate) * cell.own * (1 - ownShare)) / (own * own);
      contribution += (cell.own / own) * ownShare;
    }
  }
  const difference = observedYes / own - expected;
  const standardDeviation = Math.sqrt(Math.max(0, variance));
  const z = standardDeviation === 0 ? null : difference / standardDeviation;
  return {
    benchmark: expected,
    difference,
    standardDeviation,
    z,
    ownContribution: contribution,
    marks: marksOf(difference, z),
  };
}

/** How many marks a difference deserves. */
function marksOf(difference: number, z: number | null): 0 | 1 | 2 {
  if (z === null || Math.abs(difference) < FLAG_DIFFERENCE - ROUNDING_ERROR || Math.abs(z) < ONE_MARK) {
    return 0;
  }
  return Math.abs(z) >= TWO_MARKS ? 2 : 1;
}

/** The known units of one institution in one cell. */
export interface InstitutionCell {
  readonly institution: string;
  readonly cell: string;
  readonly known: number;
  readonly yes: number;
}

/**
 * The benchmarks of all institutions of a sector, from its table of institution × cell (rows of one institution and cell
 * add up), in order of appearance. Institutions with no known unit have `null`.
 */
export function benchmarkSector(rows: readonly InstitutionCell[]): Map<string, Benchmark | null> {
  const sector = new Map<string, { known: number; yes: number }>();
  const institutions = new Map<string, { yes: number; cells: Map<string, number> }>();
  for (const row of rows) {
    const cell = sector.get(row.cell) ?? { known: 0, yes: 0 };
    sector.set(row.cell, { known: cell.known + row.known, yes: cell.yes + row.yes });
    const institution = institutions.get(row.institution) ?? { yes: 0, cells: new Map<string, number>() };
    institution.yes += row.yes;
    institution.cells.set(row.cell, (institution.cells.get(row.cell) ?? 0) + row.known);
    institutions.set(row.institution, institution);
  }
  return new Map(
    [...institutions].map(([id, { yes, cells }]) => {
      const seen = [...cells].map(([cell, own]) => {
        const all = sector.get(cell) ?? { known: 0, yes: 0 };
        return { own, sector: all.known, sectorYes: all.yes };
      });
      return [id, benchmark(seen, yes)];
    }),
  );
}

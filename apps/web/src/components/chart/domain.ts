/** The ends of an axis. */
export interface AxisDomain {
  readonly from: number;
  readonly to: number;
}

/** 1, 2, 4, 6, 8 and their tenfolds divide by four without long decimals. */
const ROUND = [1, 2, 4, 6, 8, 10];

/** A round number that is no less than a figure; 1 for nothing. */
export function roundUp(figure: number): number {
  if (!(figure > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(figure));
  return (ROUND.find((step) => step * power >= figure * (1 - 1e-9)) ?? 10) * power;
}

/** From zero to a round number that holds all figures; those that are not there do not count. */
export function domainFromZero(figures: readonly (number | null)[]): AxisDomain {
  return { from: 0, to: roundUp(Math.max(0, ...figures.filter((figure) => figure !== null))) };
}

/** As far on one side of zero as on the other, for differences. */
export function domainAroundZero(figures: readonly (number | null)[]): AxisDomain {
  const to = roundUp(Math.max(0, ...figures.map((figure) => Math.abs(figure ?? 0))));
  return { from: -to, to };
}

/** Steps of the same width: where they begin, and how wide each is. */
export interface AxisSteps {
  readonly from: number;
  readonly width: number;
}

/**
 * Round steps that hold all figures, so that differences show where all lie close to each other; what draws them says where
 * they begin and end.
 * @param most the largest figure that there can be, such as 1 for shares
 */
export function stepsFor(figures: readonly number[], steps: number, most = Infinity): AxisSteps {
  if (figures.length === 0) return { from: 0, width: (Number.isFinite(most) ? most : 1) / steps };
  const [lowest, highest] = [Math.min(...figures), Math.max(...figures)];
  // Steps finer than a hundredth of all that there can be would tell noise apart.
  const least = (Number.isFinite(most) ? most : highest) * 0.05;
  const power = 10 ** Math.floor(Math.log10(Math.max(highest - lowest, least, 1e-6) / steps) + 1e-9);
  for (const width of [1, 2, 5, 10, 20, 50].map((round) => round * power)) {
    const from = Math.max(0, Math.min(Math.floor(lowest / width + 1e-9) * width, most - steps * width));
    if (from + steps * width >= highest - 1e-9) return { from, width };
  }
  return { from: 0, width: highest / steps };
}

/** Which of the steps a figure is on: the upper end of a step belongs to it. */
export function stepOf(figure: number, { from, width }: AxisSteps, steps: number): number {
  return Math.min(steps - 1, Math.max(0, Math.ceil((figure - from) / width - 1e-9) - 1));
}

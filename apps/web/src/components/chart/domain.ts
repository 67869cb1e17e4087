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

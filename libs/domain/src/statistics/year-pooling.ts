/** Fewer known in a year and its figure is pooled with the two years before: the public threshold of a percentage. */
export const KNOWN_IN_A_YEAR = 23;
/** So many years make one pooled figure: the year and those right before it. */
export const POOLED_YEARS = 3;

/** The sums of one indicator in one year; sums of several years add up field by field. */
export interface YearSums<Sums extends Readonly<Record<string, number>>> {
  /** The first calendar year of an academic year, or the calendar year. */
  readonly year: number;
  readonly known: number;
  readonly sums: Sums;
}

/** One point of a trend: a year by itself, or the mean of up to three ending with it. */
export interface TrendPoint<Sums extends Readonly<Record<string, number>>> extends YearSums<Sums> {
  /** The years that the sums hold, oldest first; one where the year stands by itself. */
  readonly years: readonly number[];
  /** Whether even so too few are known for a figure of its own. */
  readonly isSmall: boolean;
}

/**
 * The trend of a small university: a year in which fewer than 23 are known is pooled with the two years right before it,
 * by adding up sums, never by a mean of percentages. Years that are not there are not bridged: three years are three
 * consecutive ones. Points of pooled years overlap, so neighbours must not be compared as if they were independent.
 */
export function poolSmallYears<Sums extends Readonly<Record<string, number>>>(
  years: readonly YearSums<Sums>[],
): TrendPoint<Sums>[] {
  const byYear = new Map(years.map((each) => [each.year, each]));
  return years
    .toSorted((a, b) => a.year - b.year)
    .map((own) => {
      const pooled = [own];
      for (let back = 1; own.known < KNOWN_IN_A_YEAR && back < POOLED_YEARS; back += 1) {
        const before = byYear.get(own.year - back);
        if (before === undefined) {
          break;
        }
        pooled.unshift(before);
      }
      const known = pooled.reduce((sum, each) => sum + each.known, 0);
      return {
        year: own.year,
        years: pooled.map(({ year }) => year),
        known,
        sums: addUp(pooled.map(({ sums }) => sums)),
        isSmall: known < KNOWN_IN_A_YEAR,
      };
    });
}

function addUp<Sums extends Readonly<Record<string, number>>>(all: readonly Sums[]): Sums {
  const total: Record<string, number> = {};
  for (const sums of all) {
    for (const [name, amount] of Object.entries(sums)) {
      total[name] = (total[name] ?? 0) + amount;
    }
  }
  return total as Sums;
}

/**
 * A count as the public sees it, HESA's rounding: to the nearest 5, halves up, so below 2.5 → 0 (2 → 0, 2.5 → 5, 7 → 5,
 * 8 → 10).
 */
export function roundToFive(count: number): number {
  return Math.floor((count + 2.5) / 5) * 5;
}

/** How many whole numbers round to the same five as this one: 0, 1 and 2 give 0, and five give any other. */
export function roundingClassSize(count: number): number {
  return roundToFive(count) === 0 ? 3 : 5;
}

/**
 * A share as the public sees it: a whole percentage, halves up, from unrounded counts.
 * @param known above 0
 */
export function wholePercentage(yes: number, known: number): number {
  // Counts are whole, so 100·yes/known is a half only where twice it is whole; in this order nothing is lost to rounding.
  return Math.floor((200 * yes + known) / (2 * known));
}

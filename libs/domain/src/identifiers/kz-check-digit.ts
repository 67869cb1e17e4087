const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/** Twelve decimal digits, ASCII only. */
export const TWELVE_DIGITS = /^[0-9]{12}$/;

/**
 * The check digit that IIN and BIN share: the weighted sum of the first eleven digits modulo 11, a second set of
 * weights when the first gives 10. `undefined` when both give 10 (such a prefix is never issued) or when `prefix` does
 * not begin with eleven digits. Source: the EPVO manual and three independent implementations (kazakhstan.md §2).
 */
export function kzCheckDigit(prefix: string): number | undefined {
  if (!/^[0-9]{11}/.test(prefix)) {
    return undefined;
  }
  const first = weightedRemainder(prefix, FIRST_PASS);
  if (first < 10) {
    return first;
  }
  const second = weightedRemainder(prefix, SECOND_PASS);
  return second < 10 ? second : undefined;
}

/** Whether twelve digits end in their own check digit. */
export function hasKzCheckDigit(value: string): boolean {
  return TWELVE_DIGITS.test(value) && kzCheckDigit(value) === Number(value[11]);
}

function weightedRemainder(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (const [position, weight] of weights.entries()) {
    sum += Number(digits[position]) * weight;
  }
  return sum % 11;
}

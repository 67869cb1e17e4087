/** A spreadsheet runs a cell as a formula when it begins so; tab and CR are skipped by some before it looks. */
const NEEDS_GUARD = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * A text as an export writes it: with an apostrophe in front where a spreadsheet would see a formula, or where the text
 * itself begins with apostrophes before such a character, so that {@link withoutFormulaGuard} gives back every text.
 */
export function withFormulaGuard(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
}

/** A text as it was before {@link withFormulaGuard}: one apostrophe taken off. */
export function withoutFormulaGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

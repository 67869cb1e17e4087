/** What became of one record of several: done, or why not. */
export type Outcome = { readonly done: true } | { readonly done: false; readonly error: unknown };

/**
 * Does the same to several records, one after another, so that the server is asked no faster than by hand. One that is
 * refused holds up none of the others.
 * @param stopped asked before each: true leaves the rest undone
 */
export async function doOneByOne<Row>(
  rows: readonly Row[],
  step: (row: Row) => Promise<unknown>,
  onOutcome: (row: Row, outcome: Outcome) => void,
  stopped: () => boolean,
): Promise<void> {
  for (const row of rows) {
    if (stopped()) return;
    try {
      await step(row);
      onOutcome(row, { done: true });
    } catch (error) {
      onOutcome(row, { done: false, error });
    }
  }
}

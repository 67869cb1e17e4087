/** Done. */
export const EXIT_DONE = 0;
/** Could not be done: the surroundings, or a fault of ours. */
export const EXIT_FAILED = 1;
/** Understood and refused: rows of a file, or the command's own arguments. */
export const EXIT_REFUSED = 2;

/** How a command says its exit status: it sets `code`. */
export interface Outcome {
  code: number;
}

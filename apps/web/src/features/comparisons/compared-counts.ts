/** More beside each other nobody reads, and the API gives no more. */
export const MOST_COMPARED = 6;
export const FEWEST_COMPARED = 2;

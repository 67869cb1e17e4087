/** What the pages of comparisons, maps and national tables need. */
export const national = {};

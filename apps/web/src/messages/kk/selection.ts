/** What the pages of calls, reviewing and decisions need. */
export const selection = {};

import { checking } from './checking.js';

/** What the pages of verification and of the life of one participation need. */
export const verification = { checking };

import { checking } from './checking.js';
import { doing } from './doing.js';

/** What the pages of verification and of the life of one participation need. */
export const verification = { checking, doing };

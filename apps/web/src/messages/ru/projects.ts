import { applying } from './applying.js';
import { promises } from './promises.js';

/** What the pages of a participant's own applications and commitments need. */
export const projects = { applying, promises };

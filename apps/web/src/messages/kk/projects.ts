import { applying } from './applying.js';
import { fields } from './fields.js';
import { promises } from './promises.js';
import { record } from './record.js';

/** What the pages of a participant's own mobilities, applications, commitments and data need. */
export const projects = { applying, fields, promises, record };

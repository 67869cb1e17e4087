import { fields } from './fields.js';
import { participations } from './participations.js';
import { record } from './record.js';

/** What the pages of participants need. */
export const participant = { fields, participations, record };

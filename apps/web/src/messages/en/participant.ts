import { applying } from './applying.js';
import { consent } from './consent.js';
import { fields } from './fields.js';
import { home } from './home.js';
import { invitation } from './invitation.js';
import { promises } from './promises.js';
import { record } from './record.js';
import { reportForm } from './report-form.js';

/** What the pages of participants need. */
export const participant = { applying, consent, fields, home, invitation, promises, record, reportForm };

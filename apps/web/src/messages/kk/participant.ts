import { consent } from './consent.js';
import { home } from './home.js';
import { invitation } from './invitation.js';
import { reportForm } from './report-form.js';

/** What participants need on the way to their report. */
export const participant = { consent, home, invitation, reportForm };

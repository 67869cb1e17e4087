import { chart } from './chart.js';
import { fields } from './fields.js';
import { kpi } from './kpi.js';
import { participations } from './participations.js';
import { record } from './record.js';
import { steps } from './steps.js';
import { work } from './work.js';

/** What the pages of coordinators, the ministry and administrators need. */
export const staff = { chart, fields, kpi, participations, record, steps, work };

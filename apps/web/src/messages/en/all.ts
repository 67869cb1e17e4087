import { account } from './account.js';
import { common } from './common.js';
import { fields } from './fields.js';
import { imports } from './imports.js';
import { kpi } from './kpi.js';
import { participations } from './participations.js';
import { record } from './record.js';
import { signIn } from './sign-in.js';
import { work } from './work.js';

export const messages = { account, common, fields, imports, kpi, participations, record, signIn, work };

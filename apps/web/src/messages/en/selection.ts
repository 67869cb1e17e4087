import { appeals } from './appeals.js';
import { applicants } from './applicants.js';
import { calls } from './calls.js';
import { groups } from './groups.js';
import { reviewing } from './reviewing.js';

/** What the pages of calls, reviewing, decisions, appeals and group projects need. */
export const selection = { appeals, applicants, calls, groups, reviewing };

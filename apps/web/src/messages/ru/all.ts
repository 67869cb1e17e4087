import { participant } from './participant.js';
import { staff } from './staff.js';
import { start } from './start.js';

/** The whole catalogue, for types and tests; a page is sent the parts of its audience (language/i18n.ts). */
export const messages = { ...start, ...staff, ...participant };

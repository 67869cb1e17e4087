import { imports } from './imports.js';

/** What the import wizard needs. */
export const importing = { imports };

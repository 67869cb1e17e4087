import { account } from './account.js';
import { common } from './common.js';
import { signIn } from './sign-in.js';

/** What every page needs, and the pages that everybody has. */
export const start = { account, common, signIn };

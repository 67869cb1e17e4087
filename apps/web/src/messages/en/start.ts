import { common } from './common.js';
import { signIn } from './sign-in.js';

/** What every page needs, and signing in. */
export const start = { common, signIn };

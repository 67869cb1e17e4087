import type { User } from '../../api/users.js';

/** The roles that somebody may have, those with most to do first. */
export const ROLES = [
  'coordinator',
  'ministry',
  'admin',
  'reviewer',
  'participant',
] as const satisfies readonly User['role'][];

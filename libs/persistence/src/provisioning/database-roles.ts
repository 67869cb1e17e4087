/** The roles a transaction may take on; one policy per role guards every table (security.md, "Row-level security"). */
export const ACTING_ROLES = [
  'qaitu_public',
  'qaitu_participant',
  /** Scores applications of the calls it was named for; belongs to no university. */
  'qaitu_reviewer',
  'qaitu_coordinator',
  'qaitu_ministry',
  'qaitu_admin',
  'qaitu_worker',
  /** Sign-in itself: reads users, sessions and tokens before anybody is known, and nothing else. */
  'qaitu_access',
] as const;
export type ActingRole = (typeof ACTING_ROLES)[number];

/** Owns every object and migrates; never used to serve a request. */
export const OWNER_ROLE = 'qaitu_owner';
/** What the application logs in as: no rights of its own, only the right to take on one acting role per transaction. */
export const RUNTIME_ROLE = 'qaitu_rt';

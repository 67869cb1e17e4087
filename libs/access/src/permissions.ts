/** Who may sign in (app_user.role). */
export const USER_ROLES = ['participant', 'reviewer', 'coordinator', 'ministry', 'admin'] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Everyone who may ask: the kinds of users, and `public`, which is anybody at all, signed in or not. */
export type Role = 'public' | UserRole;

export type Permission =
  | 'appeal.answer'
  | 'appeal.file'
  | 'appeal.read'
  | 'application.decide'
  | 'application.read'
  | 'application.write'
  | 'call.browse'
  | 'call.read'
  | 'call.write'
  | 'health.read'
  | 'history.read'
  | 'import.list'
  | 'import.read'
  | 'import.run'
  | 'kpi.read'
  | 'metrics.read'
  | 'openapi.read'
  | 'participation.read'
  | 'participation.write'
  | 'ranking.read'
  | 'review.read'
  | 'review.write'
  | 'reviewer.read'
  | 'reviewer.write'
  | 'session.create'
  | 'session.delete'
  | 'session.read'
  | 'university.read'
  | 'work.read';

/**
 * The whole of who may do what. Every endpoint names exactly one of these (`@Requires`); which rows it then reaches is
 * decided a second time, by the database role's policies.
 */
export const PERMISSIONS = {
  /** Answer an appeal: a coordinator of the university, or a reviewer of the call who did not score the application. */
  'appeal.answer': ['coordinator', 'reviewer'],
  /** Appeal against the published decision on one's own application. */
  'appeal.file': ['participant'],
  /** Read appeals: one's own, those to one's university, those against calls one reviews. */
  'appeal.read': ['participant', 'coordinator', 'reviewer'],
  /** Decide on applications, take reserves up, take a decision back before it is known. */
  'application.decide': ['coordinator'],
  /** Read applications: one's own, or those sent in to one's university. */
  'application.read': ['participant', 'coordinator'],
  /** Apply: draft, send in, withdraw; accept or decline a place. */
  'application.write': ['participant'],
  /** Read published calls with their criteria, and their results without names. */
  'call.browse': ['public'],
  /** Read calls in every state: a coordinator the own university's, the ministry all of them. */
  'call.read': ['coordinator', 'ministry'],
  /** Prepare, publish, extend, close, decide and cancel calls of one's own university. */
  'call.write': ['coordinator'],
  /** Ask whether the process lives and whether it can serve; for the operator's probes, which carry no sign-in. */
  'health.read': ['public'],
  /** See who changed a record, when, what and why. Former values hold names, so the ministry does not. */
  'history.read': ['coordinator'],
  /** List the earlier imports of one's own university. */
  'import.list': ['coordinator'],
  /** Fetch the empty templates. */
  'import.read': ['coordinator', 'admin'],
  /** Check and commit a bulk file: a coordinator for its own university, an administrator for one named. */
  'import.run': ['coordinator', 'admin'],
  /** Read indicator values: a coordinator its own university's, the ministry all of them and the country's. */
  'kpi.read': ['coordinator', 'ministry'],
  /** Scrape Prometheus counters, which name no person and no university. */
  'metrics.read': ['public'],
  /** Read the description of the interface itself. */
  'openapi.read': ['public'],
  /** Read participations and what hangs on them: a coordinator its university's, the ministry all of them without names,
   *  participants their own. */
  'participation.read': ['coordinator', 'ministry', 'participant'],
  /** Create and change participations of one's own university. */
  'participation.write': ['coordinator'],
  /** See scores and ranking of a call that has closed. */
  'ranking.read': ['coordinator'],
  /** Read the applications of calls one is named for. */
  'review.read': ['reviewer'],
  /** Score applications of calls one is named for, or declare a conflict of interest. */
  'review.write': ['reviewer'],
  /** List those who may be named as reviewers. */
  'reviewer.read': ['coordinator'],
  /** Add one who may review. */
  'reviewer.write': ['coordinator'],
  /** Sign in. */
  'session.create': ['public'],
  /** Sign out; also with a session that has ended already, so that signing out never fails. */
  'session.delete': ['public'],
  /** Ask who one is signed in as and what one may do. */
  'session.read': USER_ROLES,
  /** List the universities by code and name. */
  'university.read': ['coordinator', 'ministry', 'admin', 'reviewer'],
  /** See what waits for oneself. */
  'work.read': ['participant', 'reviewer', 'coordinator', 'ministry'],
} as const satisfies Record<Permission, readonly Role[]>;

/** Whether the role may do it; what is public anybody may. */
export function roleHas(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes('public') || roles.includes(role);
}

/** Every permission of the role, sorted, as the session tells it to the browser. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => roleHas(role, permission)).sort();
}

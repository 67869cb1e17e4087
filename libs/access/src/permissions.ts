/** Who may sign in (app_user.role). */
export const USER_ROLES = ['participant', 'reviewer', 'coordinator', 'ministry', 'admin'] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Everyone who may ask: the kinds of users, and `public`, which is anybody at all, signed in or not. */
export type Role = 'public' | UserRole;

export type Permission =
  | 'account.request'
  | 'health.read'
  | 'history.read'
  | 'import.list'
  | 'import.read'
  | 'import.run'
  | 'invitation.redeem'
  | 'kpi.read'
  | 'mail.read'
  | 'mail.send'
  | 'metrics.read'
  | 'openapi.read'
  | 'participation.read'
  | 'participation.write'
  | 'reminders.choose'
  | 'reminders.stop'
  | 'report.invite'
  | 'session.create'
  | 'session.delete'
  | 'session.read'
  | 'university.read'
  | 'user.manage'
  | 'wave.read'
  | 'wave.write';

/**
 * The whole of who may do what. Every endpoint names exactly one of these (`@Requires`); which rows it then reaches is
 * decided a second time, by the database role's policies.
 */
export const PERMISSIONS = {
  /** Ask for an account, or for another password; the answer tells nobody whether there is one. */
  'account.request': ['public'],
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
  /** Come in by a link from a mail, which works once. */
  'invitation.redeem': ['public'],
  /** Read indicator values: a coordinator its own university's, the ministry all of them and the country's. */
  'kpi.read': ['coordinator', 'ministry'],
  /** Look into the outbox of the installation: what was sent to whom, what was not, and why. */
  'mail.read': ['admin'],
  /** Settle a mail of which nobody knows whether it arrived, and send one again. */
  'mail.send': ['admin'],
  /** Scrape Prometheus counters, which name no person and no university. */
  'metrics.read': ['public'],
  /** Read the description of the interface itself. */
  'openapi.read': ['public'],
  /** Read participations and what hangs on them: a coordinator its university's, the ministry all of them without names,
   *  participants their own. */
  'participation.read': ['coordinator', 'ministry', 'participant'],
  /** Create and change participations of one's own university. */
  'participation.write': ['coordinator'],
  /** Take up or end the reminders of one's own mobility. */
  'reminders.choose': ['participant'],
  /** End the reminders by the link in one of them. */
  'reminders.stop': ['public'],
  /** Send a participant of one's own university a new link to a report, and see what became of the former ones. */
  'report.invite': ['coordinator'],
  /** Sign in. */
  'session.create': ['public'],
  /** Sign out; also with a session that has ended already, so that signing out never fails. */
  'session.delete': ['public'],
  /** Ask who one is signed in as and what one may do. */
  'session.read': USER_ROLES,
  /** List the universities by code and name. */
  'university.read': ['coordinator', 'ministry', 'admin', 'reviewer'],
  /** List, add and shut out those who sign in. */
  'user.manage': ['admin'],
  /** See when reports open and fall due. */
  'wave.read': ['coordinator', 'ministry'],
  /** Say when reports open and fall due: the ministry for the nation, a coordinator for the own university. */
  'wave.write': ['coordinator', 'ministry'],
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

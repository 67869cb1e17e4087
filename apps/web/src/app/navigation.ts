import type { Permission, SessionView } from '../api/contract.js';

type Role = SessionView['user']['role'];

const STAFF = ['coordinator', 'ministry'] as const;

/**
 * The main menu of every role, in its order; a role's first page is its home. A page that only hangs on another, such as one
 * record, does not stand here.
 */
export const PAGES = [
  { key: 'work', to: '/work', permission: 'work.read', roles: STAFF },
  { key: 'my', to: '/my', permission: 'report.answer', roles: ['participant'] },
  { key: 'commitments', to: '/my/commitments', permission: 'commitment.confirm', roles: ['participant'] },
  { key: 'applications', to: '/my/applications', permission: 'application.write', roles: ['participant'] },
  { key: 'myData', to: '/my/data', permission: 'consent.read', roles: ['participant'] },
  { key: 'reviewing', to: '/reviewing', permission: 'review.read', roles: ['reviewer'] },
  { key: 'appeals', to: '/appeals', permission: 'appeal.answer', roles: ['reviewer'] },
  { key: 'calls', to: '/calls', permission: 'call.read', roles: STAFF },
  { key: 'participations', to: '/participations', permission: 'participation.read', roles: STAFF },
  { key: 'groupProjects', to: '/group-projects', permission: 'group.read', roles: STAFF },
  { key: 'kpi', to: '/kpi', permission: 'kpi.read', roles: STAFF },
  { key: 'kpiReports', to: '/kpi-reports', permission: 'kpi_report.read', roles: STAFF },
  { key: 'national', to: '/national', permission: 'comparison.read', roles: ['ministry'] },
  { key: 'dataQuality', to: '/data-quality', permission: 'data_quality.read', roles: ['coordinator'] },
  { key: 'oversight', to: '/oversight', permission: 'ageing.read', roles: ['ministry'] },
  { key: 'users', to: '/users', permission: 'user.manage', roles: ['admin'] },
  { key: 'codeLists', to: '/code-lists', permission: 'code_list.read', roles: ['admin'] },
  { key: 'auditLog', to: '/audit-log', permission: 'audit_log.read', roles: ['admin'] },
  { key: 'mails', to: '/mails', permission: 'mail.read', roles: ['admin'] },
  { key: 'dataRequests', to: '/data-requests', permission: 'data_request.decide', roles: ['coordinator'] },
  { key: 'imports', to: '/imports', permission: 'import.run', roles: ['coordinator', 'admin'] },
] as const satisfies readonly { key: string; to: string; permission: Permission; roles: readonly Role[] }[];

export type Page = (typeof PAGES)[number];

/** Whether the one signed in may do something. */
export function may({ permissions }: Pick<SessionView, 'permissions'>, permission: Permission): boolean {
  return permissions.includes(permission);
}

/** The pages open to the one signed in, in the order of the menu. */
export function pagesOf(session: SessionView): Page[] {
  const { role } = session.user;
  return PAGES.filter(({ permission, roles }) => roles.some((known) => known === role) && may(session, permission));
}

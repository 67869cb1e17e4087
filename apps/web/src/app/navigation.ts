import type { Permission, SessionView } from '../api/contract.js';

export const PAGES = [
  { key: 'participations', to: '/participations', permission: 'participation.read' },
  { key: 'kpi', to: '/kpi', permission: 'kpi.read' },
  { key: 'imports', to: '/imports', permission: 'import.run' },
] as const satisfies readonly { key: string; to: string; permission: Permission }[];

export type Page = (typeof PAGES)[number];

/** Whether the one signed in may do something. */
export function may(session: SessionView, permission: Permission): boolean {
  return session.permissions.includes(permission);
}

/** The pages open to the one signed in, in the order of the menu. */
export function pagesOf(session: SessionView): Page[] {
  return PAGES.filter((page) => may(session, page.permission));
}

import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, type Permission, permissionsOf, type Role, roleHas, USER_ROLES } from './permissions.js';

const all = Object.keys(PERMISSIONS) as Permission[];
const lettingIn = (role: Role): Permission[] =>
  all.filter((name) => (PERMISSIONS[name] as readonly Role[]).some((one) => one === role || one === 'public')).sort();

describe('permissionsOf', () => {
  it('tells each role what the table gives it and what is public, sorted, and no more', () => {
    for (const role of ['public', ...USER_ROLES] as const) expect(permissionsOf(role)).toEqual(lettingIn(role));
  });
});

describe('roleHas', () => {
  it('gives everybody what is public', () => {
    for (const role of USER_ROLES) expect(roleHas(role, 'session.create')).toBe(true);
  });

  it('lets only a coordinator change participations', () => {
    expect(USER_ROLES.filter((role) => roleHas(role, 'participation.write'))).toEqual(['coordinator']);
    expect(roleHas('public', 'participation.write')).toBe(false);
  });

  it('lets only the coordinator and the ministry see indicators that are not published', () => {
    expect(USER_ROLES.filter((role) => roleHas(role, 'kpi.read'))).toEqual(['coordinator', 'ministry']);
  });

  it('keeps what names people from the ministry', () => {
    for (const name of ['history.read', 'import.run'] as const) expect(roleHas('ministry', name)).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, type Permission, permissionsOf, roleHas, USER_ROLES } from './permissions.js';

const all = Object.keys(PERMISSIONS) as Permission[];

describe('permissionsOf', () => {
  it('tells each role what it may do, and no more', () => {
    expect(permissionsOf('public')).toEqual([
      'call.browse',
      'health.read',
      'metrics.read',
      'openapi.read',
      'session.create',
      'session.delete',
    ]);
    expect(permissionsOf('participant').filter((name) => !roleHas('public', name))).toEqual([
      'appeal.file',
      'appeal.read',
      'application.read',
      'application.write',
      'participation.read',
      'session.read',
    ]);
    expect(permissionsOf('reviewer').filter((name) => !roleHas('public', name))).toEqual([
      'appeal.answer',
      'appeal.read',
      'review.read',
      'review.write',
      'session.read',
      'university.read',
    ]);
    expect(permissionsOf('ministry').filter((name) => !roleHas('public', name))).toEqual([
      'call.read',
      'kpi.read',
      'participation.read',
      'session.read',
      'university.read',
    ]);
    expect(all.filter((name) => !roleHas('coordinator', name)).sort()).toEqual([
      'appeal.file',
      'application.write',
      'review.read',
      'review.write',
    ]);
    expect(permissionsOf('admin').filter((name) => !roleHas('public', name))).toEqual([
      'import.read',
      'import.run',
      'session.read',
      'university.read',
    ]);
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
});

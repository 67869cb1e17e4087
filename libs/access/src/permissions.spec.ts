import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, type Permission, permissionsOf, roleHas, USER_ROLES } from './permissions.js';

const all = Object.keys(PERMISSIONS) as Permission[];

describe('permissionsOf', () => {
  it('tells each role what it may do, and no more', () => {
    expect(permissionsOf('public')).toEqual([
      'health.read',
      'metrics.read',
      'openapi.read',
      'session.create',
      'session.delete',
    ]);
    expect(permissionsOf('participant').filter((name) => !roleHas('public', name))).toEqual([
      'ledger.read',
      'participation.read',
      'return.claim',
      'session.read',
      'work.read',
    ]);
    expect(permissionsOf('ministry').filter((name) => !roleHas('public', name))).toEqual([
      'breach.read',
      'kpi.read',
      'ledger.read',
      'mobility.cancel',
      'mobility.waive',
      'participation.read',
      'session.read',
      'university.read',
      'work.read',
    ]);
    expect(permissionsOf('coordinator')).toEqual(all.filter((name) => name !== 'mobility.waive').sort());
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

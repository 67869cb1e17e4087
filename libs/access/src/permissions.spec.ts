import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, type Permission, permissionsOf, roleHas, USER_ROLES } from './permissions.js';

const all = Object.keys(PERMISSIONS) as Permission[];

describe('permissionsOf', () => {
  it('tells each role what it may do, and no more', () => {
    expect(permissionsOf('public')).toEqual([
      'account.request',
      'health.read',
      'invitation.redeem',
      'metrics.read',
      'openapi.read',
      'reminders.stop',
      'session.create',
      'session.delete',
    ]);
    expect(permissionsOf('participant').filter((name) => !roleHas('public', name))).toEqual([
      'participation.read',
      'reminders.choose',
      'session.read',
    ]);
    expect(permissionsOf('ministry').filter((name) => !roleHas('public', name))).toEqual([
      'kpi.read',
      'participation.read',
      'session.read',
      'university.read',
      'wave.read',
      'wave.write',
    ]);
    const others = new Set(['mail.read', 'mail.send', 'reminders.choose', 'user.manage']);
    expect(permissionsOf('coordinator')).toEqual(all.filter((name) => !others.has(name)).sort());
    expect(permissionsOf('admin').filter((name) => !roleHas('public', name))).toEqual([
      'import.read',
      'import.run',
      'mail.read',
      'mail.send',
      'session.read',
      'university.read',
      'user.manage',
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

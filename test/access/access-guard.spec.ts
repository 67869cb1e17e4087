import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UserRole } from '#access/permissions.js';
import { AccessApp, UNIVERSITY } from './access-app.js';

describe('the access guard', () => {
  let access: AccessApp;
  const browsers = new Map<UserRole, Record<string, string>>();
  const userIds = new Map<UserRole, string>();

  beforeAll(async () => {
    access = await AccessApp.start();
    for (const role of ['participant', 'coordinator', 'ministry', 'admin'] as const) {
      const { id } = await access.addUser({ email: `${role}@qaitu.kz`, role });
      userIds.set(role, id);
      browsers.set(role, await access.browserOf(`${role}@qaitu.kz`));
    }
  });
  afterAll(async () => {
    await access.stop();
  });

  const ask = async (method: 'GET' | 'PATCH' | 'POST', url: string, role?: UserRole) =>
    await access.ask({ method, url, headers: role && browsers.get(role) });

  const outcome = async (method: 'PATCH' | 'POST', url: string) =>
    await Promise.all(
      ([undefined, 'participant', 'coordinator', 'ministry', 'admin'] as const).map(async (role) => {
        const { status, body } = await ask(method, url, role);
        return status >= 400 ? body.code : 'let in';
      }),
    );

  it('lets nobody in where no permission is declared, the signed-in no more than anybody', async () => {
    for (const role of [undefined, ...browsers.keys()]) {
      const answer = await ask('GET', '/probe/undeclared', role);
      expect([answer.status, answer.body.code]).toEqual([403, 'permission_not_declared']);
    }
  });

  it('lets each role do what the table says, and nobody else', async () => {
    const missing = 'permission_missing';
    expect(await outcome('PATCH', '/probe/participations')).toEqual([
      'not_signed_in',
      missing,
      'let in',
      missing,
      missing,
    ]);
    expect(await outcome('POST', '/probe/imports')).toEqual(['not_signed_in', missing, 'let in', missing, 'let in']);
  });

  it.each([
    ['participant', null, '00000000-0000-0000-0000-000000000000'],
    ['coordinator', UNIVERSITY.id, null],
    ['ministry', null, null],
    ['admin', null, null],
  ] as const)('has a %s work under its own database role and scope', async (role, universityId, personId) => {
    const { body } = await ask('GET', '/probe/principal', role);
    expect(body).toEqual({
      currentUser: `qaitu_${role}`,
      principal: { role: `qaitu_${role}`, userId: userIds.get(role), universityId, personId },
    });
  });

  it('answers what is public without asking the database who is there', async () => {
    await access.stored('revoke select on session from qaitu_access');
    try {
      expect((await ask('GET', '/probe/public', 'coordinator')).status).toBe(200);
      const unable = await ask('GET', '/probe/principal', 'coordinator');
      expect(unable.status).toBe(500);
      expect(JSON.stringify(unable.body)).not.toMatch(/session|permission denied|select/i);
    } finally {
      await access.stored('grant select on session to qaitu_access');
    }
    expect((await ask('GET', '/probe/principal', 'coordinator')).status).toBe(200);
  });
});

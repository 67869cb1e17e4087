import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningRegister } from '../api/running-register.js';
import { USER } from '../fixtures/two-universities.js';

describe('users and lists of codes', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start();
  });
  afterAll(async () => await register.stop());

  const ask = async (method: string, path: string, as: 'admin' | 'coordinator' = 'admin', body?: object) =>
    await register.ask({ method, url: `/api/v1/${path}`, as, body });

  it('are found by university, and by whether they may sign in', async () => {
    const own = await ask('GET', 'users?university=ERTIS');
    expect(own.body).toMatchObject({
      total: 1,
      items: [{ email: 'foreigncoordinator@qaitu.kz', university: 'ERTIS' }],
    });
    await ask('POST', `users/${USER.reviewer}/disable`, 'admin', { reason: 'No longer reviews' });
    const shutOut = await ask('GET', 'users?disabled=true');
    expect(shutOut.body).toMatchObject({
      total: 1,
      items: [{ id: USER.reviewer, accessReason: 'No longer reviews', disabledAt: expect.any(String) }],
    });
    expect((await ask('GET', 'users?disabled=false')).body?.total).toBe(5);
    expect((await ask('GET', 'users?disabled=perhaps')).status).toBe(400);
    await ask('POST', `users/${USER.reviewer}/enable`, 'admin', { reason: 'Reviews again' });
  });

  it('get a new link when they are invited again, and not while they are shut out', async () => {
    const before = await register.stored('select from mail where template = $1', ['account_invitation']);
    expect((await ask('POST', `users/${USER.ministry}/invite`)).status).toBe(200);
    const after = await register.stored('select from mail where template = $1', ['account_invitation']);
    expect(after.length).toBe(before.length + 1);
    await ask('POST', `users/${USER.ministry}/disable`, 'admin', { reason: 'Left' });
    expect((await ask('POST', `users/${USER.ministry}/invite`)).body?.code).toBe('user_disabled');
    expect((await ask('POST', 'users/01890000-0000-7000-8000-00000000dead/invite')).status).toBe(404);
  });

  it('show every list of codes with three names for each code', async () => {
    const lists = await ask('GET', 'code-lists', 'coordinator');
    const items = (lists.body?.items ?? []) as { list: string; size: number; name: Record<string, string> }[];
    expect(items.length).toBeGreaterThan(50);
    expect(new Set(items.map(({ list }) => list)).size).toBe(items.length);
    for (const { list, size, name } of items) {
      const { body } = await ask('GET', `code-lists/${list}`, 'coordinator');
      const codes = (body?.codes ?? []) as { code: string; label: Record<string, string> }[];
      expect([list, codes.length]).toEqual([list, size]);
      for (const words of [name, ...codes.map(({ label }) => label)]) {
        expect(Object.keys(words).toSorted()).toEqual(['en', 'kk', 'ru']);
        expect(Object.values(words).every((text) => text !== '')).toBe(true);
      }
    }
    expect((await ask('GET', 'code-lists/university')).body).toMatchObject({
      size: 2,
      codes: [{ code: 'ALATAU' }, {}],
    });
    expect((await ask('GET', 'code-lists/constructor')).body?.code).toBe('code_list_unknown');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addUser, findUserByEmail, getUserByEmail, type NewUser, setPassword } from '#access/users/users.js';
import { type Context, WORKER } from '#persistence/context.js';
import { AccessApp, UNIVERSITY } from './access-app.js';

describe('users', () => {
  let access: AccessApp;

  beforeAll(async () => {
    access = await AccessApp.start();
  });
  afterAll(async () => {
    await access.stop();
  });

  const asWorker = async <T>(work: (context: Context) => Promise<T>) =>
    await access.transactions.withPrincipal(WORKER, work);
  const add = async (input: NewUser) => await asWorker(async (context) => await addUser(context, input));

  it('are added with a strong password that is shown once and can be used at once', async () => {
    const { user, generatedPassword } = await add({
      email: ' Dana@Alatau.kz ',
      role: 'coordinator',
      universityCode: UNIVERSITY.code,
    });
    expect(user).toMatchObject({
      email: 'dana@alatau.kz',
      displayName: 'dana@alatau.kz',
      role: 'coordinator',
      universityId: UNIVERSITY.id,
      locale: 'kk',
    });
    expect(generatedPassword).toMatch(/^([2-9a-z]{4}-){4}[2-9a-z]{4}$/);
    expect((await access.signIn('dana@alatau.kz', generatedPassword ?? '')).status).toBe(200);
    expect(await asWorker(async (context) => await findUserByEmail(context, 'DANA@alatau.kz'))).toEqual(user);
    const [row] = await access.stored<{ password_hash: string }>('select password_hash from app_user where id = $1', [
      user.id,
    ]);
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('keep a password that was given, in the form every keyboard types it', async () => {
    const password = 'жеті шәйнек трамвайда';
    const { generatedPassword } = await add({ email: 'nfc@ministry.kz', role: 'ministry', password });
    expect(generatedPassword).toBeNull();
    expect((await access.signIn('nfc@ministry.kz', password.normalize('NFD'))).status).toBe(200);
  });

  it.each([
    ['email_invalid', { email: 'nonsense', role: 'ministry' }],
    ['email_invalid', { email: 'әсел@alatau.kz', role: 'ministry' }],
    ['email_invalid', { email: `${'a'.repeat(250)}@x.kz`, role: 'ministry' }],
    ['role_invalid', { email: 'a@b.kz', role: 'minister' }],
    ['role_invalid', { email: 'a@b.kz', role: 'public' }],
    ['locale_invalid', { email: 'a@b.kz', role: 'ministry', locale: 'de' as 'en' }],
    ['university_required', { email: 'a@b.kz', role: 'coordinator' }],
    ['university_unknown', { email: 'a@b.kz', role: 'coordinator', universityCode: 'NOWHERE' }],
    ['university_not_allowed', { email: 'a@b.kz', role: 'ministry', universityCode: 'ALATAU' }],
    ['university_not_allowed', { email: 'a@b.kz', role: 'participant', universityCode: 'ALATAU' }],
    ['password_too_short', { email: 'a@b.kz', role: 'ministry', password: 'brook-tin-lamp' }],
    ['password_too_long', { email: 'a@b.kz', role: 'ministry', password: 'x y z '.repeat(30) }],
    ['password_common', { email: 'a@b.kz', role: 'ministry', password: 'passwordpassword' }],
  ] as const)('are refused with %s: %j', async (code, input) => {
    await expect(add(input)).rejects.toMatchObject({ code });
    expect(await access.stored(`select 1 from app_user where email in ('a@b.kz', 'nonsense')`)).toEqual([]);
  });

  it('are added once, also by two at the same time', async () => {
    const input = { email: 'twice@ministry.kz', role: 'ministry' };
    const outcomes = await Promise.allSettled([add(input), add(input), add({ ...input, email: 'TWICE@ministry.kz' })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'email_taken' });
    }
  });

  it('that are not there can be neither got nor given a password', async () => {
    await asWorker(async (context) => {
      expect(await findUserByEmail(context, 'nobody@alatau.kz')).toBeUndefined();
      await expect(getUserByEmail(context, 'nobody@alatau.kz')).rejects.toMatchObject({ code: 'user_unknown' });
      await expect(setPassword(context, 'nobody@alatau.kz', 'nine kettles on a bus')).rejects.toMatchObject({
        code: 'user_unknown',
      });
    });
  });
});

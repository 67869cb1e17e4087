import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignInThrottle } from '#access/sign-in/sign-in-throttle.js';
import { ACCESS } from '#persistence/context.js';
import { SecretKey } from '#persistence/encryption/secret-key.js';
import { TEST_SECRET } from '#testing/database.js';
import { AccessApp, type Answer, PASSWORD } from './access-app.js';

const WRONG = 'not the right one at all';

describe('the throttle of sign-ins', () => {
  let access: AccessApp;

  beforeAll(async () => {
    access = await AccessApp.start();
  });
  afterAll(async () => {
    await access.stop();
  });

  let lastAddress = 0;
  /** An address nobody has used yet, so that one test does not slow down the next. */
  const freshAddress = () => `198.51.100.${++lastAddress}`;

  const fail = async (email: string, times: number, address = freshAddress()): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (let time = 0; time < times; time++) answers.push(await access.signIn(email, WRONG, { address }));
    return answers;
  };

  /** Lets so much time pass for what was counted: the throttle goes by the clock of the database. */
  const letPass = async (seconds: number) => {
    await access.stored(
      `update sign_in_throttle set last_failure_at = last_failure_at - make_interval(secs => $1),
         blocked_until = blocked_until - make_interval(secs => $1)`,
      [seconds],
    );
  };

  /** Draws the waits that run by an hour, so that a slow machine does not outlast them while a test asks. */
  const hold = async () => await letPass(-3600);

  const clear = async () => await access.stored('delete from sign_in_throttle');

  it('makes an account wait after the fifth failure, the right password too, and says how long', async () => {
    await access.addUser({ email: 'five@alatau.kz' });
    const answers = await fail('five@alatau.kz', 5);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    await hold();
    const refused = await access.signIn('five@alatau.kz', PASSWORD, { address: freshAddress() });
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe('sign_in_throttled');
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(3500);
    expect(seconds).toBeLessThanOrEqual(3601);
    await letPass(seconds);
    expect((await access.signIn('five@alatau.kz', PASSWORD, { address: freshAddress() })).status).toBe(200);
    expect((await fail('five@alatau.kz', 5)).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    await clear();
  });

  it('doubles the wait up to 15 minutes and never locks for good', async () => {
    await access.addUser({ email: 'long@alatau.kz' });
    await fail('long@alatau.kz', 4);
    const waits: number[] = [];
    for (let failure = 5; failure <= 16; failure++) {
      const [answer] = await fail('long@alatau.kz', 1);
      expect(answer?.status).toBe(401);
      const [wait] = await access.stored<{ seconds: number }>(
        `select round(extract(epoch from max(blocked_until - last_failure_at)))::integer as seconds from sign_in_throttle`,
      );
      waits.push(wait?.seconds ?? 0);
      await letPass(wait?.seconds ?? 0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    expect((await access.signIn('long@alatau.kz', PASSWORD, { address: freshAddress() })).status).toBe(200);
    await clear();
  });

  it('does not lengthen a wait by asking during it', async () => {
    await fail('asking@alatau.kz', 5);
    await hold();
    const before = await access.stored('select * from sign_in_throttle order by key');
    const address = '203.0.113.200';
    expect((await fail('asking@alatau.kz', 3, address)).map(({ status }) => status)).toEqual([429, 429, 429]);
    expect(await access.stored('select * from sign_in_throttle order by key')).toEqual(before);
    await clear();
  });

  it('treats an address nobody signs in with like any other', async () => {
    await fail('nobody@alatau.kz', 5);
    await hold();
    expect((await fail('nobody@alatau.kz', 1))[0]?.status).toBe(429);
    await clear();
  });

  it('lets one of many attempts through that are sent at the same instant when a wait is over', async () => {
    await access.addUser({ email: 'race@alatau.kz' });
    const address = freshAddress();
    await fail('race@alatau.kz', 4, address);
    await access.stored('update sign_in_throttle set failures = 14 where failures = 4');
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => await access.signIn('race@alatau.kz', WRONG, { address })),
    );
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(401), count(429)]).toEqual([1, 19]);
    await clear();
  });

  it('slows down one address that tries many accounts, and nobody else', async () => {
    const address = freshAddress();
    for (let account = 1; account <= 50; account++) {
      const [answer] = await fail(`account${account}@alatau.kz`, 1, address);
      expect(answer?.status).toBe(401);
    }
    await hold();
    expect((await fail('account51@alatau.kz', 1, address))[0]?.status).toBe(429);
    expect((await fail('account51@alatau.kz', 1))[0]?.status).toBe(401);
    await clear();
  });

  it('counts a whole IPv6 network as one address', async () => {
    for (let host = 1; host <= 50; host++) await fail(`v6-${host}@alatau.kz`, 1, `2001:db8:0:7::${host}`);
    await hold();
    expect((await fail('v6@alatau.kz', 1, '2001:db8:0:7:ffff::1'))[0]?.status).toBe(429);
    expect((await fail('v6@alatau.kz', 1, '2001:db8:0:8::1'))[0]?.status).toBe(401);
    await clear();
  });

  it('does not let an attacker wipe out the count of an address by signing in with an account of their own', async () => {
    await access.addUser({ email: 'attacker@alatau.kz' });
    const address = freshAddress();
    for (let round = 0; round < 49; round++) {
      await fail(`victim${round}@alatau.kz`, 1, address);
      if (round % 10 === 0) await access.signIn('attacker@alatau.kz', PASSWORD, { address });
    }
    await fail('victim@alatau.kz', 1, address);
    await hold();
    expect((await access.signIn('attacker@alatau.kz', PASSWORD, { address })).status).toBe(429);
    await clear();
  });

  it('forgets: an hour per failure of an account, five minutes per failure of an address', async () => {
    const address = freshAddress();
    await fail('forgetful@alatau.kz', 4, address);
    await letPass(2 * 3600);
    expect((await fail('forgetful@alatau.kz', 3, address)).map(({ status }) => status)).toEqual([401, 401, 401]);
    const counts = await access.stored<{ failures: number }>('select failures from sign_in_throttle order by failures');
    expect(counts.map(({ failures }) => failures)).toEqual([3, 5]);
    await clear();
  });

  it('takes back what could not be judged', async () => {
    const throttle = new SignInThrottle(access.transactions, new SecretKey(TEST_SECRET));
    for (let time = 0; time < 10; time++) {
      await throttle.withdraw(await throttle.begin('busy@alatau.kz', '192.0.2.1'));
    }
    const counts = await access.stored<{ failures: number }>('select failures from sign_in_throttle');
    expect(counts.map(({ failures }) => failures)).toEqual([0, 0]);
    await clear();
  });

  it('names nobody in its table, and clears away what is old', async () => {
    await access.addUser({ email: 'clean@alatau.kz' });
    await fail('someone@alatau.kz', 1, '192.0.2.55');
    const [named] = await access.stored<{ found: number }>(
      `select count(*)::integer as found from sign_in_throttle
       where encode(key, 'escape') ~ 'someone|192' or length(key) <> 32`,
    );
    expect(named?.found).toBe(0);
    await letPass(3 * 24 * 3600);
    await access.signIn('clean@alatau.kz', PASSWORD, { address: '192.0.2.56' });
    const left = await access.stored<{ failures: number }>('select failures from sign_in_throttle');
    expect(left).toEqual([{ failures: 0 }]);
    await clear();
  });

  it('is out of reach for everybody but the access and worker roles', async () => {
    for (const role of ['qaitu_public', 'qaitu_coordinator', 'qaitu_ministry', 'qaitu_participant'] as const) {
      const read = access.transactions.withPrincipal({ ...ACCESS, role }, async ({ manager }) =>
        manager.query('select 1 from sign_in_throttle'),
      );
      await expect(read).rejects.toThrow(/permission denied/);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { ConcurrencyLimit } from './concurrency-limit.js';
import { hashPassword, verifyPassword } from './password-hashing.js';

const start = (limit: ConcurrencyLimit, log: string[], name: string) => {
  const gate = Promise.withResolvers<void>();
  const done = limit.run(async () => {
    log.push(name);
    await gate.promise;
    return name;
  });
  return { done, finish: gate.resolve, fail: gate.reject };
};
const settle = async () => await new Promise((resolve) => setImmediate(resolve));

describe('hashPassword and verifyPassword', () => {
  it('use argon2id with 19 MiB, two passes, one lane, and a salt of its own', async () => {
    const [one, other] = [await hashPassword('seven kettles on a tram'), await hashPassword('seven kettles on a tram')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('know the password again, also typed with combining signs, and no other', async () => {
    const stored = await hashPassword('жеті шәйнек трамвайда');
    expect(await verifyPassword(stored, 'жеті шәйнек трамвайда'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(stored, 'жеті шәйнек трамвайд')).toBe(false);
  });

  it('know nobody by no password', async () => {
    expect(await verifyPassword(null, '')).toBe(false);
    expect(await verifyPassword(null, 'seven kettles on a tram')).toBe(false);
  });
});

describe('ConcurrencyLimit', () => {
  it('runs so many at a time, in order, and turns away who finds the queue full', async () => {
    const limit = new ConcurrencyLimit({ running: 2, waiting: 1 }, () => new Error('full'));
    const log: string[] = [];
    const [a, b, c] = [start(limit, log, 'a'), start(limit, log, 'b'), start(limit, log, 'c')];
    await expect(start(limit, log, 'd').done).rejects.toThrow('full');
    await settle();
    expect(log).toEqual(['a', 'b']);
    a.finish();
    await settle();
    expect(log).toEqual(['a', 'b', 'c']);
    b.finish();
    c.finish();
    expect(await Promise.all([a.done, b.done, c.done])).toEqual(['a', 'b', 'c']);
  });

  it('gives the place on when the work fails', async () => {
    const limit = new ConcurrencyLimit({ running: 1, waiting: 1 }, () => new Error('full'));
    const log: string[] = [];
    const [a, b] = [start(limit, log, 'a'), start(limit, log, 'b')];
    a.fail(new Error('broken'));
    await expect(a.done).rejects.toThrow('broken');
    b.finish();
    expect(await b.done).toBe('b');
    const c = start(limit, log, 'c');
    c.finish();
    expect(await c.done).toBe('c');
  });
});

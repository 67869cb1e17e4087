import { hash, verify } from '@node-rs/argon2';
import { CodedError } from '#domain/errors/coded-error.js';
import { ConcurrencyLimit } from './concurrency-limit.js';
import { normalisePassword } from './password-policy.js';

/** argon2id (the library's default kind) with the least that OWASP's password storage sheet asks for; memory in KiB. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** Hashing is what a flood of sign-ins would exhaust memory and processors with: two at a time, and a bounded queue. */
const limit = new ConcurrencyLimit(
  { running: 2, waiting: 100 },
  () =>
    new CodedError(
      'sign_in_busy',
      'unavailable',
      'Too many people are signing in at this moment. Please try again shortly.',
      [],
      {
        retryAfterSeconds: 2,
      },
    ),
);

/** The hash of a random text nobody has kept, with {@link PARAMETERS}: what an unknown user's password is compared with. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$sFSQI1xwhj9jGHGaX1Y4HQ$e0CwZLAgZXbLxruPaUCJPS8e9zcBFnoWX8Ey+cG6tXk';

/**
 * The password as it is stored (PHC string).
 *
 * @throws CodedError `sign_in_busy`
 */
export async function hashPassword(password: string): Promise<string> {
  return await limit.run(async () => await hash(normalisePassword(password), PARAMETERS));
}

/**
 * Whether the password is the one stored. Takes the same time where there is none (`null`: no such user, or one without a
 * password), so that the time of an answer does not tell who has an account.
 *
 * @throws CodedError `sign_in_busy`
 */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await limit.run(async () => await verify(storedHash ?? NOBODYS_HASH, normalisePassword(password)));
  return matches && storedHash !== null;
}

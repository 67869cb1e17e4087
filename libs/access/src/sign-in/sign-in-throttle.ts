import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { CodedError } from '#domain/errors/coded-error.js';
import { ACCESS, type Context } from '#persistence/context.js';
import type { SecretKey } from '#persistence/encryption/secret-key.js';
import type { Transactions } from '#persistence/with-principal.js';
import { normaliseEmail } from '../users/users.js';

interface BucketLimits {
  /** From this failure on each next attempt has to wait: 1 s, 2 s, 4 s … */
  readonly delayFrom: number;
  /** One failure is forgotten in so many seconds. */
  readonly leakSeconds: number;
}

/** Behind one address there may be a whole university's network, so it is given more room and forgets faster. */
const LIMITS = {
  address: { delayFrom: 50, leakSeconds: 300 },
  account: { delayFrom: 5, leakSeconds: 3600 },
} as const satisfies Record<string, BucketLimits>;
type BucketKind = keyof typeof LIMITS;

/** The longest wait: nobody is ever locked out for good, and a guesser gets less than a hundred attempts a day. */
const LONGEST_DELAY_SECONDS = 900;
const KEPT_DAYS = 2;
const CLEARED_AT_ONCE = 100;

/** An attempt that was let in and is counted as failed until it proves otherwise. */
export interface Attempt {
  readonly address: Buffer;
  readonly account: Buffer;
}

/**
 * Slows guessing down, per account and per address, in the database and by its clock, so that several processes count
 * together. An attempt is counted when it begins: any number of attempts sent at the same instant get no more tries than
 * the same number sent one after the other.
 */
export class SignInThrottle {
  private readonly key: Buffer;

  constructor(
    private readonly transactions: Transactions,
    secretKey: SecretKey,
  ) {
    this.key = secretKey.derive('sign-in-throttle');
  }

  /**
   * Counts the attempt, in a transaction of its own, so that the count stands whatever comes of the attempt. One that is
   * refused here is not counted: a wait that was announced does not grow by asking.
   *
   * @param address the client's network address, or null where there is none
   * @throws CodedError `sign_in_throttled` with the seconds to wait
   */
  async begin(email: string, address: string | null): Promise<Attempt> {
    const attempt: Attempt = {
      address: this.hash('address', networkOf(address)),
      account: this.hash('account', normaliseEmail(email)),
    };
    await this.transactions.withPrincipal(ACCESS, async (context) => {
      // Always in this order, so that two attempts never wait for each other.
      const letIn =
        (await countAttempt(context, 'address', attempt.address)) &&
        (await countAttempt(context, 'account', attempt.account));
      if (!letIn) throw throttled(await secondsToWait(context, attempt));
    });
    return attempt;
  }

  /** The password was right: the account starts afresh, the address takes back this one attempt. */
  async succeed(context: Context, attempt: Attempt): Promise<void> {
    await takeBack(context, attempt.address);
    await context.manager.query('delete from sign_in_throttle where key = $1', [attempt.account]);
    await context.manager.query(
      `delete from sign_in_throttle where key in (
         select key from sign_in_throttle where last_failure_at < clock_timestamp() - make_interval(days => $1)
         limit $2 for update skip locked)`,
      [KEPT_DAYS, CLEARED_AT_ONCE],
    );
  }

  /** The attempt could not be judged, by no fault of the one who made it. */
  async withdraw(attempt: Attempt): Promise<void> {
    await this.transactions.withPrincipal(ACCESS, async (context) => {
      await takeBack(context, attempt.address);
      await takeBack(context, attempt.account);
    });
  }

  /** A keyed hash: the table names nobody, and is of no use to whoever reads it. */
  private hash(kind: BucketKind, value: string): Buffer {
    return createHmac('sha256', this.key).update(kind).update('\0').update(value).digest();
  }
}

/** One conditional upsert decides and counts at once; it touches no row where the wait is not over. */
async function countAttempt(context: Context, kind: BucketKind, key: Buffer): Promise<boolean> {
  const { delayFrom, leakSeconds } = LIMITS[kind];
  const rows = await context.manager.query<unknown[]>(
    `insert into sign_in_throttle as t (key, failures, last_failure_at, blocked_until)
     values ($1, 1, clock_timestamp(), clock_timestamp())
     on conflict (key) do update set (failures, last_failure_at, blocked_until) = (
       select f.failures, clock_timestamp(), clock_timestamp() + make_interval(secs =>
         case when f.failures < $2 then 0 else least($3, power(2, least(f.failures - $2, 30))) end)
       from (select 1 + greatest(0,
         t.failures - floor(extract(epoch from clock_timestamp() - t.last_failure_at) / $4))::integer as failures) f)
     where t.blocked_until <= clock_timestamp()
     returning key`,
    [key, delayFrom, LONGEST_DELAY_SECONDS, leakSeconds],
  );
  return rows.length > 0;
}

async function takeBack(context: Context, key: Buffer): Promise<void> {
  await context.manager.query(
    'update sign_in_throttle set failures = greatest(0, failures - 1), blocked_until = clock_timestamp() where key = $1',
    [key],
  );
}

async function secondsToWait(context: Context, attempt: Attempt): Promise<number> {
  const [row] = await context.manager.query<{ seconds: number }[]>(
    `select ceil(extract(epoch from max(blocked_until) - clock_timestamp()))::integer as seconds
     from sign_in_throttle where key in ($1, $2)`,
    [attempt.address, attempt.account],
  );
  return Math.max(1, row?.seconds ?? 1);
}

function throttled(retryAfterSeconds: number): CodedError {
  return new CodedError(
    'sign_in_throttled',
    'throttled',
    `Too many attempts. Please wait ${retryAfterSeconds} s and try again.`,
    [],
    { retryAfterSeconds },
  );
}

/** An IPv6 subscriber holds a whole /64: all of it counts as one address. */
export function networkOf(address: string | null): string {
  if (address === null) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? address).toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const groups =
    tail === undefined ? front : [...front, ...Array<string>(8 - front.length - back.length).fill('0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

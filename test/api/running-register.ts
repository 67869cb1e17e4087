import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, type QueryResultRow } from 'pg';
import { pino } from 'pino';
import { hashPassword } from '#access/passwords/password-hashing.js';
import { hashSecretToken } from '#access/secret-token.js';
import { SESSION_COOKIE } from '#access/sessions/session-cookie.js';
import { createServer } from '#api/server.js';
import { Clock } from '#config/clock.js';
import { readConfiguration } from '#config/configuration.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { createTestDatabase, type TestDatabase } from '#testing/database.js';
import { insertTwoUniversities, USER, type UserName } from '../fixtures/two-universities.js';

export const PASSWORD = 'seven kettles on a tram';

export interface Question {
  readonly method: string;
  readonly url: string;
  /** Whose request it is; nobody's where not given. */
  readonly as?: UserName;
  /** By which credential; a browser's session where not given. */
  readonly via?: 'session' | 'token';
  /** The password was just confirmed in that session, as approving and publishing ask for. */
  readonly confirmed?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: string | Buffer | object;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
  /** The parsed JSON; undefined where the answer is none. */
  readonly body: (Record<string, unknown> & { readonly code?: string }) | undefined;
}

/** The whole application over a database of its own with two universities, and a sign-in for each kind of user. */
export class RunningRegister {
  private lastLook: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    private readonly admin: Client,
    private readonly logged: string[],
    private readonly clock: Clock,
  ) {}

  static async start(
    options: {
      readonly webDirectory?: string;
      /** The clock of the server and of its transactions; the real one where not given. */
      readonly clock?: Clock;
      /** More of the environment, such as a mail server. */
      readonly environment?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<RunningRegister> {
    const clock = options.clock ?? new Clock();
    const database = await createTestDatabase(clock);
    await new DataKeys(database.transactions, database.secretKey).load();
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await insertTwoUniversities(admin);
    await admin.query('update app_user set password_hash = $1', [await hashPassword(PASSWORD)]);
    const logged: string[] = [];
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        logged.push(chunk.toString());
        done();
      },
    });
    const app = await createServer({
      database,
      configuration: readConfiguration({ NODE_ENV: 'test', ...options.environment }),
      clock,
      logger: pino({ level: 'info' }, sink),
      webDirectory: options.webDirectory,
    });
    return new RunningRegister(app, database, admin, logged, clock);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.admin.end();
    await this.database.close();
  }

  /** Everything the application wrote to its log so far. */
  get log(): string {
    return this.logged.join('');
  }

  /** Asks without a network in between. */
  async ask(question: Question): Promise<Answer> {
    const response = await this.app.inject({
      method: question.method as 'GET',
      url: question.url,
      headers: { ...(await this.credentialsOf(question)), ...question.headers },
      payload: question.body,
    });
    const type = String(response.headers['content-type'] ?? '');
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      bytes: response.rawPayload,
      body: /json/.test(type) && response.body !== '' ? (response.json() as Answer['body']) : undefined,
    };
  }

  /** Listens on a free port of the loopback and gives it. */
  async listen(): Promise<number> {
    await this.app.listen(0, '127.0.0.1');
    return (this.app.getHttpServer().address() as AddressInfo).port;
  }

  /** The headers of a new sign-in: what our own pages send, or a token. */
  async credentialsOf({
    as,
    via = 'session',
    confirmed = false,
  }: Pick<Question, 'as' | 'via' | 'confirmed'>): Promise<Record<string, string>> {
    if (as === undefined) return {};
    if (via === 'token') return { authorization: `Bearer ${await this.newToken(as)}` };
    return await this.sessionOf(USER[as], confirmed);
  }

  /** The same for a user whom a test has added. */
  async sessionOf(userId: string, confirmed = false): Promise<Record<string, string>> {
    const cookie = `${SESSION_COOKIE}=${await this.newSession(userId, confirmed)}`;
    return { cookie, 'x-qaitu-request': '1', 'sec-fetch-site': 'same-origin' };
  }

  /** Looks at, or changes, what is stored: as the superuser, past every policy. */
  async stored<Row extends QueryResultRow>(query: string, values: unknown[] = []): Promise<Row[]> {
    // Requests that are made at the same time each look in here for their sign-in.
    const answer = this.lastLook.then(async () => await this.admin.query<Row>(query, values));
    this.lastLook = answer.catch(() => undefined);
    return (await answer).rows;
  }

  /** Does the work while nobody else can read or write the tables. */
  async whileLocked<T>(tables: string, work: () => Promise<T>): Promise<T> {
    const blocker = new Client({ connectionString: this.database.adminUrl });
    await blocker.connect();
    try {
      await blocker.query(`begin; lock table ${tables} in access exclusive mode`);
      return await work();
    } finally {
      await blocker.end();
    }
  }

  /** Resolves once so many of the application's connections wait for a lock. */
  async untilWaiting(connections: number): Promise<void> {
    while ((await this.waiting()) < connections) await delay(20);
  }

  /** How many of the application's connections wait for a lock. */
  async waiting(): Promise<number> {
    const waiting = await this.stored(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and usename = 'qaitu_rt'`,
    );
    return waiting.length;
  }

  private async newSession(userId: string, confirmed: boolean): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.stored(
      `insert into session (user_id, token_hash, created_at, last_seen_at, expires_at, confirmed_at)
       values ($1, $2, $3, $3, $3::timestamptz + interval '1 hour', $4)`,
      [userId, hashSecretToken(token), this.clock.now(), confirmed ? this.clock.now() : null],
    );
    return token;
  }

  private async newToken(user: UserName): Promise<string> {
    const token = `qaitu_${randomBytes(32).toString('base64url')}`;
    await this.stored('insert into api_token (user_id, token_hash, label) values ($1, $2, $3)', [
      USER[user],
      hashSecretToken(token),
      'test',
    ]);
    return token;
  }
}

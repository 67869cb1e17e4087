import { Controller, Get, Module, Patch, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { AccessGuard } from '#access/access.guard.js';
import { Requires, RequiresStepUp } from '#access/requires.decorator.js';
import { addUser, type NewUser, type User } from '#access/users/users.js';
import { ProblemFilter } from '#api/platform/problem.filter.js';
import { Ctx } from '#api/platform/request.js';
import { CONFIGURATION, LOGGER } from '#api/platform/tokens.js';
import { TransactionInterceptor } from '#api/platform/transaction.interceptor.js';
import { createValidationPipe } from '#api/platform/validation.js';
import { SessionModule } from '#api/session/session.module.js';
import { readConfiguration } from '#config/configuration.js';
import { type Context, WORKER } from '#persistence/context.js';
import { SecretKey } from '#persistence/encryption/secret-key.js';
import { Transactions } from '#persistence/with-principal.js';
import { asAdmin, createTestDatabase, TEST_SECRET } from '#testing/database.js';
import { MovableClock } from '#testing/movable-clock.js';

/** Addresses that exist for these tests alone: one that nobody declared, and one for each kind of permission. */
@Controller('probe')
class ProbeController {
  @Get('undeclared')
  undeclared() {
    return { reached: true };
  }

  @Get('principal')
  @Requires('session.read')
  async principal(@Ctx() context: Context) {
    const [row] = await context.manager.query<{ role: string }[]>('select current_user as role');
    return { currentUser: row?.role, principal: context.principal };
  }

  @Patch('participations')
  @Requires('participation.write')
  change() {
    return { reached: true };
  }

  @Post('imports')
  @Requires('import.run')
  importFile() {
    return { reached: true };
  }

  @Post('confirmed')
  @Requires('session.read')
  @RequiresStepUp()
  confirmed() {
    return { reached: true };
  }

  @Get('public')
  @Requires('health.read')
  everybody() {
    return { reached: true };
  }
}

export const PASSWORD = 'seven kettles on a tram';
export const START = new Date('2026-03-02T06:00:00Z');
export const UNIVERSITY = { id: '0199c0de-0000-7000-8000-0000000000a1', code: 'ALATAU' };

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: Record<string, unknown> & { readonly code?: string };
}

interface Question {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: object;
  readonly address?: string;
}

/** The session's resource behind the real guard, filter, pipe and interceptor, on a database of its own. */
export class AccessApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: Awaited<ReturnType<typeof createTestDatabase>>,
    readonly transactions: Transactions,
    readonly clock: MovableClock,
  ) {}

  static async start(): Promise<AccessApp> {
    const database = await createTestDatabase();
    const clock = new MovableClock(START);
    const transactions = new Transactions(database.dataSource, clock);
    await asAdmin(database.adminUrl, async (client) => {
      await client.query(
        `insert into university (id, code, name_kk, name_ru, name_en) values ($1, $2, 'Алатау', 'Алатау', 'Alatau')`,
        [UNIVERSITY.id, UNIVERSITY.code],
      );
    });

    @Module({})
    class HouseModule {}
    const house = [
      {
        provide: CONFIGURATION,
        useValue: readConfiguration({ NODE_ENV: 'test', QAITU_PUBLIC_URL: 'https://qaitu.kz' }),
      },
      { provide: Transactions, useValue: transactions },
      { provide: SecretKey, useValue: new SecretKey(TEST_SECRET) },
    ];
    const imports = [
      { module: HouseModule, global: true, providers: house, exports: house.map(({ provide }) => provide) },
      SessionModule,
    ];
    @Module({
      imports,
      controllers: [ProbeController],
      providers: [
        { provide: LOGGER, useValue: pino({ level: 'silent' }) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
      ],
    })
    class AccessTestModule {}

    const app = await NestFactory.create<NestFastifyApplication>(AccessTestModule, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    app.useGlobalPipes(createValidationPipe());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new AccessApp(app, database, transactions, clock);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }

  async ask(question: Question): Promise<Answer> {
    const response = await this.app.inject({
      method: question.method,
      url: question.url,
      headers: question.headers,
      payload: question.body,
      remoteAddress: question.address ?? '203.0.113.7',
    });
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body === '' ? {} : (response.json() as Answer['body']),
    };
  }

  async addUser(input: Partial<NewUser> & Pick<NewUser, 'email'>): Promise<User> {
    const role = input.role ?? 'coordinator';
    const universityCode = role === 'coordinator' ? UNIVERSITY.code : undefined;
    const { user } = await this.transactions.withPrincipal(
      WORKER,
      async (context) => await addUser(context, { role, universityCode, password: PASSWORD, ...input }),
    );
    return user;
  }

  async signIn(email: string, password = PASSWORD, rest: Partial<Question> = {}): Promise<Answer> {
    return await this.ask({ method: 'POST', url: '/api/v1/session', body: { email, password }, ...rest });
  }

  /** Signs in and gives the headers a browser of our own pages would send from then on. */
  async browserOf(email: string): Promise<{ cookie: string } & Record<string, string>> {
    const answer = await this.signIn(email);
    return {
      cookie: cookieOf(answer),
      'x-qaitu-request': '1',
      'sec-fetch-site': 'same-origin',
    };
  }

  /** Looks at what was stored, past every policy. */
  async stored<Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> {
    return await asAdmin(this.database.adminUrl, async (client) => (await client.query<Row>(query, values)).rows);
  }
}

/** The `name=value` of the answer's session cookie, as a browser sends it back. */
export function cookieOf(answer: Answer): string {
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

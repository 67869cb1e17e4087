import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { createToken } from '#access/tokens/api-tokens.js';
import { addUser } from '#access/users/users.js';
import type { UserRole } from '#access/permissions.js';
import { createServer } from '#api/server.js';
import { Clock } from '#config/clock.js';
import { readConfiguration } from '#config/configuration.js';
import { WORKER } from '#persistence/context.js';
import type { TestDatabase } from '#testing/database.js';
import { TODAY } from './import-desk.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly bytes: Buffer;
  /** The body where it is JSON. */
  readonly body: Record<string, unknown> & { readonly code?: string };
}

export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer | NodeJS.ReadableStream;
}

/** The whole HTTP application on a test database, asked by programs with tokens. */
export class ApiClient {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly database: TestDatabase,
  ) {}

  static async start(database: TestDatabase): Promise<ApiClient> {
    const app = await createServer({
      database,
      configuration: readConfiguration({ NODE_ENV: 'test', QAITU_LOG_LEVEL: 'silent' }),
      clock: new Clock(new Date(`${TODAY}T06:00:00Z`)),
      logger: pino({ level: 'silent' }),
    });
    return new ApiClient(app, database);
  }

  async stop(): Promise<void> {
    const server = this.app.getHttpServer();
    if (server.listening) server.closeAllConnections();
    await this.app.close();
  }

  /** The address on which it answers real connections from now on. */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    return await this.app.getUrl();
  }

  /** A token of a new user. */
  async tokenOf(role: UserRole, universityCode?: string): Promise<string> {
    const email = `${role}-${universityCode?.toLowerCase() ?? 'none'}@example.org`;
    return await this.database.transactions.withPrincipal(WORKER, async (context) => {
      await addUser(context, { email, role, universityCode, displayName: `${role} of ${universityCode ?? 'none'}` });
      return (await createToken(context, { email })).token;
    });
  }

  async ask(url: string, { method = 'GET', token, headers = {}, payload }: Question = {}): Promise<Answer> {
    const response = await this.app.inject({
      method,
      url,
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
      payload,
    });
    const json = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      bytes: response.rawPayload,
      body: json ? (response.json() as Answer['body']) : {},
    };
  }
}

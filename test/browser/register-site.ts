import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Client, type QueryResultRow } from 'pg';
import { pino } from 'pino';
import { addUser } from '#access/users/users.js';
import type { UserRole } from '#access/permissions.js';
import { createServer } from '#api/server.js';
import { type DemonstrationSignIn, loadDemonstration } from '#cli/demo/load-demonstration.js';
import { officialPrincipal } from '#cli/commands/publication.command.js';
import { enterReferenceData } from '#cli/reference-data.js';
import { Terminal } from '#cli/terminal.js';
import { readConfiguration } from '#config/configuration.js';
import { importFile } from '#exchange/tabular/import/import-file.js';
import { WORKER } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { computePrepared } from '#reporting/publications/compute-prepared.js';
import { preparePublication } from '#reporting/publications/prepare-publication.js';
import { publishPublication } from '#reporting/publications/publish-publication.js';
import { ensureUniversity } from '#registry/universities/ensure-university.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { computeInThread } from '#worker/publications/compute-in-thread.js';
import { MovableClock } from '#testing/movable-clock.js';
import { asAdmin, createTestDatabase, TEST_SECRET, type TestDatabase } from '#testing/database.js';

/** The day on which the register of these tests is looked at. */
const NOW = '2026-11-21T06:00:00Z';
const CONFIGURATION = readConfiguration({
  NODE_ENV: 'test',
  QAITU_SECRET_KEY: TEST_SECRET,
  QAITU_LOG_LEVEL: 'silent',
});
/** The compiled script of the thread: what Node runs in a thread of its own, no transform of the tests reaches. */
const COMPILED_THREAD = pathToFileURL(
  join(import.meta.dirname, '../../dist/apps/worker/src/publications/computing-thread.js'),
);
const WEB_DIRECTORY = join(import.meta.dirname, '../../dist/web');

export const PASSWORD = 'seven kettles on a tram';

/** The whole register, API and pages, on a database of its own and a free port. */
export class RegisterSite {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly database: TestDatabase,
    /** Address of the site. `localhost`, because a browser keeps a `Secure` cookie there without TLS. */
    readonly url: string,
    /** Stands still at the day of these tests until one moves it on. */
    readonly clock: MovableClock,
  ) {}

  static async open(): Promise<RegisterSite> {
    if (!existsSync(join(WEB_DIRECTORY, 'index.html'))) {
      throw new Error('The web application is not built: run `npm run build` before the browser tests.');
    }
    const clock = new MovableClock(new Date(NOW));
    const database = await createTestDatabase(clock);
    const app = await createServer({
      database,
      clock,
      configuration: CONFIGURATION,
      logger: pino({ level: 'silent' }),
      webDirectory: WEB_DIRECTORY,
    });
    await app.listen(0, '127.0.0.1');
    const { port } = new URL(await app.getUrl());
    return new RegisterSite(app, database, `http://localhost:${port}`, clock);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }

  /** Loads what `npm run demo` shows, with one sign-in for each role. */
  async loadDemonstration(): Promise<readonly DemonstrationSignIn[]> {
    const quiet = new Terminal(
      new Writable({ write: (_chunk, _encoding, done) => done() }),
      new Writable({ write: (_chunk, _encoding, done) => done() }),
    );
    await enterReferenceData(this.database.transactions);
    return await loadDemonstration({ database: this.database, clock: this.clock, configuration: CONFIGURATION }, quiet);
  }

  /** Publishes the figures of the demonstration as its first version, by the two officials of it. */
  async publishFigures(): Promise<number> {
    const { transactions } = this.database;
    const [preparing, publishing] = await Promise.all(
      ['ministry', 'second-ministry'].map(
        async (name) => await officialPrincipal(transactions, `${name}@demo.example.org`),
      ),
    );
    if (!preparing || !publishing) throw new Error('The demonstration has no officials.');
    const version = await transactions.withPrincipal(
      preparing,
      async (context) => await preparePublication(context, { contact: 'open-data@demo.example.org' }, false),
    );
    await this.computeFigures(version);
    await transactions.withPrincipal(publishing, async (context) => await publishPublication(context, version));
    return version;
  }

  /** Computes a version that waits for it, as the worker does. */
  async computeFigures(version: number): Promise<void> {
    await computePrepared(
      this.database.transactions,
      version,
      async (input) => await computeInThread(input, { script: COMPILED_THREAD }),
    );
  }

  /** Looks at what is stored, past every policy. */
  async stored<Row extends QueryResultRow>(query: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.database.adminUrl });
    await client.connect();
    try {
      return (await client.query<Row>(query, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Runs statements one by one as the superuser, past every policy: to fill the register with much at once. */
  async fill(statements: readonly string[]): Promise<void> {
    await asAdmin(this.database.adminUrl, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  }

  async addUniversity(code: string): Promise<void> {
    await this.database.transactions.withPrincipal(WORKER, async (context) => await ensureUniversity(context, code));
  }

  /** Someone who may sign in with `PASSWORD`. */
  async addUser(email: string, role: UserRole, universityCode?: string): Promise<void> {
    await this.database.transactions.withPrincipal(
      WORKER,
      async (context) => await addUser(context, { email, role, universityCode, password: PASSWORD }),
    );
  }

  /** Puts a bulk file of participations into the register, as an earlier import would have. */
  async importParticipations(universityCode: string, csv: string): Promise<void> {
    const { transactions, secretKey } = this.database;
    const { id } = await transactions.withPrincipal(
      WORKER,
      async (context) => await getUniversityByCode(context, universityCode),
    );
    const directory = await mkdtemp(join(tmpdir(), 'qaitu-browser-'));
    try {
      const path = join(directory, 'participations.csv');
      await writeFile(path, csv);
      const result = await importFile(
        transactions,
        await new DataKeys(transactions, secretKey).load(),
        { role: 'qaitu_coordinator', userId: null, universityId: id, personId: null },
        {
          kind: 'participations',
          path,
          fileName: 'participations.csv',
          dryRun: false,
          validRowsOnly: false,
          locale: 'en',
        },
      );
      if (!result.committed) throw new Error(`The fixture was refused: ${JSON.stringify(result.rows)}`);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
}

import pg from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import type { Clock } from '#config/clock.js';
import type { Configuration } from '#config/configuration.js';
import { acquireEmbeddedCluster, type EmbeddedCluster } from './embedded/embedded-cluster.js';
import { requireSecretOf, type StoredKey } from './encryption/data-keys.js';
import { loadSecretKey, type SecretKey } from './encryption/secret-key.js';
import { OWNER_ROLE, RUNTIME_ROLE } from './provisioning/database-roles.js';
import { PROVISIONING_LOCK, provisionRoles, setRuntimePassword } from './provisioning/provision-roles.js';
import { SnakeCaseNaming } from './snake-case-naming.js';
import { StartupError } from './startup-error.js';
import { registerPostgresTypes } from './postgres-types.js';
import { Transactions } from './with-principal.js';

registerPostgresTypes();

type EntityClass = new () => object;
type MigrationClass = new () => MigrationInterface;

export interface DatabaseOptions {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly entities: readonly (EntityClass | EntitySchema)[];
  readonly migrations: readonly MigrationClass[];
  readonly log: (line: string) => void;
  readonly poolSize?: number;
}

/** The opened database: migrated, reached as the runtime role. Close it to leave an embedded server. */
export interface Database {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly secretKey: SecretKey;
  close(): Promise<void>;
}

/**
 * Opens the database of the configuration: finds or starts the server, makes the roles, runs the migrations that are
 * missing, and connects as the runtime role, which has no rights but to act for a principal.
 *
 * @throws StartupError with a way out when the server cannot be reached or used
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { configuration, log } = options;
  let cluster: EmbeddedCluster | undefined;
  if (configuration.databaseUrl === undefined) {
    cluster = await acquireEmbeddedCluster({ dataDirectory: configuration.dataDirectory, log });
  }
  try {
    const secretKey = loadSecretKey(configuration);
    const adminUrl = configuration.databaseUrl ?? cluster?.url() ?? '';
    const runtimeUrl = await prepare(adminUrl, secretKey, options);
    const dataSource = createRuntimeDataSource(runtimeUrl, options);
    await dataSource.initialize();
    return {
      dataSource,
      secretKey,
      transactions: new Transactions(dataSource, options.clock),
      close: async () => {
        if (dataSource.isInitialized) await dataSource.destroy();
        await cluster?.release();
      },
    };
  } catch (error) {
    await cluster?.release();
    throw error;
  }
}

/** Provisions and migrates as the owner; answers with the address for the runtime login. */
async function prepare(adminUrl: string, secretKey: SecretKey, options: DatabaseOptions): Promise<string> {
  const address = new URL(adminUrl);
  if (decodeURIComponent(address.username) === RUNTIME_ROLE) {
    // Provisioned by somebody else: this login may not migrate, so the schema must be up to date already.
    await connectAsAdmin(adminUrl).then((client) => client.end());
    return adminUrl;
  }
  const runtimePassword = secretKey.derive('runtime-role').toString('base64url');
  const client = await connectAsAdmin(adminUrl);
  try {
    await requireVersion(client);
    await provisionRoles(client, runtimePassword);
    await client.query('select pg_advisory_lock($1)', [PROVISIONING_LOCK]);
    try {
      await migrate(adminUrl, options);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [PROVISIONING_LOCK]);
    }
    address.username = RUNTIME_ROLE;
    address.password = runtimePassword;
    if (!(await logsIn(address.toString()))) {
      await requireSameSecret(client, secretKey);
      await setRuntimePassword(client, runtimePassword);
    }
  } finally {
    await client.end();
  }
  return address.toString();
}

async function logsIn(url: string): Promise<boolean> {
  const client = new SteadyClient({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The runtime login is shared by all that use this server; whoever comes with another secret must not take it over. */
async function requireSameSecret(client: pg.Client, secretKey: SecretKey): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`select set_config('role', 'qaitu_worker', true)`);
    const { rows } = await client.query<StoredKey>('select purpose, version, wrapped_key from data_key');
    requireSecretOf(rows, secretKey);
  } finally {
    await client.query('rollback');
  }
}

async function connectAsAdmin(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new StartupError(
      'database_unreachable',
      `The database ${host}${pathname} of DATABASE_URL cannot be reached: ${(error as Error).message}.\n` +
        `Check the address, that the server runs, and that user, password and database exist; or unset DATABASE_URL to use the embedded server.`,
      { cause: error },
    );
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const found = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const version = Number(found.rows[0]?.version);
  if (version >= 180000) return;
  throw new StartupError(
    'database_too_old',
    `Qaitu needs Postgres 18; the server of DATABASE_URL is ${Math.floor(version / 10000)}. Upgrade it, or unset DATABASE_URL to use the embedded server.`,
  );
}

/** A data source that acts as the owner of all objects; for migrations and for checks of the schema only. */
export function createOwnerDataSource(
  url: string,
  options: Pick<DatabaseOptions, 'entities' | 'migrations'>,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...options.entities],
    namingStrategy: new SnakeCaseNaming(),
    migrations: [...options.migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    extra: { max: 1, options: `-c role=${OWNER_ROLE}` },
  });
}

async function migrate(url: string, options: DatabaseOptions): Promise<void> {
  const owner = createOwnerDataSource(url, options);
  await owner.initialize();
  try {
    const applied = await owner.runMigrations();
    if (applied.length > 0) options.log(`Database schema brought up to date (${applied.length} migrations).`);
  } finally {
    await owner.destroy();
  }
}

/**
 * A connection that may be cut at any moment without taking the process along. The pool and TypeORM each listen for the
 * error only while they hold it; one that arrives together with the end of the handshake finds neither, and an `error`
 * nobody listens for ends the process. Whoever uses the connection next is told anyway.
 */
class SteadyClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** Limits of security.md: a stuck statement, lock or transaction ends by itself; a full pool answers 503 after 3 s. */
const SESSION_LIMITS =
  '-c statement_timeout=10000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000 -c timezone=UTC';

export function createRuntimeDataSource(
  url: string,
  options: Pick<DatabaseOptions, 'entities' | 'poolSize'>,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...options.entities],
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 3000,
    applicationName: 'qaitu',
    extra: { options: SESSION_LIMITS, Client: SteadyClient },
    poolErrorHandler: () => undefined,
  });
}

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { Client } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { migrations } from '#migrations/all.js';
import { createOwnerDataSource } from '#persistence/database.js';
import { SecretKey } from '#persistence/encryption/secret-key.js';
import { provisionRoles } from '#persistence/provisioning/provision-roles.js';
import { registryEntities } from '#registry/entities.js';
import { createBareDatabase, TEST_SECRET } from '#testing/database.js';
import { dumpSchema } from './schema-dump.js';

const FILE_FORM = /^(\d{13})-([a-z]+)(-[a-z0-9]+)+\.ts$/;
/** What a migration may do, as the first word after its timestamp; a new one is added with the first that needs it. */
const VERBS = [
  'add',
  'alter',
  'change',
  'create',
  'drop',
  'extend',
  'fill',
  'grant',
  'keep',
  'move',
  'rename',
  'revoke',
  'store',
];

describe('the migrations', () => {
  let bare: Awaited<ReturnType<typeof createBareDatabase>>;
  let client: Client;
  let owner: DataSource;

  beforeAll(async () => {
    bare = await createBareDatabase();
    client = new Client({ connectionString: bare.adminUrl });
    await client.connect();
    await provisionRoles(client, new SecretKey(TEST_SECRET).derive('runtime-role').toString('base64url'));
    owner = createOwnerDataSource(bare.adminUrl, { entities: registryEntities, migrations });
    await owner.initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await client.end();
    await bare.drop();
  });

  it('are listed in all.ts: every file, in the order of their timestamps, each with a verb in its name', () => {
    const files = readdirSync(new URL('../../migrations', import.meta.url)).filter((name) => /^\d/.test(name));
    const expected = files.sort().map((file) => {
      const [, timestamp = '', verb] = FILE_FORM.exec(file) ?? [];
      expect(VERBS).toContain(verb);
      const words = file.slice(14, -3).split('-');
      return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') + timestamp;
    });
    expect(migrations.map((migration) => migration.name)).toEqual(expected);
    expect(migrations.map((Migration) => new Migration().name)).toEqual(expected);
  });

  it('run up on an empty database, down again until nothing of ours is left, and up to the same schema', async () => {
    const empty = await dumpSchema(client);
    await owner.runMigrations();
    const first = await dumpSchema(client);
    expect(first.length).toBeGreaterThan(400);

    for (const _ of migrations) await owner.undoLastMigration();
    const left = (await dumpSchema(client)).filter((line) => !empty.includes(line));
    // TypeORM's own list of applied migrations, now empty, is all that stays.
    expect(left.filter((line) => !line.includes('schema_migration'))).toEqual([]);
    expect((await client.query('select from schema_migration')).rowCount).toBe(0);
    expect(left.filter((line) => /^(policy|CREATE TRIGGER|CREATE OR REPLACE)|rls true/.test(line))).toEqual([]);

    await owner.runMigrations();
    expect(await dumpSchema(client)).toEqual(first);
  });

  it('leave nothing behind when one fails halfway: the schema is as before it began', async () => {
    const before = await dumpSchema(client);
    class CreateAndFail1999999999999 {
      name = 'CreateAndFail1999999999999';
      async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
        await runner.query('create table halfway (id integer)');
        await runner.query('select 1 / 0');
      }
      async down(): Promise<void> {}
    }
    const failing = createOwnerDataSource(bare.adminUrl, {
      entities: registryEntities,
      migrations: [...migrations, CreateAndFail1999999999999],
    });
    await failing.initialize();
    // TypeORM tells the console of it whatever its logging is set to.
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    await expect(failing.runMigrations()).rejects.toThrow('division by zero');
    log.mockRestore();
    await failing.destroy();
    expect(await dumpSchema(client)).toEqual(before);
  });

  describe('and the entities', () => {
    interface StoredColumn {
      readonly column: string;
      readonly type: string;
      readonly nullable: boolean;
      readonly defaults: string | null;
    }
    const storedColumnsOf = async (table: string): Promise<StoredColumn[]> =>
      (
        await client.query<StoredColumn>(
          `select a.attname as column, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
             pg_get_expr(d.adbin, d.adrelid) as defaults
           from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
           where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by 1`,
          [table],
        )
      ).rows;

    it.each(registryEntities.map((entity) => [entity.name, entity] as const))(
      'agree on every column of %s: type, whether it may be empty, default',
      async (_name, entity) => {
        const { tableName, columns } = owner.getMetadata(entity);
        const described = columns.map((column) => ({
          column: column.databaseName,
          type: describeType(column),
          nullable: column.isNullable,
          defaults: describeDefault(column.default),
        }));
        expect(described.sort((one, other) => (one.column < other.column ? -1 : 1))).toEqual(
          await storedColumnsOf(tableName),
        );
      },
    );

    it('leave the schema builder nothing to change in any column', async () => {
      const createRunner = owner.createQueryRunner.bind(owner);
      owner.createQueryRunner = (mode) => takingTurns(createRunner(mode));
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      // Keys, checks and indexes are named and made by the migrations alone; entities do not repeat them, so the builder
      // would drop them. What it says of tables and columns must be nothing.
      const ofColumns = upQueries.map(({ query }) => query).filter((query) => !/\b(CONSTRAINT|INDEX)\b/.test(query));
      expect(ofColumns).toEqual([]);
    });
  });
});

/** TypeORM's builder asks several questions of one connection at once, which the driver is to refuse in future. */
function takingTurns(runner: QueryRunner): QueryRunner {
  const query = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  runner.query = async (...question: Parameters<typeof query>) => {
    const answer = last.then(async () => await query(...question));
    last = answer.catch(() => undefined);
    return await answer;
  };
  return runner;
}

const TYPE_NAME: Record<string, string> = { timestamptz: 'timestamp with time zone' };

interface DescribedColumn {
  readonly type: unknown;
  readonly isArray: boolean;
  readonly precision?: number | null;
  readonly scale?: number;
}

/** The entity's type in the words of `format_type`. */
function describeType({ type, isArray, precision, scale }: DescribedColumn): string {
  const name = TYPE_NAME[String(type)] ?? String(type);
  const size = precision === undefined || precision === null ? '' : `(${precision},${scale ?? 0})`;
  return `${name}${size}${isArray ? '[]' : ''}`;
}

function describeDefault(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function') return String((value as () => unknown)());
  return typeof value === 'string' ? `'${value}'::text` : JSON.stringify(value);
}

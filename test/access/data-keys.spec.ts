import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WORKER } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { SecretKey } from '#persistence/encryption/secret-key.js';
import { asAdmin, createTestDatabase, TEST_SECRET, type TestDatabase } from '#testing/database.js';

const ROW = '0199c0de-0000-7000-8000-000000000001';

describe('data keys', () => {
  let database: TestDatabase;
  const secret = new SecretKey(TEST_SECRET);

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.close();
  });
  beforeEach(async () => {
    await asAdmin(database.adminUrl, async (client) => {
      await client.query('delete from person; delete from data_key');
    });
  });

  const load = async (key = secret) => await new DataKeys(database.transactions, key).load();
  const stored = async () =>
    await asAdmin(
      database.adminUrl,
      async (client) => (await client.query('select purpose, version from data_key order by purpose')).rows,
    );

  it('are made on first use, kept, and open what they closed in the next process', async () => {
    const field = (await load()).encryptField('person', 'iin', ROW, '040915650173');
    expect(await stored()).toEqual([
      { purpose: 'blind_index', version: 1 },
      { purpose: 'encryption', version: 1 },
    ]);
    const later = await load();
    expect(later.decryptField('person', 'iin', ROW, field)).toBe('040915650173');
  });

  it('are the same for any number of processes that start at once', async () => {
    const ciphers = await Promise.all(Array.from({ length: 5 }, async () => await load()));
    const indexes = ciphers.map((cipher) => cipher.blindIndex('person.iin', '040915650173').toString('hex'));
    expect(new Set(indexes).size).toBe(1);
    const field = ciphers[0]?.encryptField('person', 'iin', ROW, 'x');
    for (const cipher of ciphers) expect(field && cipher.decryptField('person', 'iin', ROW, field)).toBe('x');
    expect(await stored()).toHaveLength(2);
  });

  it('say so when the secret is another than they were made under, and stay as they are', async () => {
    await load();
    const other = new SecretKey('some other secret of the same sort, for tests');
    await expect(load(other)).rejects.toMatchObject({
      code: 'secret_key_wrong',
      message: expect.stringContaining('QAITU_SECRET_KEY'),
    });
    expect(await stored()).toHaveLength(2);
    await load();
  });

  it('are not made anew beside people who were encrypted under lost ones', async () => {
    const cipher = await load();
    const { ciphertext, keyVersion } = cipher.encryptField('person', 'iin', ROW, '040915650173');
    await database.transactions.withPrincipal(WORKER, async ({ manager }) => {
      await manager.query(
        `insert into person (id, iin_ciphertext, iin_key_version, iin_index, iin_mask) values ($1, $2, $3, $4, '••••')`,
        [ROW, ciphertext, keyVersion, cipher.blindIndex('person.iin', '040915650173')],
      );
    });
    await asAdmin(database.adminUrl, async (client) => {
      await client.query('delete from data_key');
    });
    await expect(load()).rejects.toMatchObject({ code: 'data_keys_missing' });
    expect(await stored()).toEqual([]);
  });

  it('are tried again after a failure', async () => {
    const keys = new DataKeys(database.transactions, secret);
    await asAdmin(database.adminUrl, async (client) => {
      await client.query('revoke insert on data_key from qaitu_worker');
    });
    await expect(keys.load()).rejects.toThrow(/permission denied/);
    await asAdmin(database.adminUrl, async (client) => {
      await client.query('grant insert on data_key to qaitu_worker');
    });
    const cipher = await keys.load();
    expect(await keys.load()).toBe(cipher);
  });

  it('are readable to no role a request acts under', async () => {
    for (const role of [
      'qaitu_public',
      'qaitu_participant',
      'qaitu_coordinator',
      'qaitu_ministry',
      'qaitu_admin',
      'qaitu_access',
    ] as const) {
      const read = database.transactions.withPrincipal({ ...WORKER, role }, async ({ manager }) =>
        manager.query('select 1 from data_key'),
      );
      await expect(read).rejects.toThrow(/permission denied/);
    }
  });
});

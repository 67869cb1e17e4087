import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '#config/clock.js';
import { readConfiguration } from '#config/configuration.js';
import { migrations } from '#migrations/all.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { openDatabase } from '#persistence/database.js';
import { registryEntities } from '#registry/entities.js';
import { createTestDatabase, type TestDatabase, TEST_SECRET } from '#testing/database.js';

describe('the login that all requests share', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await new DataKeys(database.transactions, database.secretKey).load();
  });
  afterAll(async () => await database.close());

  const open = async (secret: string) =>
    await openDatabase({
      configuration: readConfiguration({ DATABASE_URL: database.adminUrl, QAITU_SECRET_KEY: secret, NODE_ENV: 'test' }),
      clock: new Clock(),
      entities: registryEntities,
      migrations,
      log: () => undefined,
      poolSize: 1,
    });

  it('is not taken over by whoever starts with another secret', async () => {
    await expect(open('another secret of sufficient length, by mistake')).rejects.toMatchObject({
      code: 'secret_key_wrong',
    });
    const again = await open(TEST_SECRET);
    await expect(again.dataSource.query('select current_user')).resolves.toEqual([{ current_user: 'qaitu_rt' }]);
    await again.close();
  });
});

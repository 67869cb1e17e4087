import type { OpenAPIObject } from '@nestjs/swagger';
import { pino } from 'pino';
import { createOpenApiDocument } from '#api/platform/openapi.js';
import { createServer } from '#api/server.js';
import { Clock } from '#config/clock.js';
import { readConfiguration } from '#config/configuration.js';
import { createRuntimeDataSource } from '#persistence/database.js';
import { SecretKey } from '#persistence/encryption/secret-key.js';
import { Transactions } from '#persistence/with-principal.js';
import { registryEntities } from '#registry/entities.js';

/**
 * The description of the real application, put together over a data source that is never connected: describing needs no
 * database, and a request that came all the same would be refused.
 */
export async function describeApi(): Promise<OpenAPIObject> {
  const clock = new Clock();
  const dataSource = createRuntimeDataSource('postgresql://nobody@127.0.0.1:1/none', { entities: registryEntities });
  const app = await createServer({
    database: {
      dataSource,
      transactions: new Transactions(dataSource, clock),
      secretKey: new SecretKey('describes the API; encrypts nothing'),
      close: async () => undefined,
    },
    configuration: readConfiguration({ NODE_ENV: 'test' }),
    clock,
    logger: pino({ level: 'silent' }),
  });
  try {
    return createOpenApiDocument(app);
  } finally {
    await app.close();
  }
}

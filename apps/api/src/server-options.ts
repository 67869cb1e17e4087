import type { Logger } from 'pino';
import type { Clock } from '#config/clock.js';
import type { Configuration } from '#config/configuration.js';
import type { Database } from '#persistence/database.js';

/** What the HTTP application is put together from. */
export interface ServerOptions {
  readonly database: Database;
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Directory of the built web application; without it only the API answers. */
  readonly webDirectory?: string;
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import { pino } from 'pino';
import { createServer } from '#api/server.js';
import type { Register } from './open-register.js';

/** The built pages lie beside the compiled server in `dist`. */
const WEB_DIRECTORY = join(import.meta.dirname, '../../../web');

/** Puts the HTTP application together over an open register. Its log goes to standard error, as JSON. */
export async function openServer(register: Register): Promise<NestFastifyApplication> {
  const { database, configuration, clock } = register;
  const level = process.stderr.isTTY && configuration.logLevel === 'info' ? 'warn' : configuration.logLevel;
  const logger = pino({ level, base: { service: 'qaitu' } }, pino.destination({ fd: 2, sync: true }));
  return await createServer({ database, configuration, clock, logger, webDirectory: WEB_DIRECTORY });
}

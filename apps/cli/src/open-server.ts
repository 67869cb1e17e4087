import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { createServer } from '#api/server.js';
import type { Configuration } from '#config/configuration.js';
import type { Register } from './open-register.js';

/** The built pages lie beside the compiled server in `dist`. */
const WEB_DIRECTORY = join(import.meta.dirname, '../../../web');

/** The server's log: JSON on standard error. At a terminal, where a person reads, what went well is left out. */
export function createLog(configuration: Configuration): Logger {
  const level = process.stderr.isTTY && configuration.logLevel === 'info' ? 'warn' : configuration.logLevel;
  return pino({ level, base: { service: 'qaitu' } }, pino.destination({ fd: 2, sync: true }));
}

/** Puts the HTTP application together over an open register. */
export async function openServer(register: Register, logger: Logger): Promise<NestFastifyApplication> {
  const { database, configuration, clock } = register;
  return await createServer({ database, configuration, clock, logger, webDirectory: WEB_DIRECTORY });
}

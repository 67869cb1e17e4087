import { pino } from 'pino';
import { ConfigurationError } from '#config/configuration.js';
import { StartupError } from '#persistence/startup-error.js';
import { runWorker } from './run-worker.js';

const log = pino({ level: 'info', base: { service: 'qaitu-worker' } }, pino.destination({ fd: 2, sync: true }));

try {
  await runWorker(log);
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof StartupError || error instanceof ConfigurationError ? error.code : 'internal_error';
  log.fatal({ code, error: { name, message } }, 'worker_failed');
  process.exitCode = 1;
}

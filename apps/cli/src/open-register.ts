import { Clock } from '#config/clock.js';
import { type Configuration, readConfiguration } from '#config/configuration.js';
import { migrations } from '#migrations/all.js';
import { type Database, openDatabase } from '#persistence/database.js';
import { registryEntities } from '#registry/entities.js';
import type { Terminal } from './terminal.js';

/** The register as a command works on it. */
export interface Register {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly database: Database;
}

/** Opens the register of the environment: starts or joins its server, migrates, connects. */
export async function openRegister(terminal: Terminal, { quiet = false } = {}): Promise<Register> {
  const configuration = readConfiguration();
  const clock = new Clock(configuration.fixedNow);
  const database = await openDatabase({
    configuration,
    clock,
    entities: registryEntities,
    migrations,
    log: (line) => {
      if (!quiet) terminal.say(line);
    },
  });
  return { configuration, clock, database };
}

/** Runs a command on the register and leaves it in order, also when the command fails or is interrupted. */
export async function withRegister<T>(
  terminal: Terminal,
  work: (register: Register) => Promise<T>,
  options: { readonly quiet?: boolean } = {},
): Promise<T> {
  const register = await openRegister(terminal, options);
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= register.database.close());
  const interrupt = (signal: NodeJS.Signals) => {
    terminal.say(`Interrupted (${signal}); nothing that was not committed is kept.`);
    void close().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    return await work(register);
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    await close();
  }
}

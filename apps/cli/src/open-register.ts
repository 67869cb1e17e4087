import { setTimeout as delay } from 'node:timers/promises';
import { Clock } from '#config/clock.js';
import { type Configuration, readConfiguration } from '#config/configuration.js';
import { migrations } from '#migrations/all.js';
import { type Database, openDatabase } from '#persistence/database.js';
import { registryEntities } from '#registry/entities.js';
import type { Terminal } from './terminal.js';

/** Signals that ask a command to end, and the exit status of one that they cut short. */
const EXIT_STATUS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** How long an interrupted command may take to clear away what it made, in milliseconds. */
const CLEARING_MS = 2000;

/** The register as a command works on it. */
export interface Register {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly database: Database;
}

/** Opens the register of the environment: starts or joins its server, migrates, connects. */
async function openRegister(terminal: Terminal, { quiet = false } = {}): Promise<Register> {
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

/** Resolves at the first Ctrl-C or request to end, for a command that runs until then. */
export type UntilInterrupted = () => Promise<void>;

/**
 * Runs a command on the register and leaves it in order, also when the command fails or is interrupted. An interruption
 * ends the command where it stands, unless it waits for one.
 */
export async function withRegister<T>(
  terminal: Terminal,
  work: (register: Register, untilInterrupted: UntilInterrupted) => Promise<T>,
  options: { readonly quiet?: boolean } = {},
): Promise<T> {
  const register = await openRegister(terminal, options);
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= register.database.close());
  let awaited: (() => void) | undefined;
  let cutShort = false;
  let running: Promise<unknown> | undefined;
  const interrupt = (signal: keyof typeof EXIT_STATUS) => {
    if (awaited) {
      terminal.say(`\n${signal === 'SIGINT' ? 'Ctrl-C' : signal}: stopping …`);
      awaited();
      return;
    }
    terminal.say(`Interrupted (${signal}); nothing that was not committed is kept.`);
    cutShort = true;
    // The command fails by the database that is taken from it, and clears away its temporary files.
    const ended = Promise.allSettled([close(), Promise.race([running, delay(CLEARING_MS)])]);
    void ended.then(() => process.exit(EXIT_STATUS[signal]));
  };
  const signals = Object.keys(EXIT_STATUS) as (keyof typeof EXIT_STATUS)[];
  for (const signal of signals) process.once(signal, interrupt as () => void);
  try {
    const working = work(register, async () => await new Promise<void>((resolve) => (awaited = resolve)));
    running = working;
    return await working;
  } catch (error) {
    if (cutShort) return await untilExit();
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, interrupt as () => void);
    await close();
  }
}

/** Why an interrupted command failed is no news; its process ends elsewhere. */
async function untilExit(): Promise<never> {
  return await new Promise<never>(() => undefined);
}

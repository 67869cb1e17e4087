import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listen, requireFreePort } from '#api/server.js';
import { readConfiguration } from '#config/configuration.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { StartupError } from '#persistence/startup-error.js';
import { BackgroundWork } from '#worker/background-work.js';
import { type DemonstrationSignIn, loadDemonstration } from './demo/load-demonstration.js';
import { publishDemonstration } from './demo/publish-demonstration.js';
import { type Register, withRegister } from './open-register.js';
import { createLog, openServer } from './open-server.js';
import { enterReferenceData } from './reference-data.js';
import type { Terminal } from './terminal.js';

/** How long requests may still run after Ctrl-C, in milliseconds. */
const CLOSING_MS = 5000;

/** Runs the register with its pages until it is told to stop; with `demonstration`, loads that first. */
export async function serve(terminal: Terminal, demonstration: boolean): Promise<void> {
  await requireFreePort(readConfiguration());
  await withRegister(terminal, async (register, interrupted) => {
    const { configuration, database } = register;
    if (demonstration && configuration.production) {
      throw new StartupError(
        'demonstration_in_production',
        'The demonstration has well-known passwords; it does not run with NODE_ENV=production.',
      );
    }
    await enterReferenceData(database.transactions);
    const signIns = demonstration ? await loadDemonstration(register, terminal) : [];
    const log = createLog(configuration);
    const work = new BackgroundWork(database.transactions, configuration, log);
    const server = await openServer(register, log);
    const leaving = new AbortController();
    let publishing: Promise<void> | undefined;
    try {
      // A wrong secret stops the start and not the first import; the first burst of writes finds the keys at hand.
      await server.get(DataKeys).load();
      const address = await listen(server, configuration);
      work.start();
      terminal.say('');
      terminal.result(`Qaitu answers on ${address}`);
      terminal.result(`  Public pages     ${address}/public`);
      terminal.result(`  API description  ${address}/api/docs`);
      if (signIns.length > 0) {
        terminal.result('  Sign-ins of the demonstration:');
        for (const { role, email, password } of signIns)
          terminal.result(`    ${role.padEnd(12)} ${email.padEnd(32)} ${password}`);
      }
      terminal.result('Stop with Ctrl-C.');
      if (demonstration) publishing = publishFigures(register, signIns, terminal, leaving.signal);
      await interrupted();
    } finally {
      leaving.abort();
      await publishing;
      await closeServer(server);
      await work.stop();
    }
  });
}

/** The demonstration's open data, which nobody has to wait for; without them the rest is as good. */
async function publishFigures(
  { database }: Register,
  signIns: readonly DemonstrationSignIn[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const [one = '', other = ''] = signIns.filter(({ role }) => role === 'ministry').map(({ email }) => email);
  try {
    const version = await publishDemonstration(database.transactions, [one, other], signal);
    if (version !== undefined) terminal.say(`Version ${version} of the figures is published: /public`);
  } catch (error) {
    terminal.fail('publication_failed', error instanceof Error ? error.message : String(error));
  }
}

/** Lets running requests end, but not for ever: an upload that was broken off never does. */
async function closeServer(server: NestFastifyApplication): Promise<void> {
  const patience = setTimeout(() => server.getHttpServer().closeAllConnections(), CLOSING_MS);
  try {
    await server.close();
  } finally {
    clearTimeout(patience);
  }
}

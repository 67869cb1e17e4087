import { listen } from '#api/server.js';
import { StartupError } from '#persistence/startup-error.js';
import { loadDemonstration } from './demo/load-demonstration.js';
import { openRegister } from './open-register.js';
import { openServer } from './open-server.js';
import type { Terminal } from './terminal.js';
import { enterReferenceData } from './reference-data.js';

/** Runs the register with its pages until it is told to stop; with `demonstration`, loads that first. */
export async function serve(terminal: Terminal, demonstration: boolean): Promise<void> {
  const register = await openRegister(terminal);
  const { database, configuration } = register;
  let server: Awaited<ReturnType<typeof openServer>> | undefined;
  try {
    if (demonstration && configuration.production) {
      throw new StartupError(
        'demonstration_in_production',
        'The demonstration has well-known passwords; it does not run with NODE_ENV=production.',
      );
    }
    await enterReferenceData(database.transactions);
    const signIns = demonstration ? await loadDemonstration(register, terminal) : [];
    server = await openServer(register);
    const address = await listen(server, configuration);
    terminal.say('');
    terminal.result(`Qaitu answers on ${address}`);
    terminal.result(`  API description  ${address}/api/docs`);
    if (signIns.length > 0) {
      terminal.result('  Sign-ins of the demonstration:');
      for (const { role, email, password } of signIns)
        terminal.result(`    ${role.padEnd(12)} ${email.padEnd(32)} ${password}`);
    }
    terminal.result('Stop with Ctrl-C.');
    await untilStopped(terminal);
  } finally {
    await server?.close();
    await database.close();
  }
}

/** Resolves at the first Ctrl-C or request to end; a second one ends at once. */
async function untilStopped(terminal: Terminal): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      terminal.say(`\n${signal === 'SIGINT' ? 'Ctrl-C' : signal}: stopping …`);
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.once('SIGHUP', stop);
  });
}

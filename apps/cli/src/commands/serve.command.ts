import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';

/** `qaitu serve` and `qaitu demo`: the register with its pages, until it is told to stop. */
export function addServeCommands(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('start the register: database, API and pages')
    .action(async () => await start(terminal, false));
  program
    .command('demo')
    .description('the same with the demonstration cohort and one sign-in per role')
    .action(async () => await start(terminal, true));
}

/** The HTTP application is loaded only by the commands that serve it; the others start in a fraction of the time. */
async function start(terminal: Terminal, demonstration: boolean): Promise<void> {
  const { serve } = await import('../serve.js');
  await serve(terminal, demonstration);
}

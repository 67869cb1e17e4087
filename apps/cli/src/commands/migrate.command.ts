import type { Command } from 'commander';
import { withRegister } from '../open-register.js';
import type { Terminal } from '../terminal.js';

/** `qaitu migrate`: brings the database schema up to date; every other command does so too. */
export function addMigrateCommand(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('make the database roles and bring the schema up to date')
    .action(async () => {
      await withRegister(terminal, async () => terminal.result('The database is up to date.'));
    });
}

import { Command, CommanderError } from 'commander';
import { ConfigurationError } from '#config/configuration.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { StartupError } from '#persistence/startup-error.js';
import { addImportCommand } from './commands/import.command.js';
import { addKpiCommand } from './commands/kpi.command.js';
import { addMigrateCommand } from './commands/migrate.command.js';
import { addPublicationCommand } from './commands/publication.command.js';
import { addRegisterFileCommand } from './commands/register-file.command.js';
import { addServeCommands } from './commands/serve.command.js';
import { addTokenCommands } from './commands/token.command.js';
import { addUniversityCommands } from './commands/university.command.js';
import { addUserCommands } from './commands/user.command.js';
import { EXIT_DONE, EXIT_FAILED, EXIT_REFUSED, type Outcome } from './outcome.js';
import { Terminal } from './terminal.js';

/**
 * Runs one command line of `qaitu` and answers with its exit status: 0 done, 1 failed, 2 refused.
 *
 * @param args what follows the program's name
 */
export async function runCommandLine(args: readonly string[], terminal = new Terminal()): Promise<number> {
  const outcome: Outcome = { code: EXIT_DONE };
  const program = new Command('qaitu')
    .description('The register of what academic mobility leads to.')
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.errors.write(text),
    });
  addServeCommands(program, terminal);
  addMigrateCommand(program, terminal);
  addUniversityCommands(program, terminal);
  addUserCommands(program, terminal);
  addTokenCommands(program, terminal);
  addImportCommand(program, terminal, outcome);
  addRegisterFileCommand(program, terminal, outcome);
  addKpiCommand(program, terminal, outcome);
  addPublicationCommand(program, terminal);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return outcome.code;
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_DONE : EXIT_REFUSED;
  if (error instanceof CodedError) {
    terminal.fail(error.code, error.message);
    for (const field of error.fields) terminal.say(`  ${field.field}: ${field.message} (${field.code})`);
    return EXIT_REFUSED;
  }
  if (error instanceof StartupError || error instanceof ConfigurationError) {
    terminal.fail(error.code, error.message);
    return EXIT_FAILED;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  terminal.fail('internal_error', process.env.QAITU_LOG_LEVEL === 'debug' ? (stack ?? message) : message);
  return EXIT_FAILED;
}

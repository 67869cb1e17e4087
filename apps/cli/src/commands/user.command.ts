import type { Command } from 'commander';
import { USER_ROLES } from '#access/permissions.js';
import { addUser, setPassword } from '#access/users/users.js';
import { WORKER } from '#persistence/context.js';
import { withRegister } from '../open-register.js';
import type { Terminal } from '../terminal.js';

interface AddOptions {
  readonly email: string;
  readonly role: string;
  readonly university?: string;
  readonly name?: string;
  readonly password?: string;
  readonly locale?: 'kk' | 'ru' | 'en';
  readonly json?: boolean;
}

/** `qaitu user add|password`. */
export function addUserCommands(program: Command, terminal: Terminal): void {
  const user = program.command('user').description('people who sign in');
  user
    .command('add')
    .description('add somebody who may sign in; prints a password once where none is given')
    .requiredOption('--email <address>', 'e-mail address to sign in with')
    .requiredOption('--role <role>', USER_ROLES.join(', '))
    .option('--university <code>', "a coordinator's university")
    .option('--name <name>', 'name shown to others')
    .option('--password <password>', 'at least 15 characters; made up where it is not given')
    .option('--locale <locale>', 'kk, ru or en')
    .option('--json', 'print JSON alone on standard output')
    .action(async ({ json = false, university, name, ...options }: AddOptions) => {
      await withRegister(
        terminal,
        async ({ database }) => {
          const { user: added, generatedPassword } = await database.transactions.withPrincipal(
            WORKER,
            async (context) => await addUser(context, { ...options, universityCode: university, displayName: name }),
          );
          if (json) terminal.json({ id: added.id, email: added.email, role: added.role, password: generatedPassword });
          else {
            terminal.result(`${added.email} (${added.role}) may sign in.`);
            if (generatedPassword !== null) terminal.result(`Password, shown this once: ${generatedPassword}`);
          }
        },
        { quiet: json },
      );
    });
  user
    .command('password')
    .description("set somebody's password and end their sessions")
    .requiredOption('--email <address>')
    .requiredOption('--password <password>', 'at least 15 characters')
    .action(async ({ email, password }: { email: string; password: string }) => {
      await withRegister(terminal, async ({ database }) => {
        await database.transactions.withPrincipal(
          WORKER,
          async (context) => await setPassword(context, email, password),
        );
        terminal.result('The password is set; their sessions have ended.');
      });
    });
}

import type { Command } from 'commander';
import { createToken } from '#access/tokens/api-tokens.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { WORKER } from '#persistence/context.js';
import { withRegister } from '../open-register.js';
import type { Terminal } from '../terminal.js';

interface CreateOptions {
  readonly email: string;
  readonly label?: string;
  readonly expires?: string;
  readonly json?: boolean;
}

/** `qaitu token create`. */
export function addTokenCommands(program: Command, terminal: Terminal): void {
  program
    .command('token')
    .description('tokens by which programs act as a user')
    .command('create')
    .description('make a token; it is printed this once, alone on standard output')
    .requiredOption('--email <address>', 'whom it stands for')
    .option('--label <text>', 'what it is for')
    .option('--expires <date>', 'its end; without one it lasts until it is revoked')
    .option('--json', 'print JSON alone on standard output')
    .action(async ({ email, label, expires, json = false }: CreateOptions) => {
      const expiresAt = expires === undefined ? undefined : new Date(expires);
      if (expiresAt && Number.isNaN(expiresAt.getTime())) {
        throw new CodedError('token_expiry_invalid', 'invalid', '--expires is a date such as 2027-12-31.');
      }
      await withRegister(
        terminal,
        async ({ database }) => {
          const { id, token } = await database.transactions.withPrincipal(
            WORKER,
            async (context) => await createToken(context, { email, label, expiresAt }),
          );
          if (json) terminal.json({ id, token });
          else terminal.result(token);
        },
        { quiet: json },
      );
    });
}

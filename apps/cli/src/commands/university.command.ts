import type { Command } from 'commander';
import { WORKER } from '#persistence/context.js';
import { addUniversity } from '#registry/universities/add-university.js';
import { listUniversities } from '#registry/universities/list-universities.js';
import { withRegister } from '../open-register.js';
import type { Terminal } from '../terminal.js';

interface AddOptions {
  readonly code: string;
  readonly nameEn: string;
  readonly nameKk?: string;
  readonly nameRu?: string;
  readonly region?: string;
  readonly bin?: string;
  readonly json?: boolean;
}

/** `qaitu university add|list`. */
export function addUniversityCommands(program: Command, terminal: Terminal): void {
  const university = program.command('university').description('sending universities');
  university
    .command('add')
    .description('add a university')
    .requiredOption('--code <code>', 'stable upper-case code')
    .requiredOption('--name-en <name>', 'English name; stands in for the others where they are not given')
    .option('--name-kk <name>', 'Kazakh name')
    .option('--name-ru <name>', 'Russian name')
    .option('--region <code>', 'KATO two-digit region')
    .option('--bin <bin>', 'business identification number')
    .option('--json', 'print JSON alone on standard output')
    .action(async ({ json = false, ...options }: AddOptions) => {
      await withRegister(
        terminal,
        async ({ database }) => {
          const added = await database.transactions.withPrincipal(
            WORKER,
            async (context) => await addUniversity(context, options),
          );
          if (json) terminal.json({ id: added.id, code: added.code });
          else terminal.result(`${added.code}: ${added.nameEn}`);
        },
        { quiet: json },
      );
    });
  university
    .command('list')
    .description('list the universities of the register')
    .option('--json', 'print JSON alone on standard output')
    .action(async ({ json = false }: { json?: boolean }) => {
      await withRegister(
        terminal,
        async ({ database }) => {
          const universities = await database.transactions.withPrincipal(WORKER, listUniversities);
          if (json) {
            terminal.json(
              universities.map(({ code, nameKk, nameRu, nameEn, region }) => ({
                code,
                nameKk,
                nameRu,
                nameEn,
                region,
              })),
            );
          } else for (const { code, nameEn } of universities) terminal.result(`${code.padEnd(14)} ${nameEn}`);
        },
        { quiet: json },
      );
    });
}

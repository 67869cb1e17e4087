import { type Command, Option } from 'commander';
import { basename } from 'node:path';
import { CodedError } from '#domain/errors/coded-error.js';
import { isRegisterKind, REGISTER_KINDS } from '#domain/observation/observation-codes.js';
import { importRegisterFile } from '#exchange/registers/import-register-file.js';
import type { RegisterFileResult } from '#exchange/registers/register-file-result.js';
import { type Principal, WORKER } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { withRegister } from '../open-register.js';
import { EXIT_DONE, EXIT_REFUSED, type Outcome } from '../outcome.js';
import { createProgress } from '../progress.js';
import { requireReadable } from '../readable-file.js';
import type { Terminal } from '../terminal.js';

interface RegisterFileOptions {
  readonly legalBasis: string;
  readonly university?: string;
  readonly coversFrom?: string;
  readonly coversTo?: string;
  readonly dryRun?: boolean;
  readonly lang: 'kk' | 'ru' | 'en';
  readonly json?: boolean;
}

/** More findings than a person reads at a terminal; `--json` has them all. */
const SHOWN_FINDINGS = 50;

/** `qaitu register-file <kind> <file>`. */
export function addRegisterFileCommand(program: Command, terminal: Terminal, outcome: Outcome): void {
  program
    .command('register-file')
    .description('read the file of a state register (CSV in UTF-8, or XLSX) by IIN')
    .argument('<kind>', REGISTER_KINDS.join(', '))
    .argument('<file>', 'the file')
    .requiredOption('--legal-basis <text>', 'on what the file was obtained: an act, an agreement, consents')
    .option('--university <code>', 'only about the people of one university; the whole country where it is not given')
    .option('--covers-from <date>', 'first day the register was asked about')
    .option('--covers-to <date>', 'last day the register was asked about')
    .option('--dry-run', 'only say what the file would do')
    .addOption(new Option('--lang <language>', 'language of the messages').choices(['kk', 'ru', 'en']).default('en'))
    .option('--json', 'print JSON alone on standard output')
    .action(async (kind: string, file: string, options: RegisterFileOptions) => {
      if (!isRegisterKind(kind)) {
        throw new CodedError('register_kind_unknown', 'invalid', `A register is one of ${REGISTER_KINDS.join(', ')}.`);
      }
      await requireReadable(file);
      const { university, legalBasis, coversFrom, coversTo, dryRun = false, lang } = options;
      const result = await withRegister(
        terminal,
        async ({ database: { transactions, secretKey } }) => {
          const id =
            university === undefined
              ? null
              : await transactions.withPrincipal(
                  WORKER,
                  async (context) => (await getUniversityByCode(context, university)).id,
                );
          const principal: Principal =
            id === null ? WORKER : { role: 'qaitu_coordinator', userId: null, universityId: id, personId: null };
          const cipher = await new DataKeys(transactions, secretKey).load();
          const progress = createProgress(terminal, options.json !== true);
          try {
            return await importRegisterFile(transactions, cipher, principal, {
              kind,
              path: file,
              fileName: basename(file),
              legalBasis,
              coversFrom,
              coversTo,
              dryRun,
              locale: lang,
              onProgress: (rows) => progress.update(rows),
            });
          } finally {
            progress.stop();
          }
        },
        { quiet: options.json },
      );
      if (options.json) terminal.json(result);
      else print(result, terminal);
      outcome.code =
        result.committed || (result.dryRun && !result.unreadable && result.refused === 0) ? EXIT_DONE : EXIT_REFUSED;
    });
}

function print(result: RegisterFileResult, terminal: Terminal): void {
  for (const { row, column, severity, message, code } of result.findings.slice(0, SHOWN_FINDINGS)) {
    const place = [row === null ? 'file' : `row ${row}`, column].filter(Boolean).join(', ');
    terminal.result(`${severity === 'error' ? 'refused' : 'warning'}  ${place}: ${message} (${code})`);
  }
  if (result.findings.length > SHOWN_FINDINGS) {
    terminal.result(`… and ${result.findings.length - SHOWN_FINDINGS} more; --json prints all of them`);
  }
  const { kind, rows, matched, unmatched, created, changed, unchanged, refused, conflicts } = result;
  terminal.result(
    `${kind}: ${rows} rows, ${matched} about participants, ${unmatched} about nobody known, ${refused} refused`,
  );
  terminal.result(`${created} new, ${changed} changed, ${unchanged} unchanged; ${conflicts} disagreements opened`);
  if (result.dryRun) terminal.result('A dry run: nothing was written.');
  else if (!result.committed) terminal.result('Nothing was written, since rows were refused.');
}

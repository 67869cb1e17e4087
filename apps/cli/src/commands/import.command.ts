import { type Command, Option } from 'commander';
import { basename } from 'node:path';
import { CodedError } from '#domain/errors/coded-error.js';
import { isRecordKind, RECORD_KINDS } from '#exchange/tabular/columns.js';
import { importFile } from '#exchange/tabular/import/import-file.js';
import type { ImportResult } from '#exchange/tabular/import/import-result.js';
import { WORKER } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { checkAfterImport } from '#registry/data-quality/check-data-quality.js';
import { ensureUniversity } from '#registry/universities/ensure-university.js';
import { EXIT_DONE, EXIT_REFUSED, type Outcome } from '../outcome.js';
import { withRegister } from '../open-register.js';
import { createProgress } from '../progress.js';
import { requireReadable } from '../readable-file.js';
import type { Terminal } from '../terminal.js';

interface ImportOptions {
  readonly university: string;
  readonly dryRun?: boolean;
  readonly validRowsOnly?: boolean;
  readonly lang: 'kk' | 'ru' | 'en';
  readonly json?: boolean;
}

/** More findings than a person reads at a terminal; `--json` has them all. */
const SHOWN_FINDINGS = 50;

/** `qaitu import <kind> <file>`. */
export function addImportCommand(program: Command, terminal: Terminal, outcome: Outcome): void {
  program
    .command('import')
    .description('import a bulk file of one university (CSV in UTF-8, or XLSX)')
    .argument('<kind>', RECORD_KINDS.join(', '))
    .argument('<file>', 'the file')
    .requiredOption('--university <code>', 'whose file it is')
    .option('--dry-run', 'only say what the file would do')
    .option('--valid-rows-only', 'commit the rows without errors and leave the others')
    .addOption(new Option('--lang <language>', 'language of the messages').choices(['kk', 'ru', 'en']).default('en'))
    .option('--json', 'print JSON alone on standard output')
    .action(async (kind: string, file: string, options: ImportOptions) => {
      if (!isRecordKind(kind)) {
        throw new CodedError('import_kind_unknown', 'invalid', `A bulk file is one of ${RECORD_KINDS.join(', ')}.`);
      }
      await requireReadable(file);
      const result = await withRegister(
        terminal,
        async ({ database }) => {
          const { transactions, secretKey } = database;
          const { id } = await transactions.withPrincipal(
            WORKER,
            async (context) => await ensureUniversity(context, options.university),
          );
          const cipher = await new DataKeys(transactions, secretKey).load();
          const progress = createProgress(terminal, options.json !== true);
          try {
            const principal = { role: 'qaitu_coordinator', userId: null, universityId: id, personId: null } as const;
            const imported = await importFile(transactions, cipher, principal, {
              kind,
              path: file,
              fileName: basename(file),
              dryRun: options.dryRun ?? false,
              validRowsOnly: options.validRowsOnly ?? false,
              locale: options.lang,
              onProgress: (rows) => progress.update(rows),
            });
            if (imported.committed && !imported.dryRun) await checkAfterImport(transactions, principal);
            return imported;
          } finally {
            progress.stop();
          }
        },
        { quiet: options.json },
      );
      if (options.json) {
        const { changes: _changes, ...printed } = result;
        terminal.json(printed);
      } else print(result, terminal);
      outcome.code = result.committed || (result.dryRun && result.refused === 0) ? EXIT_DONE : EXIT_REFUSED;
    });
}

function print(result: ImportResult, terminal: Terminal): void {
  const { created, updated, unchanged, refused, warnings } = result;
  for (const finding of result.rows.slice(0, SHOWN_FINDINGS)) {
    const place = [finding.row === null ? 'file' : `row ${finding.row}`, finding.column].filter(Boolean).join(', ');
    terminal.result(
      `${finding.severity === 'error' ? 'refused' : 'warning'}  ${place}: ${finding.message} (${finding.code})`,
    );
  }
  if (result.rows.length > SHOWN_FINDINGS) {
    terminal.result(`… and ${result.rows.length - SHOWN_FINDINGS} more; --json prints all of them`);
  }
  terminal.result(
    `${result.kind}: ${created} new, ${updated} changed, ${unchanged} unchanged, ${refused} refused, ${warnings} warnings`,
  );
  if (result.dryRun) terminal.result('A dry run: nothing was written.');
  else if (result.unreadable) terminal.result('Nothing was written, since the file cannot be read as a whole.');
  else if (!result.committed)
    terminal.result('Nothing was written, since rows were refused. Mend them, or use --valid-rows-only.');
}

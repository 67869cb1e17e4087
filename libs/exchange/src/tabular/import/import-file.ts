import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { recordAudit } from '#audit/record-audit.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { maskIin } from '#domain/identifiers/iin.js';
import { foldCells } from '#kpi/current-facts.js';
import type { Context, Principal } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { setReason, type Transactions } from '#persistence/with-principal.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { COLUMNS, type RecordKind } from '../columns.js';
import { readRows } from '../read-rows.js';
import { TabularFileError } from '../tabular-file-error.js';
import { GroupProjectRows } from './group-project-rows.js';
import { ImportRun } from './import-run.js';
import type { ImportResult } from './import-result.js';
import { storeImport } from './store-import.js';
import { CommitmentRows, OutputRows } from './participation-part-rows.js';
import { ParticipationRows } from './participation-rows.js';
import { ReportRows } from './report-rows.js';
import type { RowHandler } from './row-handler.js';

export interface ImportRequest {
  readonly kind: RecordKind;
  /** A file on this machine that nobody changes meanwhile. */
  readonly path: string;
  /** The name it came under; kept, never trusted. */
  readonly fileName: string;
  readonly dryRun: boolean;
  /** Commit the rows without errors, leave the others; otherwise one refused row keeps the whole file out. */
  readonly validRowsOnly: boolean;
  readonly locale: Locale;
  /** The request that brought the file, for the audit log; none from the command line. */
  readonly requestId?: string;
  /** Called now and then with the number of rows done. */
  readonly onProgress?: (rows: number) => void;
  /** Carries out the work once per request of a client that may repeat it; in the transaction of the import. */
  readonly once?: (context: Context, sha256: string, work: () => Promise<ImportResult>) => Promise<ImportResult>;
}

/** Ends the transaction of an import whose rows were refused; nothing of it is kept. */
class RefusedImport extends Error {
  constructor(readonly result: ImportResult) {
    super('rows were refused');
  }
}

/** A statement of a batch; the import as a whole takes as long as it takes. */
const STATEMENT_TIMEOUT_MS = 60_000;
/** Opening a large XLSX, and waiting for another university's import that enters the same people, take their time too. */
const PATIENCE = `select set_config('lock_timeout', '60s', true), set_config('idle_in_transaction_session_timeout', '120s', true)`;
/** Two universities that enter the same people in another order can block each other; Postgres then ends one of them. */
const DEADLOCK = '40P01';
const ATTEMPTS = 3;

/**
 * Imports one bulk file into the principal's university, in one transaction: everything, or (with `validRowsOnly`) every
 * row without errors, or in a dry run nothing. All errors of all rows are found in one go. Importing the same file again
 * changes nothing, since every record has a key of its own in the file.
 *
 * @param principal a coordinator's, confined to one university: the database lets no row leave it
 * @returns what was, or would be, done; a file that cannot be read at all is a result with `committed: false` and findings
 * @throws CodedError `import_in_progress` while another import of this university is being committed
 */
export async function importFile(
  transactions: Transactions,
  cipher: FieldCipher,
  principal: Principal,
  request: ImportRequest,
): Promise<ImportResult> {
  const started = Date.now();
  const sha256 = await digest(request.path);
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await attemptImport(transactions, cipher, principal, { ...request, sha256, started });
      // Every batch left its differences beside the cells. Figures are right without folding them, and the worker's next round
      // does so anyway: the import is done whether this succeeds or not.
      if (result.committed && !result.dryRun) await foldCells(transactions).catch(() => undefined);
      return result;
    } catch (error) {
      if ((error as { code?: unknown }).code !== DEADLOCK || attempt === ATTEMPTS) throw error;
    }
  }
}

interface Attempt extends ImportRequest {
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  /** When it began, in milliseconds of the system's clock. */
  readonly started: number;
}

async function attemptImport(
  transactions: Transactions,
  cipher: FieldCipher,
  principal: Principal,
  request: Attempt,
): Promise<ImportResult> {
  try {
    return await transactions.withPrincipal(
      principal,
      async (context) => {
        await context.manager.query(PATIENCE);
        const work = async () => {
          if (!request.dryRun) await takeTurn(context);
          const result = await run(context, cipher, request);
          if (!result.committed && !request.dryRun) throw new RefusedImport(result);
          return result.committed ? await keep(context, request, result) : result;
        };
        return request.once ? await request.once(context, request.sha256, work) : await work();
      },
      { statementTimeoutMs: STATEMENT_TIMEOUT_MS, requestId: request.requestId },
    );
  } catch (error) {
    if (!(error instanceof RefusedImport)) throw error;
    const { result } = error;
    return await transactions.withPrincipal(principal, async (context) => await keep(context, request, result), {
      requestId: request.requestId,
    });
  }
}

async function run(context: Context, cipher: FieldCipher, request: Attempt): Promise<ImportResult> {
  await setReason(context, `import of ${keptName(request.fileName)}`);
  const handler = createHandler(request.kind, cipher);
  const importRun = new ImportRun(context, request.kind, handler, {
    writing: !request.dryRun,
    validRowsOnly: request.validRowsOnly,
    locale: request.locale,
  });
  try {
    for await (const batch of readRows(request.path, { kind: request.kind })) {
      await importRun.takeBatch(batch);
      request.onProgress?.(importRun.rowsTaken);
    }
  } catch (error) {
    if (!(error instanceof TabularFileError)) throw error;
    importRun.refuseFile(error.findings);
  }
  return importRun.finish(request.dryRun, request.sha256);
}

function createHandler(kind: RecordKind, cipher: FieldCipher): RowHandler {
  switch (kind) {
    case 'participations':
      return new ParticipationRows(cipher);
    case 'commitments':
      return new CommitmentRows();
    case 'group_projects':
      return new GroupProjectRows();
    case 'reports':
      return new ReportRows();
    case 'outputs':
      return new OutputRows();
  }
}

/** Two imports of one university would each see the records as new; the second is asked to wait. */
async function takeTurn({ manager, principal }: Context): Promise<void> {
  const [lock] = await manager.query<{ held: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtextextended('import ' || $1, 0)) as held`,
    [principal.universityId],
  );
  if (lock?.held) return;
  throw new CodedError(
    'import_in_progress',
    'conflict',
    'Another import of this university is being committed. Try again when it is done.',
    [],
    {
      retryAfterSeconds: 5,
    },
  );
}

/** Keeps what became of the file, in the list of imports and in the audit log. */
async function keep(context: Context, request: Attempt, result: ImportResult): Promise<ImportResult> {
  const { size } = await stat(request.path);
  const id = await storeImport(context, {
    fileName: keptName(request.fileName),
    fileBytes: size,
    validRowsOnly: request.validRowsOnly,
    milliseconds: Date.now() - request.started,
    result,
  });
  const { kind, created, updated, unchanged, refused, warnings, sha256 } = result;
  await recordAudit(context, {
    action: result.committed ? 'import.committed' : 'import.refused',
    objectType: 'import',
    objectId: id,
    details: { kind, created, updated, unchanged, refused, warnings, sha256, columns: COLUMNS[kind].length },
  });
  return { ...result, id };
}

/** A file's name as it is kept: somebody may have named the file after a person's IIN. */
function keptName(fileName: string): string {
  return fileName
    .replaceAll('\0', '')
    .slice(0, 200)
    .replaceAll(/[0-9]{12}/g, maskIin);
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

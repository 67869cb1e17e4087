import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import type { AuditAction } from '#domain/audit/audit-actions.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { maskIin } from '#domain/identifiers/iin.js';
import type { RegisterKind } from '#domain/observation/observation-codes.js';
import { type Context, type Principal, workerFor } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { asPrincipal, setReason, type Transactions } from '#persistence/with-principal.js';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { detectConflicts } from '#registry/observations/detect-conflicts.js';
import type { ParticipationKey } from '#registry/observations/known-facts.js';
import { observeRegister } from '#registry/observations/observe-register.js';
import { readRows } from '../tabular/read-rows.js';
import { TabularFileError } from '../tabular/tabular-file-error.js';
import type { RegisterFileResult } from './register-file-result.js';
import { REGISTER_FILES } from './register-files.js';
import { RegisterRun } from './register-run.js';
import { type FileDescription, storeRegisterFile } from './store-register-file.js';

export interface RegisterFileRequest {
  readonly kind: RegisterKind;
  /** A file on this machine that nobody changes meanwhile. */
  readonly path: string;
  /** The name it came under; kept, never trusted. */
  readonly fileName: string;
  /** On what legal basis the file was obtained: an act, an agreement, consents. */
  readonly legalBasis: string;
  /** The days the register was asked about; where not given, from the first to the last day of its rows. */
  readonly coversFrom?: string;
  readonly coversTo?: string;
  readonly dryRun: boolean;
  readonly locale: Locale;
  /** The request that brought the file, for the audit log; none from the command line. */
  readonly requestId?: string;
  /** Called now and then with the number of rows done. */
  readonly onProgress?: (rows: number) => void;
  /** Carries out the work once per request of a client that may repeat it; in the transaction of the file. */
  readonly once?: (
    context: Context,
    fingerprint: string,
    work: () => Promise<RegisterFileResult>,
  ) => Promise<RegisterFileResult>;
}

/** Ends the transaction of a file of which nothing is kept: a dry run, or one with refused rows. */
class NothingKept extends Error {
  constructor(readonly result: RegisterFileResult) {
    super('nothing of the file is kept');
  }
}

const STATEMENT_TIMEOUT_MS = 60_000;
const PATIENCE = `select set_config('lock_timeout', '60s', true), set_config('idle_in_transaction_session_timeout', '120s', true)`;

/**
 * Reads the file of a state register: keeps the rows about participants whose mobility had ended before, in the
 * observations what they say of work, study and residence, and opens the disagreements with other sources. All rows or none; a dry
 * run does the same and keeps nothing. The same file again changes nothing. Nobody else's row leaves this function: whoever is
 * unknown is counted and dropped.
 *
 * @param principal a coordinator's, confined to one university, or the worker's in somebody's name for a file of the country
 * @throws CodedError `legal_basis_missing`, `covered_days_invalid`, `register_file_in_progress`
 */
export async function importRegisterFile(
  transactions: Transactions,
  cipher: FieldCipher,
  principal: Principal,
  request: RegisterFileRequest,
): Promise<RegisterFileResult> {
  checkRequest(request);
  const sha256 = await digest(request.path);
  try {
    return await transactions.withPrincipal(
      principal,
      async (context) => {
        await context.manager.query(PATIENCE);
        const work = async () => {
          await takeTurn(context);
          const result = await run(context, cipher, request, sha256);
          if (!result.committed) throw new NothingKept(result);
          await auditFile(context, result, 'register_file.committed');
          return result;
        };
        return request.once ? await request.once(context, sha256, work) : await work();
      },
      { statementTimeoutMs: STATEMENT_TIMEOUT_MS, requestId: request.requestId },
    );
  } catch (error) {
    if (!(error instanceof NothingKept)) throw error;
    return await transactions.withPrincipal(
      principal,
      async (context) => {
        const { result } = error;
        if (result.dryRun) {
          await auditFile(context, result, 'register_file.checked');
          return result;
        }
        const id = uuidv7();
        await storeRegisterFile(context, id, await describe(request), result);
        await auditFile(context, { ...result, id }, 'register_file.refused');
        return { ...result, id };
      },
      { requestId: request.requestId },
    );
  }
}

async function run(
  context: Context,
  cipher: FieldCipher,
  request: RegisterFileRequest,
  sha256: string,
): Promise<RegisterFileResult> {
  const { kind, dryRun, locale } = request;
  const { universityId } = context.principal;
  const id = uuidv7();
  await setReason(context, `register file ${keptName(request.fileName)}`);
  const judged = new RegisterRun(context, cipher, { kind, fileId: id, universityId, locale });
  const resultSoFar = (conflicts: number): RegisterFileResult => {
    const refused = judged.fileRefused || judged.counts.refused > 0;
    const nothing = refused && !dryRun;
    return {
      id: dryRun ? null : id,
      kind,
      dryRun,
      committed: !dryRun && !refused,
      unreadable: judged.fileRefused,
      ...judged.counts,
      ...(nothing ? { created: 0, changed: 0 } : {}),
      conflicts,
      findings: judged.findings,
      coversFrom: request.coversFrom ?? judged.firstDay,
      coversTo: request.coversTo ?? judged.lastDay,
      sha256,
    };
  };
  // Rows name their file, so it is there before them; what came of it is known at the end.
  await storeRegisterFile(context, id, await describe(request), resultSoFar(0));
  try {
    for await (const batch of readRows(request.path, { columns: REGISTER_FILES[kind].columns })) {
      await judged.takeBatch(batch);
      request.onProgress?.(judged.counts.rows);
    }
  } catch (error) {
    if (!(error instanceof TabularFileError)) throw error;
    judged.refuseFile(error.findings);
  }
  judged.findings.sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  const counted = resultSoFar(0);
  if (!counted.committed && !dryRun) return counted;
  await storeRegisterFile(context, id, await describe(request), counted);
  const touched = [...judged.touched.values()];
  await observeRegister(context, { id, kind, known: counted.coversTo ?? context.today }, touched);
  const result = resultSoFar(await detectConflicts(context, await findConcerned(context, counted, touched)));
  await storeRegisterFile(context, id, await describe(request), result);
  return result;
}

/** Besides those of whom it speaks, the people whose reports tell of work or study in the time of which it is silent. */
async function findConcerned(
  context: Context,
  { coversFrom, coversTo }: RegisterFileResult,
  touched: readonly ParticipationKey[],
): Promise<ParticipationKey[]> {
  const reported = await asPrincipal(
    context,
    workerFor(context.principal),
    async ({ manager }) =>
      await manager.query<ParticipationKey[]>(
        `select distinct university_id as "universityId", participation_id as id from observation
         where source = 'report' and status in ('recorded', 'confirmed') and observed_on between $1 and $2
           and ($3::uuid is null or university_id = $3)`,
        [coversFrom, coversTo, context.principal.universityId],
      ),
  );
  return [...new Map([...touched, ...reported].map((key) => [key.id, key])).values()];
}

function checkRequest({ legalBasis, coversFrom, coversTo }: RegisterFileRequest): void {
  if (legalBasis.trim() === '') {
    throw new CodedError('legal_basis_missing', 'invalid', 'Say on what legal basis the file was obtained.');
  }
  const days = [coversFrom, coversTo].filter((day) => day !== undefined);
  if (days.every(isCalendarDate) && (days.length < 2 || (days[0] ?? '') <= (days[1] ?? ''))) return;
  throw new CodedError(
    'covered_days_invalid',
    'invalid',
    'The covered days are two dates, the first not after the last.',
  );
}

/** One file at a time: two would each see the rows of the other as new. */
async function takeTurn({ manager }: Context): Promise<void> {
  const [lock] = await manager.query<{ held: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtextextended('register file', 0)) as held`,
  );
  if (lock?.held) return;
  throw new CodedError(
    'register_file_in_progress',
    'conflict',
    'Another file of a register is being read. Try again when it is done.',
    [],
    { retryAfterSeconds: 5 },
  );
}

async function describe({ fileName, path, legalBasis }: RegisterFileRequest): Promise<FileDescription> {
  const { size } = await stat(path);
  return { fileName: keptName(fileName), fileBytes: size, legalBasis: masked(legalBasis.trim()).slice(0, 300) };
}

async function auditFile(context: Context, result: RegisterFileResult, action: AuditAction): Promise<void> {
  const { id, kind, rows, matched, unmatched, created, changed, unchanged, refused, conflicts, sha256 } = result;
  await recordAudit(context, {
    action,
    objectType: 'register_file',
    objectId: id,
    details: { kind, rows, matched, unmatched, created, changed, unchanged, refused, conflicts, sha256 },
  });
}

/** A file's name as it is kept: somebody may have named the file after a person's IIN. */
function keptName(fileName: string): string {
  return masked(fileName.replaceAll('\0', '').slice(0, 200));
}

function masked(text: string): string {
  return text.replaceAll(/[0-9]{12}/g, maskIin);
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

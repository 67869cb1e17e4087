import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#access/actor.js';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { importRegisterFile } from '#exchange/registers/import-register-file.js';
import { listRegisterFiles } from '#exchange/registers/list-register-files.js';
import type { RegisterFileResult } from '#exchange/registers/register-file-result.js';
import { type Context, type Principal, WORKER, workerFor } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { Transactions } from '#persistence/with-principal.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { receiveFile } from '../imports/received-file.js';
import { TakesFile } from '../imports/takes-file.js';
import { ApiProblems } from '../platform/api-problems.js';
import { answerOnce } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { problem, PROBLEM_MEDIA_TYPE } from '../platform/problem.js';
import { Ctx, OwnTransaction, type QaituRequest } from '../platform/request.js';
import {
  RefusedRegisterFileView,
  RegisterFileListQuery,
  RegisterFileListView,
  RegisterFileQuery,
  RegisterFileResultView,
  RegisterKindParameter,
} from './register-file.dto.js';

@ApiTags('observations')
@Controller('api/v1/register-files')
export class RegisterFilesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataKeys: DataKeys,
  ) {}

  /** The registers' files that were committed or refused, newest first. */
  @Get()
  @Requires('register_file.list')
  @ApiOperation({ summary: 'Earlier files of state registers, newest first: counts, no rows' })
  @ApiOkResponse({ type: RegisterFileListView, description: 'A page of files' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listRegisterFiles(
    @Ctx() context: Context,
    @Query() query: RegisterFileListQuery,
  ): Promise<RegisterFileListView> {
    const page = await listRegisterFiles(context, { ...query, limit: query.limit ?? DEFAULT_PAGE });
    await recordAudit(context, {
      action: 'register_file.listed',
      objectType: 'register_file',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return page;
  }

  /**
   * Checks the file of a state register (a dry run, unless `dryRun=false`) or commits it, all rows or none. Refused rows of a
   * commit answer 422 with the same body beside the problem.
   */
  @Post(':kind')
  @HttpCode(200)
  @Requires('register_file.run')
  @OwnTransaction()
  @TakesFile({
    summary: 'Check the file of a state register (a dry run) or commit it',
    description:
      'CSV or XLSX by IIN. Rows about participants whose mobility had ended before are kept; all others are counted and dropped. The answer is counts alone.',
    result: RegisterFileResultView,
    refused: RefusedRegisterFileView,
  })
  @ApiProblems({
    400: [
      'legal_basis_missing',
      'covered_days_invalid',
      'file_missing',
      'file_too_large',
      'language_unknown',
      'request_invalid',
    ],
    404: ['university_unknown'],
    409: ['register_file_in_progress', 'idempotency_in_progress', 'evidence_report_of_that_day'],
    415: ['media_type_unsupported'],
  })
  async importRegisterFile(
    @Param() { kind }: RegisterKindParameter,
    @Query() query: RegisterFileQuery,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterFileResult | (RegisterFileResult & ReturnType<typeof problem>)> {
    const principal = await this.principalFor(request.actor, query.university);
    const cipher = await this.dataKeys.load();
    const file = await receiveFile(request);
    try {
      const { legalBasis, coversFrom, coversTo } = query;
      const result = await importRegisterFile(this.transactions, cipher, principal, {
        kind,
        path: file.path,
        fileName: query.fileName ?? file.fileName ?? kind,
        legalBasis,
        coversFrom,
        coversTo,
        dryRun: query.dryRun ?? true,
        locale: localeOf(request),
        requestId: request.id,
        once: async (context, sha256, work) =>
          (await answerOnce(context, request, reply, work, sha256)) as RegisterFileResult,
      });
      if (result.committed || (result.dryRun && !result.unreadable)) return result;
      void reply.status(422).header('content-type', PROBLEM_MEDIA_TYPE);
      const detail = result.unreadable
        ? (result.findings[0]?.message ?? 'The file cannot be read.')
        : `${result.refused} rows were refused; nothing was kept.`;
      return { ...problem(422, result.unreadable ? 'file_unreadable' : 'rows_refused', detail), ...result };
    } finally {
      await file.drop();
    }
  }

  /**
   * About the people of one university a file is read as its coordinator, whoever sends it: the database lets no row go
   * elsewhere. About the whole country it is read by the worker, in the sender's name: the ministry may not see whom it finds.
   *
   * @throws CodedError `university_unknown`, `university_not_allowed`
   */
  private async principalFor(actor: Actor | undefined, code: string | undefined): Promise<Principal> {
    const userId = actor?.userId ?? null;
    const own = actor?.universityId ?? null;
    const named =
      code === undefined
        ? null
        : await this.transactions.withPrincipal(WORKER, async (context) => await getUniversityByCode(context, code));
    if (own !== null && named !== null && named.id !== own) {
      throw new CodedError(
        'university_not_allowed',
        'forbidden',
        'A coordinator reads files about the people of the own university only.',
      );
    }
    const universityId = own ?? named?.id;
    if (universityId) return { role: 'qaitu_coordinator', userId, universityId, personId: null };
    if (actor?.role === 'ministry' || actor?.role === 'admin') return workerFor({ userId });
    throw new CodedError(
      'university_not_allowed',
      'forbidden',
      'Only the ministry reads files about the whole country.',
    );
  }
}

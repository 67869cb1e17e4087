import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#access/actor.js';
import { Requires } from '#access/requires.decorator.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { importFile } from '#exchange/tabular/import/import-file.js';
import type { ImportResult } from '#exchange/tabular/import/import-result.js';
import { listImports } from '#exchange/tabular/import/list-imports.js';
import { columnsOf } from '#exchange/tabular/columns.js';
import { csvLine } from '#domain/tabular/csv-line.js';
import { writeXlsxTemplate } from '#exchange/tabular/xlsx/write-xlsx.js';
import { type Context, type Principal, WORKER } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { Transactions } from '#persistence/with-principal.js';
import { checkAfterImport } from '#registry/data-quality/check-data-quality.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { ApiProblems } from '../platform/api-problems.js';
import { answerOnce } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { problem, PROBLEM_MEDIA_TYPE } from '../platform/problem.js';
import { Ctx, OwnTransaction, type QaituRequest } from '../platform/request.js';
import {
  ImportKindParameter,
  ImportListQuery,
  ImportListView,
  ImportQuery,
  ImportResultView,
  RefusedImportView,
  TemplateQuery,
} from './import.dto.js';
import { receiveFile } from './received-file.js';
import { TakesFile } from './takes-file.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataKeys: DataKeys,
  ) {}

  /** An empty file of the kind, with its columns in order and identifiers typed as text. */
  @Get('templates/:kind')
  @Requires('import.read')
  @OwnTransaction()
  @ApiOperation({ summary: 'An empty file of the kind, with its columns in order' })
  @ApiProduces('text/csv', XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'The template' })
  @ApiProblems({ 400: ['request_invalid'] })
  async getImportTemplate(
    @Param() { kind }: ImportKindParameter,
    @Query() { format = 'xlsx' }: TemplateQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const header = columnsOf(kind).map(({ column }) => column);
    const body = format === 'csv' ? `\uFEFF${csvLine(header, ',')}` : Buffer.from(await writeXlsxTemplate(kind));
    await reply
      .header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
      .header('content-disposition', `attachment; filename="${kind}.${format}"`)
      .send(body);
  }

  /** Imports of one's university that were committed or refused, newest first. */
  @Get()
  @Requires('import.list')
  @ApiOperation({ summary: 'Earlier imports of the own university, newest first' })
  @ApiOkResponse({ type: ImportListView, description: 'A page of imports' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listImports(@Ctx() context: Context, @Query() query: ImportListQuery): Promise<ImportListView> {
    return await listImports(context, { limit: query.limit ?? DEFAULT_PAGE, cursor: query.cursor });
  }

  /**
   * Checks a bulk file (a dry run, unless `dryRun=false`) or commits it: all rows or none, or with `validRowsOnly=true`
   * every row without errors. Refused rows of a commit answer 422 with the same body beside the problem.
   */
  @Post(':kind')
  @HttpCode(200)
  @Requires('import.run')
  @OwnTransaction()
  @TakesFile({
    summary: 'Check a bulk file (a dry run) or commit it',
    description:
      'All rows or none; with `validRowsOnly=true` every row without errors. All errors of all rows are found in one go.',
    result: ImportResultView,
    refused: RefusedImportView,
  })
  @ApiProblems({
    400: ['university_required', 'file_missing', 'file_too_large', 'language_unknown', 'request_invalid'],
    404: ['university_unknown'],
    409: ['import_in_progress', 'idempotency_in_progress', 'version_mismatch'],
    415: ['media_type_unsupported'],
  })
  async importFile(
    @Param() { kind }: ImportKindParameter,
    @Query() query: ImportQuery,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportResult | (ImportResult & ReturnType<typeof problem>)> {
    const principal = await this.principalFor(request.actor, query.university);
    const cipher = await this.dataKeys.load();
    const file = await receiveFile(request);
    try {
      const result = await importFile(this.transactions, cipher, principal, {
        kind,
        path: file.path,
        fileName: query.fileName ?? file.fileName ?? `${kind}`,
        dryRun: query.dryRun ?? true,
        validRowsOnly: query.validRowsOnly ?? false,
        locale: localeOf(request),
        requestId: request.id,
        once: async (context, sha256, work) =>
          (await answerOnce(context, request, reply, work, sha256)) as ImportResult,
      });
      if (result.committed && !result.dryRun) await checkAfterImport(this.transactions, principal);
      if (result.committed || (result.dryRun && !result.unreadable)) return result;
      void reply.status(422).header('content-type', PROBLEM_MEDIA_TYPE);
      const detail = result.unreadable
        ? (result.rows[0]?.message ?? 'The file cannot be read.')
        : `${result.refused} rows were refused; nothing was imported.`;
      return { ...problem(422, result.unreadable ? 'file_unreadable' : 'rows_refused', detail), ...result };
    } finally {
      await file.drop();
    }
  }

  /**
   * An import runs as a coordinator of the one university, whoever sends it: the database lets no row go elsewhere.
   *
   * @throws CodedError `university_required`, `university_unknown`, `university_not_allowed`
   */
  private async principalFor(actor: Actor | undefined, code: string | undefined): Promise<Principal> {
    const named =
      code === undefined
        ? null
        : await this.transactions.withPrincipal(WORKER, async (context) => await getUniversityByCode(context, code));
    const own = actor?.universityId ?? null;
    if (own !== null && named !== null && named.id !== own) {
      throw new CodedError(
        'university_not_allowed',
        'forbidden',
        'A coordinator imports files of the own university only.',
      );
    }
    const universityId = own ?? named?.id;
    if (!actor || !universityId) {
      throw new CodedError(
        'university_required',
        'invalid',
        'Name the university whose file this is (university=CODE).',
      );
    }
    return { role: 'qaitu_coordinator', userId: actor.userId, universityId, personId: null };
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires, RequiresStepUp } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { listPreparedPublications } from '#reporting/publications/list-publications.js';
import { preparePublication, retryPublication } from '#reporting/publications/prepare-publication.js';
import { getPreparedPublication } from '#reporting/publications/publication.js';
import {
  discardPublication,
  publishPublication,
  withdrawPublication,
} from '#reporting/publications/publish-publication.js';
import { ApiAction } from '../platform/api-action.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE, PageQuery } from '../platform/page-query.js';
import { LOCATION } from '../platform/record-headers.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { PublicationDesk } from './publication-desk.js';
import { Discarding, FigureQuery, NewPublicationDto, PublicationStep, Withdrawal } from './publication.dto.js';
import { MINISTRY_ADDRESS, toPreparedPublicationView } from './publication-view.js';
import {
  FigureListView,
  PreparedPublicationListView,
  PreparedPublicationView,
  PublicationFileListView,
} from './publication-view.dto.js';
import { VersionNumberPipe } from './publication-version.pipe.js';

const ApiVersion = () => ApiParam({ name: 'version', schema: { type: 'integer' }, description: 'A version’s number' });
const NOT_THERE = { 400: ['request_invalid'], 404: ['record_not_found'] };

/** How versions of the published figures come about; two officials stand behind each. */
@ApiTags('publications')
@Controller('api/v1')
export class PublicationsMinistryController {
  constructor(private readonly desk: PublicationDesk) {}

  /** Begins a version, which is computed in the background. */
  @Post('publications')
  @HttpCode(201)
  @Requires('publication.prepare')
  @ApiOperation({
    summary: 'Prepare a version of the published figures; it is computed in the background',
    description: 'Answers at once with the version, `preparing`; its address says when it is `prepared` or `failed`.',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Sent again with it, it is answered, not repeated',
  })
  @ApiBody({ type: NewPublicationDto })
  @ApiCreatedResponse({ type: PreparedPublicationView, description: 'The new version', headers: LOCATION })
  @ApiProblems({
    400: ['as_of_invalid', 'period_invalid', 'funding_invalid', 'request_invalid', 'idempotency_key_invalid'],
    409: ['plan_differs', 'idempotency_in_progress'],
    422: ['idempotency_key_reused'],
  })
  async preparePublication(
    @Ctx() context: Context,
    @Body() body: NewPublicationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreparedPublicationView> {
    const version = await preparePublication(context, body);
    void reply.header('location', `${MINISTRY_ADDRESS}/${version}`);
    return await this.versionOf(context, version);
  }

  /** Computes a version again that could not be computed. */
  @Post('publications/:version/retry')
  @ApiVersion()
  @Requires('publication.prepare')
  @ApiAction({ summary: 'Compute a failed version again', body: PublicationStep, answer: PreparedPublicationView })
  async retryPublication(
    @Ctx() context: Context,
    @Param('version', VersionNumberPipe) version: number,
    @Body() { comment }: PublicationStep,
  ): Promise<PreparedPublicationView> {
    await retryPublication(context, version, comment);
    return await this.versionOf(context, version);
  }

  /** Gives up a version that was not published. */
  @Post('publications/:version/discard')
  @ApiVersion()
  @Requires('publication.prepare')
  @ApiAction({ summary: 'Give up a version that was not published', body: Discarding, answer: PreparedPublicationView })
  async discardPublication(
    @Ctx() context: Context,
    @Param('version', VersionNumberPipe) version: number,
    @Body() { reason }: Discarding,
  ): Promise<PreparedPublicationView> {
    await discardPublication(context, version, reason);
    return await this.versionOf(context, version);
  }

  /** Publishes a version that another official prepared. */
  @Post('publications/:version/publish')
  @ApiVersion()
  @Requires('publication.publish')
  @RequiresStepUp()
  @ApiAction({
    summary: 'Publish a version that another official prepared',
    body: PublicationStep,
    answer: PreparedPublicationView,
    conflicts: ['publisher_prepared_publication', 'publication_outdated'],
    stepUp: true,
  })
  async publishPublication(
    @Ctx() context: Context,
    @Param('version', VersionNumberPipe) version: number,
    @Body() { comment }: PublicationStep,
  ): Promise<PreparedPublicationView> {
    await publishPublication(context, version, comment);
    return await this.versionOf(context, version);
  }

  /** Withdraws a public version, which from then on says why. */
  @Post('publications/:version/withdraw')
  @ApiVersion()
  @Requires('publication.publish')
  @RequiresStepUp()
  @ApiAction({
    summary: 'Withdraw a public version, which from then on says why',
    body: Withdrawal,
    answer: PreparedPublicationView,
    stepUp: true,
  })
  async withdrawPublication(
    @Ctx() context: Context,
    @Param('version', VersionNumberPipe) version: number,
    @Body() { reason }: Withdrawal,
  ): Promise<PreparedPublicationView> {
    await withdrawPublication(context, version, reason);
    return await this.versionOf(context, version);
  }

  /** All versions, in every state. */
  @Get('publication-versions')
  @Requires('publication.read')
  @ApiOperation({ summary: 'All versions of the published figures, in every state, the newest first' })
  @ApiOkResponse({ type: PreparedPublicationListView, description: 'A page of versions' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listPublicationVersions(
    @Ctx() context: Context,
    @Query() query: PageQuery,
  ): Promise<PreparedPublicationListView> {
    const page = await listPreparedPublications(context, { ...query, limit: query.limit ?? DEFAULT_PAGE });
    return { ...page, items: page.items.map(toPreparedPublicationView) };
  }

  /** One version in any state. */
  @Get('publication-versions/:version')
  @ApiVersion()
  @Requires('publication.read')
  @ApiOperation({ summary: 'One version in any state: whether it is prepared, and what it would publish' })
  @ApiOkResponse({ type: PreparedPublicationView, description: 'The version' })
  @ApiProblems(NOT_THERE)
  async getPublicationVersion(
    @Ctx() context: Context,
    @Param('version', VersionNumberPipe) version: number,
  ): Promise<PreparedPublicationView> {
    return await this.versionOf(context, version);
  }

  /** The figures of a version before everybody reads them. */
  @Get('publication-versions/:version/figures')
  @ApiVersion()
  @Requires('publication.read')
  @ApiOperation({ summary: 'Figures of a version as everybody will read them' })
  @ApiOkResponse({ type: FigureListView, description: 'A page of figures' })
  @ApiProblems({ ...NOT_THERE, 400: ['cursor_invalid', 'request_invalid'] })
  async listVersionFigures(
    @Ctx() context: Context,
    @Param('version', VersionNumberPipe) version: number,
    @Query() query: FigureQuery,
  ): Promise<FigureListView> {
    return await this.desk.figures(context, await getPreparedPublication(context, version), query);
  }

  /** The files of a version before everybody reads them. */
  @Get('publication-versions/:version/files')
  @ApiVersion()
  @Requires('publication.read')
  @ApiOperation({ summary: 'The files of a version with their checksums' })
  @ApiOkResponse({ type: PublicationFileListView, description: 'The files' })
  @ApiProblems(NOT_THERE)
  async listVersionFiles(
    @Ctx() context: Context,
    @Param('version', VersionNumberPipe) version: number,
  ): Promise<PublicationFileListView> {
    return await this.desk.files(context, await getPreparedPublication(context, version), MINISTRY_ADDRESS);
  }

  /** A file of a version before everybody reads it. */
  @Get('publication-versions/:version/files/:name')
  @Requires('publication.read')
  @ApiOperation({ summary: 'A file of a version, to be saved' })
  @ApiProduces('text/csv', 'application/json', 'text/plain')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'The file' })
  @ApiProblems(NOT_THERE)
  async getVersionFile(
    @Ctx() context: Context,
    @Param('version', VersionNumberPipe) version: number,
    @Param('name') name: string,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const publication = await getPreparedPublication(context, version);
    return await this.desk.file(context, publication, name, { request, reply, isForever: false });
  }

  private async versionOf(context: Context, version: number): Promise<PreparedPublicationView> {
    return toPreparedPublicationView(await getPreparedPublication(context, version));
  }
}

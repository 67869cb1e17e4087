import { Controller, Get, Param, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { listPublications } from '#reporting/publications/list-publications.js';
import { getPublication, getReadablePublication, type VersionChoice } from '#reporting/publications/publication.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE, PageQuery } from '../platform/page-query.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { PublicationDesk } from './publication-desk.js';
import { FigureQuery } from './publication.dto.js';
import { PUBLIC_ADDRESS, toPublicationRecordView, toPublicationView } from './publication-view.js';
import {
  FigureListView,
  PublicationFileListView,
  PublicationListView,
  PublicationRecordView,
} from './publication-view.dto.js';
import { readVersion, VersionPipe } from './publication-version.pipe.js';

const ApiVersion = () =>
  ApiParam({ name: 'version', schema: { type: 'string' }, description: 'A version’s number, or `current`' });
const NOT_THERE = { 400: ['request_invalid'], 404: ['record_not_found'] };
const NOT_READABLE = { 400: ['request_invalid'], 404: ['record_not_found', 'publication_withdrawn'] };
/** Which version is current may change at any time; a minute late is soon enough. */
const SOON = 'public, max-age=60';

/** Published figures as open data, for everybody, signed in or not. */
@ApiTags('publications')
@Controller('api/v1/publications')
export class PublicationsPublicController {
  constructor(private readonly desk: PublicationDesk) {}

  /** The published versions, the newest first. */
  @Get()
  @Requires('publication.browse')
  @ApiOperation({ summary: 'The published versions of the figures, the newest first; none ever vanishes' })
  @ApiOkResponse({ type: PublicationListView, description: 'A page of versions' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listPublications(
    @Ctx() context: Context,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicationListView> {
    void reply.header('cache-control', SOON);
    const page = await listPublications(context, { ...query, limit: query.limit ?? DEFAULT_PAGE });
    return { ...page, items: page.items.map(toPublicationView) };
  }

  /** One version with everything that is not a figure. */
  @Get(':version')
  @ApiVersion()
  @Requires('publication.browse')
  @ApiOperation({
    summary: 'One version: what it holds, how much is withheld and why, licence, source, contact',
    description: 'A withdrawn version says when and why it was withdrawn.',
  })
  @ApiOkResponse({ type: PublicationRecordView, description: 'The version' })
  @ApiProblems(NOT_THERE)
  async getPublication(
    @Ctx() context: Context,
    @Param('version', VersionPipe) version: VersionChoice,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicationRecordView> {
    void reply.header('cache-control', SOON);
    return toPublicationRecordView(await getPublication(context, version));
  }

  /** Figures of a version. */
  @Get(':version/figures')
  @ApiVersion()
  @Requires('publication.browse')
  @ApiOperation({
    summary: 'Figures of a version, all or those chosen',
    description:
      'Every figure is as it was protected together with all others of its version; a choice only leaves figures out. ' +
      'A withheld figure says why; zero is a value.',
  })
  @ApiOkResponse({ type: FigureListView, description: 'A page of figures' })
  @ApiProblems({ ...NOT_READABLE, 400: ['cursor_invalid', 'request_invalid'] })
  async listPublishedFigures(
    @Ctx() context: Context,
    @Param('version', VersionPipe) version: VersionChoice,
    @Query() query: FigureQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureListView> {
    const figures = await this.desk.figures(context, await getReadablePublication(context, version), query);
    void reply.header('cache-control', SOON);
    return figures;
  }

  /** The files of a version. */
  @Get(':version/files')
  @ApiVersion()
  @Requires('publication.browse')
  @ApiOperation({ summary: 'The files of a version with their checksums: CSV, JSON, data dictionary, data package' })
  @ApiOkResponse({ type: PublicationFileListView, description: 'The files' })
  @ApiProblems(NOT_READABLE)
  async listPublishedFiles(
    @Ctx() context: Context,
    @Param('version', VersionPipe) version: VersionChoice,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicationFileListView> {
    const files = await this.desk.files(context, await getReadablePublication(context, version), PUBLIC_ADDRESS);
    void reply.header('cache-control', SOON);
    return files;
  }

  /** A file of a version, the same bytes for good. */
  @Get(':version/files/:name')
  @Requires('publication.browse')
  @ApiOperation({
    summary: 'A file of a version, to be saved; the bytes of a version never change',
    description: '`ETag` is the checksum; `If-None-Match` is answered 304.',
  })
  @ApiProduces('text/csv', 'application/json', 'text/plain')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'The file' })
  @ApiProblems(NOT_READABLE)
  async getPublishedFile(
    @Ctx() context: Context,
    @Param('version') text: string,
    @Param('name') name: string,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const version = readVersion(text);
    const publication = await getReadablePublication(context, version);
    return await this.desk.file(context, publication, name, { request, reply, isForever: version !== 'current' });
  }
}

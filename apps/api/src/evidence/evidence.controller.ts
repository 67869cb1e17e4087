import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { getEvidenceFile } from '#registry/evidence/get-evidence-file.js';
import { getEvidence } from '#registry/evidence/list-evidence.js';
import { withdrawEvidence } from '#registry/evidence/withdraw-evidence.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { EvidenceDesk } from './evidence-desk.js';
import { EvidenceListView, EvidenceView, NewEvidence, UploadQuery } from './evidence.dto.js';
import { ReceivesEvidenceFile } from './evidence-upload.js';
import { EVIDENCE_MEDIA_TYPES } from './received-evidence.js';

const NOT_FOUND = { 400: ['request_invalid'], 404: ['record_not_found'] };
const ADDING = { ...NOT_FOUND, 409: ['evidence_closed'], 422: ['evidence_invalid'] };

@ApiTags('evidence')
@Controller('api/v1')
export class EvidenceController {
  constructor(private readonly desk: EvidenceDesk) {}

  /** The evidence of a commitment. */
  @Get('commitments/:id/evidence')
  @Requires('evidence.read')
  @ApiOperation({ summary: 'The evidence of a commitment, what was taken back included' })
  @ApiOkResponse({ type: EvidenceListView, description: 'The evidence' })
  @ApiProblems(NOT_FOUND)
  async listCommitmentEvidence(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvidenceListView> {
    return await this.desk.list(context, 'commitment', id);
  }

  /** Attaches a DOI, an ORCID iD, an address or a repository to a commitment. */
  @Post('commitments/:id/evidence')
  @HttpCode(201)
  @Requires('evidence.write')
  @ApiOperation({ summary: 'Attach a DOI, an ORCID iD, an address or a repository to a commitment' })
  @ApiCreatedResponse({ type: EvidenceView, description: 'The evidence' })
  @ApiProblems(ADDING)
  async addCommitmentEvidence(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewEvidence,
  ): Promise<EvidenceView> {
    return await this.desk.add(context, 'commitment', id, body);
  }

  /** Attaches a file to a commitment. */
  @Post('commitments/:id/evidence/files')
  @ReceivesEvidenceFile('a commitment')
  async uploadCommitmentEvidence(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: UploadQuery,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceView> {
    return await this.desk.upload('commitment', id, request, reply, query.title);
  }

  /** The evidence of an output. */
  @Get('outputs/:id/evidence')
  @Requires('evidence.read')
  @ApiOperation({ summary: 'The evidence of an output, what was taken back included' })
  @ApiOkResponse({ type: EvidenceListView, description: 'The evidence' })
  @ApiProblems(NOT_FOUND)
  async listOutputEvidence(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<EvidenceListView> {
    return await this.desk.list(context, 'output', id);
  }

  /** Attaches a DOI, an ORCID iD, an address or a repository to an output. */
  @Post('outputs/:id/evidence')
  @HttpCode(201)
  @Requires('evidence.write')
  @ApiOperation({ summary: 'Attach a DOI, an ORCID iD, an address or a repository to an output' })
  @ApiCreatedResponse({ type: EvidenceView, description: 'The evidence' })
  @ApiProblems(ADDING)
  async addOutputEvidence(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewEvidence,
  ): Promise<EvidenceView> {
    return await this.desk.add(context, 'output', id, body);
  }

  /** Attaches a file to an output. */
  @Post('outputs/:id/evidence/files')
  @ReceivesEvidenceFile('an output')
  async uploadOutputEvidence(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: UploadQuery,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceView> {
    return await this.desk.upload('output', id, request, reply, query.title);
  }

  /** The evidence of a group project. */
  @Get('group-projects/:id/evidence')
  @Requires('evidence.read')
  @ApiOperation({ summary: 'The evidence of a group project, what was taken back included' })
  @ApiOkResponse({ type: EvidenceListView, description: 'The evidence' })
  @ApiProblems(NOT_FOUND)
  async listGroupProjectEvidence(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvidenceListView> {
    return await this.desk.list(context, 'group_project', id);
  }

  /** Attaches a DOI, an ORCID iD, an address or a repository to a group project. */
  @Post('group-projects/:id/evidence')
  @HttpCode(201)
  @Requires('evidence.write')
  @ApiOperation({ summary: 'Attach a DOI, an ORCID iD, an address or a repository to a group project' })
  @ApiCreatedResponse({ type: EvidenceView, description: 'The evidence' })
  @ApiProblems(ADDING)
  async addGroupProjectEvidence(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewEvidence,
  ): Promise<EvidenceView> {
    return await this.desk.add(context, 'group_project', id, body);
  }

  /** Attaches a file to a group project. */
  @Post('group-projects/:id/evidence/files')
  @ReceivesEvidenceFile('a group project')
  async uploadGroupProjectEvidence(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: UploadQuery,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceView> {
    return await this.desk.upload('group_project', id, request, reply, query.title);
  }

  /** The file of a piece of evidence, never shown in the page: a browser saves it. */
  @Get('evidence/:id/file')
  @Requires('evidence.read')
  @ApiOperation({ summary: 'The file of a piece of evidence, to be saved' })
  @ApiProduces(...EVIDENCE_MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'The file' })
  @ApiProblems(NOT_FOUND)
  async getEvidenceFile(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, mediaType, content } = await getEvidenceFile(context, id);
    void reply
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff');
    return new StreamableFile(content, {
      type: mediaType,
      disposition: `attachment; filename="${name}"`,
      length: content.length,
    });
  }

  /** Takes a piece of evidence back. */
  @Post('evidence/:id/withdraw')
  @HttpCode(200)
  @Requires('evidence.write')
  @ApiOperation({
    summary: 'Take a piece of evidence back',
    description: 'By whoever handed it in, until a decision rests on it. It stays stored, marked.',
  })
  @ApiOkResponse({ type: EvidenceView, description: 'The evidence as it now stands' })
  @ApiProblems({
    ...NOT_FOUND,
    409: ['evidence_of_another', 'evidence_withdrawn', 'evidence_settled', 'evidence_closed', 'evidence_last'],
  })
  async withdrawEvidence(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<EvidenceView> {
    await withdrawEvidence(context, id);
    return await getEvidence(context, id);
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { getEvidenceRecord } from '#registry/evidence/evidence-holder.js';
import { addOutput } from '#registry/outputs/add-output.js';
import { changeOutput } from '#registry/outputs/change-output.js';
import type { OutputForm } from '#registry/outputs/output-terms.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { ETAG, IF_MATCH, LOCATION } from '../platform/record-headers.js';
import { getExpectedVersion } from '../platform/record-version.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { NewOutput, OutputChange, OutputRecordView } from './output.dto.js';
import { answerOutput } from './output-view.js';

@ApiTags('outputs')
@Controller('api/v1')
export class OutputsController {
  /** One output. */
  @Get('outputs/:id')
  @Requires('output.read')
  @ApiOperation({ summary: 'One output with its evidence and warnings, and what the reader may do to it' })
  @ApiOkResponse({ type: OutputRecordView, description: 'The output', headers: ETAG })
  @ApiProblems({ 400: ['request_invalid', 'language_unknown'], 404: ['record_not_found'] })
  async getOutput(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputRecordView> {
    const { universityId } = await getEvidenceRecord(context, 'output', id);
    await recordAudit(context, { action: 'output.read', objectType: 'output', objectId: id, universityId });
    return await answerOutput(context, id, request, reply);
  }

  /** Enters an output. */
  @Post('participations/:id/outputs')
  @HttpCode(201)
  @Requires('output.write')
  @ApiOperation({
    summary: 'Enter an output of a participation',
    description: "A warning tells where the shares of the university's participants in one DOI add up to more than 1.",
  })
  @ApiBody({ type: NewOutput })
  @ApiCreatedResponse({ type: OutputRecordView, description: 'The new output', headers: { ...ETAG, ...LOCATION } })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown'],
    404: ['record_not_found'],
    422: ['record_invalid'],
  })
  async addOutput(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) participationId: string,
    @Body() body: NewOutput,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputRecordView> {
    const id = await addOutput(context, participationId, body as OutputForm, localeOf(request));
    void reply.header('location', `/api/v1/outputs/${id}`);
    return await answerOutput(context, id, request, reply);
  }

  /** Changes an output that nobody has verified. */
  @Patch('outputs/:id')
  @Requires('output.write')
  @ApiHeader(IF_MATCH)
  @ApiOperation({
    summary: 'Change an output that nobody has verified: absent leaves alone, null clears',
    description: 'A refused one is entered anew by it.',
  })
  @ApiBody({ type: OutputChange })
  @ApiOkResponse({ type: OutputRecordView, description: 'The output as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid', 'if_match_invalid', 'language_unknown'],
    404: ['record_not_found'],
    409: ['transition_not_allowed'],
    412: ['version_mismatch'],
    422: ['record_invalid'],
    428: ['if_match_missing'],
  })
  async changeOutput(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OutputChange,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputRecordView> {
    await changeOutput(context, id, getExpectedVersion(request), body as OutputForm, localeOf(request));
    return await answerOutput(context, id, request, reply);
  }
}

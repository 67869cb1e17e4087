import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { waiveCommitment } from '#registry/commitments/decide-commitment.js';
import { ApiProblems } from '../platform/api-problems.js';
import { ETAG } from '../platform/record-headers.js';
import { Ctx } from '../platform/request.js';
import { CommitmentRecordView, Release } from './commitment.dto.js';
import { answerCommitment } from './commitment-view.js';

@ApiTags('commitments')
@Controller('api/v1/commitments')
export class MinistryCommitmentsController {
  /** Releases a participant from a commitment. */
  @Post(':id/waive')
  @HttpCode(200)
  @Requires('commitment.waive')
  @ApiOperation({ summary: 'Release a participant from an agreed or claimed commitment, by a document' })
  @ApiOkResponse({ type: CommitmentRecordView, description: 'The commitment as it now stands', headers: ETAG })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async waiveCommitment(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Release,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentRecordView> {
    await waiveCommitment(context, id, body);
    return await answerCommitment(context, id, reply);
  }
}

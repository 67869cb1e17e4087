import { Controller, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { confirmCommitment } from '#registry/commitments/confirm-commitment.js';
import { ApiProblems } from '../platform/api-problems.js';
import { ETAG } from '../platform/record-headers.js';
import { Ctx } from '../platform/request.js';
import { CommitmentRecordView } from './commitment.dto.js';
import { answerCommitment } from './commitment-view.js';

@ApiTags('commitments')
@Controller('api/v1/commitments')
export class ParticipantCommitmentsController {
  /** The participant confirms that this is what was agreed. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('commitment.confirm')
  @ApiOperation({
    summary: 'Confirm that this is what was agreed',
    description: 'For commitments that came by file or were added by the university; once, before anything is claimed.',
  })
  @ApiOkResponse({ type: CommitmentRecordView, description: 'The commitment as it now stands', headers: ETAG })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async confirmCommitment(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentRecordView> {
    await confirmCommitment(context, id);
    return await answerCommitment(context, id, reply);
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { claimCommitment } from '#registry/commitments/claim-commitment.js';
import { getEvidenceRecord } from '#registry/evidence/evidence-holder.js';
import { ApiProblems } from '../platform/api-problems.js';
import { ETAG } from '../platform/record-headers.js';
import { Ctx } from '../platform/request.js';
import { CommitmentClaim, CommitmentRecordView } from './commitment.dto.js';
import { answerCommitment } from './commitment-view.js';

@ApiTags('commitments')
@Controller('api/v1/commitments')
export class CommitmentsController {
  /** One commitment with its evidence. */
  @Get(':id')
  @Requires('commitment.read')
  @ApiOperation({ summary: 'One commitment with its evidence, and what the reader may do to it' })
  @ApiOkResponse({ type: CommitmentRecordView, description: 'The commitment', headers: ETAG })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getCommitment(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentRecordView> {
    const { universityId } = await getEvidenceRecord(context, 'commitment', id);
    await recordAudit(context, { action: 'commitment.read', objectType: 'commitment', objectId: id, universityId });
    return await answerCommitment(context, id, reply);
  }

  /** Claims that it is fulfilled. */
  @Post(':id/claim')
  @HttpCode(200)
  @Requires('commitment.claim')
  @ApiOperation({
    summary: 'Claim that a commitment is fulfilled, with a degree and at least one piece of evidence',
    description: 'By the participant, or by a coordinator in their place; somebody else verifies it.',
  })
  @ApiOkResponse({ type: CommitmentRecordView, description: 'The commitment as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed'],
    422: ['evidence_invalid', 'evidence_missing'],
  })
  async claimCommitment(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { evidence = [], ...claim }: CommitmentClaim,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentRecordView> {
    await claimCommitment(context, id, { ...claim, evidence });
    return await answerCommitment(context, id, reply);
  }
}

import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { addCommitment, type NewCommitment as CommitmentDraft } from '#registry/commitments/add-commitment.js';
import { rejectCommitment, verifyCommitment } from '#registry/commitments/decide-commitment.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { ETAG, LOCATION } from '../platform/record-headers.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { CommitmentRecordView, CommitmentVerification, NewCommitment } from './commitment.dto.js';
import { answerCommitment } from './commitment-view.js';
import { Refusal } from '../verifications/refusal.dto.js';

const DECIDING = {
  400: ['request_invalid'],
  404: ['record_not_found'],
  409: ['transition_not_allowed', 'verifier_is_author'],
};

@ApiTags('commitments')
@Controller('api/v1')
export class CoordinatorCommitmentsController {
  /** Adds a commitment to a participation. */
  @Post('participations/:id/commitments')
  @HttpCode(201)
  @Requires('commitment.write')
  @ApiOperation({ summary: 'Add a commitment to a participation; the participant confirms it' })
  @ApiBody({ type: NewCommitment })
  @ApiCreatedResponse({
    type: CommitmentRecordView,
    description: 'The new commitment',
    headers: { ...ETAG, ...LOCATION },
  })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown'],
    404: ['record_not_found'],
    409: ['participation_cancelled'],
    422: ['record_invalid', 'due_date_past'],
  })
  async addCommitment(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) participationId: string,
    @Body() body: NewCommitment,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentRecordView> {
    const id = await addCommitment(context, participationId, body as CommitmentDraft, localeOf(request));
    void reply.header('location', `/api/v1/commitments/${id}`);
    return await answerCommitment(context, id, reply);
  }

  /** Finds a claim true, to a degree. */
  @Post('commitments/:id/verify')
  @HttpCode(200)
  @Requires('commitment.verify')
  @ApiOperation({
    summary: 'Verify a claimed commitment, with a degree and a reason',
    description: 'Never by whoever claimed it.',
  })
  @ApiOkResponse({ type: CommitmentRecordView, description: 'The commitment as it now stands', headers: ETAG })
  @ApiProblems(DECIDING)
  async verifyCommitment(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CommitmentVerification,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentRecordView> {
    await verifyCommitment(context, id, body);
    return await answerCommitment(context, id, reply);
  }

  /** Does not accept a claim. */
  @Post('commitments/:id/reject')
  @HttpCode(200)
  @Requires('commitment.verify')
  @ApiOperation({
    summary: 'Reject a claimed commitment, with ground and reason; it may be claimed again',
    description: 'Never by whoever claimed it.',
  })
  @ApiOkResponse({ type: CommitmentRecordView, description: 'The commitment as it now stands', headers: ETAG })
  @ApiProblems(DECIDING)
  async rejectCommitment(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { ground, reason }: Refusal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommitmentRecordView> {
    await rejectCommitment(context, id, { ground: ground ?? null, reason });
    return await answerCommitment(context, id, reply);
  }
}

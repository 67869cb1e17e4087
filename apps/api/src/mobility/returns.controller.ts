import { Body, Controller, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { ReturnDraft } from '#domain/mobility/mobility-fields.js';
import type { Context } from '#persistence/context.js';
import { claimReturn, confirmNonReturn, verifyReturn } from '#registry/mobility/act-on-return.js';
import { answerParticipation } from '../participations/answer-participation.js';
import { ParticipationView } from '../participations/participation.dto.js';
import { ApiAction } from '../platform/api-action.js';
import { localeOf } from '../platform/locale.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { NonReturn, ReturnClaim, ReturnVerification } from './mobility.dto.js';

/** Whether somebody came back: said by one, verified by another. */
@ApiTags('mobility')
@Controller('api/v1/participations')
export class ReturnsController {
  /** The participant, or a coordinator, says that the participant is back. */
  @Post(':id/claim-return')
  @Requires('return.claim')
  @ApiAction({
    summary: 'The participant, or a coordinator, says that the participant is back',
    body: ReturnClaim,
    answer: ParticipationView,
  })
  async claimReturn(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnClaim,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    await claimReturn(context, id, body as ReturnDraft, localeOf(request));
    return await answerParticipation(context, id, reply);
  }

  /** A coordinator other than the claimant verifies the return by the kind and date of its evidence. */
  @Post(':id/verify-return')
  @Requires('return.decide')
  @ApiAction({
    summary: 'A coordinator other than the claimant verifies the return by the kind and date of its evidence',
    body: ReturnVerification,
    answer: ParticipationView,
    conflicts: ['verifier_is_author'],
  })
  async verifyReturn(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnVerification,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    await verifyReturn(context, id, body as ReturnDraft, localeOf(request));
    return await answerParticipation(context, id, reply);
  }

  /** A coordinator confirms by name that the participant has not come back, after the end and 30 days. */
  @Post(':id/confirm-non-return')
  @Requires('return.decide')
  @ApiAction({
    summary: 'A coordinator confirms by name that the participant has not come back, after the end and 30 days',
    body: NonReturn,
    answer: ParticipationView,
    refusals: ['return_not_due', 'return_never_due'],
  })
  async confirmNonReturn(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NonReturn,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    await confirmNonReturn(context, id, body as ReturnDraft, localeOf(request));
    return await answerParticipation(context, id, reply);
  }
}

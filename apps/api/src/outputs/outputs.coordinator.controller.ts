import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { refuseOutput, verifyOutput } from '#registry/outputs/decide-output.js';
import { OptionalReason } from '../commitments/amendment.dto.js';
import { ApiProblems } from '../platform/api-problems.js';
import { ETAG } from '../platform/record-headers.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { OutputRecordView } from './output.dto.js';
import { answerOutput } from './output-view.js';
import { Refusal } from '../verifications/refusal.dto.js';

const DECIDING = {
  400: ['request_invalid', 'language_unknown'],
  404: ['record_not_found'],
  409: ['transition_not_allowed', 'verifier_is_author'],
};

@ApiTags('outputs')
@Controller('api/v1/outputs')
export class CoordinatorOutputsController {
  /** Finds an output as it was entered. */
  @Post(':id/verify')
  @HttpCode(200)
  @Requires('output.verify')
  @ApiOperation({ summary: 'Verify an output', description: 'Never by whoever entered or changed it.' })
  @ApiOkResponse({ type: OutputRecordView, description: 'The output as it now stands', headers: ETAG })
  @ApiProblems(DECIDING)
  async verifyOutput(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: OptionalReason,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputRecordView> {
    await verifyOutput(context, id, reason ?? null);
    return await answerOutput(context, id, request, reply);
  }

  /** Does not accept an output. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('output.verify')
  @ApiOperation({
    summary: 'Refuse to verify an output, with ground and reason; a change enters it anew',
    description: 'Never by whoever entered or changed it.',
  })
  @ApiOkResponse({ type: OutputRecordView, description: 'The output as it now stands', headers: ETAG })
  @ApiProblems(DECIDING)
  async refuseOutput(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { ground, reason }: Refusal,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputRecordView> {
    await refuseOutput(context, id, { ground: ground ?? null, reason });
    return await answerOutput(context, id, request, reply);
  }
}

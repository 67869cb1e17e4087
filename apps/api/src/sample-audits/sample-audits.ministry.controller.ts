import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { DEFAULT_ERROR_THRESHOLD } from '#domain/sample-audit/next-sample-size.js';
import type { Context } from '#persistence/context.js';
import { completeSampleAudit } from '#registry/sample-audits/complete-sample-audit.js';
import { drawSampleAudit } from '#registry/sample-audits/draw-sample-audit.js';
import { recordSampleOutcome } from '#registry/sample-audits/record-sample-outcome.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { ApiProblems } from '../platform/api-problems.js';
import { ETAG, LOCATION } from '../platform/record-headers.js';
import { Ctx } from '../platform/request.js';
import { NewSampleAudit, SampleAuditRecordView, SampleOutcomeInput } from './sample-audit.dto.js';
import { answerSampleAudit } from './sample-audit-view.js';

const AS_IT_STANDS = {
  type: SampleAuditRecordView,
  description: 'The sample audit as it now stands',
  headers: ETAG,
} as const;

@ApiTags('sample audits')
@Controller('api/v1/sample-audits')
export class MinistrySampleAuditsController {
  /** Draws a sample. */
  @Post()
  @HttpCode(201)
  @Requires('sample.write')
  @ApiOperation({
    summary: 'Draw a reproducible sample of verified commitments and accepted reports',
    description:
      'At each university the records are put in the order of SHA-256(seed, line feed, record id), in lower-case ' +
      'hexadecimal, and the first of them are drawn.',
  })
  @ApiCreatedResponse({
    type: SampleAuditRecordView,
    description: 'The sample audit',
    headers: { ...ETAG, ...LOCATION },
  })
  @ApiProblems({
    400: ['request_invalid', 'period_invalid'],
    404: ['university_unknown'],
    409: ['seed_taken'],
    422: ['population_empty'],
  })
  async drawSampleAudit(
    @Ctx() context: Context,
    @Body() { university, threshold = DEFAULT_ERROR_THRESHOLD, ...order }: NewSampleAudit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SampleAuditRecordView> {
    const universityId = university === undefined ? undefined : (await getUniversityByCode(context, university)).id;
    const id = await drawSampleAudit(context, { ...order, threshold, universityId });
    void reply.header('location', `/api/v1/sample-audits/${id}`);
    return await answerSampleAudit(context, id, reply);
  }

  /** Records what the check of one record found. */
  @Post(':id/items/:itemId/record-outcome')
  @HttpCode(200)
  @Requires('sample.write')
  @ApiOperation({ summary: 'Record what the check of one record found; it may be recorded anew until completion' })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed'],
    422: ['finding_missing'],
  })
  async recordSampleOutcome(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() { outcome, finding }: SampleOutcomeInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SampleAuditRecordView> {
    await recordSampleOutcome(context, id, itemId, { outcome, finding: finding ?? null });
    return await answerSampleAudit(context, id, reply);
  }

  /** Closes a sample audit. */
  @Post(':id/complete')
  @HttpCode(200)
  @Requires('sample.write')
  @ApiOperation({
    summary: 'Close a sample audit once every record has an outcome; universities see theirs from then on',
  })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed', 'sample_audit_unfinished'],
  })
  async completeSampleAudit(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SampleAuditRecordView> {
    await completeSampleAudit(context, id);
    return await answerSampleAudit(context, id, reply);
  }
}

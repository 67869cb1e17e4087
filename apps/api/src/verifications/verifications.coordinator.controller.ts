import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { listVerifications } from '#registry/verifications/list-verifications.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { VerificationListQuery, VerificationListView } from './verification.dto.js';

@ApiTags('verifications')
@Controller('api/v1/verifications')
export class VerificationsController {
  /** What waits for a verifier. */
  @Get()
  @Requires('verification.read')
  @ApiOperation({
    summary: 'What waits for a verifier, the longest waiting first',
    description:
      'Claimed commitments, entered outputs and claimed group projects of the own university, with their age.',
  })
  @ApiOkResponse({ type: VerificationListView, description: 'A page of what waits' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listVerifications(
    @Ctx() context: Context,
    @Query() { limit = DEFAULT_PAGE, ...query }: VerificationListQuery,
  ): Promise<VerificationListView> {
    const page = await listVerifications(context, { ...query, limit });
    await recordAudit(context, {
      action: 'verification.listed',
      objectType: 'verification',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return page;
  }
}

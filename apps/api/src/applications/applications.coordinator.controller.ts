import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import {
  decideApplication,
  promoteApplication,
  reconsiderApplication,
} from '#registry/applications/decide-application.js';
import { listReviews } from '#registry/reviews/list-reviews.js';
import { ApiSelectionAction } from '../calls/selection-action.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { ReviewListView } from '../reviewing/reviewing.dto.js';
import { showApplication } from './application-view.js';
import { ApplicationDecision, ApplicationPromotion, ApplicationReason, ApplicationView } from './application.dto.js';

/** What coordinators decide about applications to the calls of their university. */
@ApiTags('applications')
@Controller('api/v1/applications')
export class ApplicationsCoordinatorController {
  /** The reviews of an application. */
  @Get(':id/reviews')
  @Requires('ranking.read')
  @ApiOperation({ summary: 'The reviews of an application with scores and reasons, once its call has closed' })
  @ApiOkResponse({ type: ReviewListView, description: 'The reviews' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['scores_not_open'] })
  async listApplicationReviews(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReviewListView> {
    const { universityId, items } = await listReviews(context, id);
    await recordAudit(context, {
      action: 'application.reviews_read',
      objectType: 'application',
      objectId: id,
      universityId,
    });
    return { items, total: items.length };
  }

  /** Decides one application. */
  @Post(':id/decide')
  @Requires('application.decide')
  @ApiSelectionAction('Decide one application of a closed call, with a reason', ApplicationView, {
    conflicts: ['call_not_closed', 'reviews_missing', 'places_exceeded'],
    refusals: ['identity_not_checked'],
  })
  async decideApplication(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ApplicationDecision,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationView> {
    await decideApplication(context, id, body);
    return await showApplication(context, id, reply);
  }

  /** Takes a decision back. */
  @Post(':id/reconsider')
  @Requires('application.decide')
  @ApiSelectionAction('Take a decision back while the call is not decided as a whole', ApplicationView, {
    conflicts: ['call_not_closed'],
  })
  async reconsiderApplication(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ApplicationReason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationView> {
    await reconsiderApplication(context, id, body.reason);
    return await showApplication(context, id, reply);
  }

  /** Takes an applicant up from the reserve. */
  @Post(':id/promote')
  @Requires('application.decide')
  @ApiSelectionAction('Give a place that has become free to an applicant on reserve', ApplicationView, {
    conflicts: ['results_not_published', 'places_exceeded'],
    refusals: ['identity_not_checked'],
  })
  async promoteApplication(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ApplicationPromotion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationView> {
    await promoteApplication(context, id, body);
    return await showApplication(context, id, reply);
  }
}

import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { inviteUser } from '#access/invitations/invite-user.js';
import { Requires } from '#access/requires.decorator.js';
import { addReviewer, listReviewers } from '#access/users/reviewers.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { NewReviewer } from './call.dto.js';
import { ReviewerListView, ReviewerView } from './call-view.dto.js';

/** Those who may be named to score applications; they belong to no university. */
@ApiTags('calls')
@Controller('api/v1/reviewers')
export class ReviewersCoordinatorController {
  /** All reviewers. */
  @Get()
  @Requires('reviewer.read')
  @ApiOperation({ summary: 'Those who may be named as reviewers of a call' })
  @ApiOkResponse({ type: ReviewerListView, description: 'The reviewers, by name' })
  async listReviewers(@Ctx() context: Context): Promise<ReviewerListView> {
    const items = await listReviewers(context);
    await recordAudit(context, {
      action: 'reviewer.listed',
      objectType: 'user',
      objectId: null,
      details: { shown: items.length },
    });
    return { items, total: items.length };
  }

  /** Adds a reviewer. */
  @Post()
  @HttpCode(201)
  @Requires('reviewer.write')
  @ApiOperation({ summary: 'Add one who may review; they sign in by an invitation' })
  @ApiBody({ type: NewReviewer })
  @ApiCreatedResponse({ type: ReviewerView, description: 'The new reviewer' })
  @ApiProblems({ 400: ['request_invalid'], 409: ['email_taken'], 422: ['email_invalid'] })
  async addReviewer(@Ctx() context: Context, @Body() body: NewReviewer): Promise<ReviewerView> {
    const reviewer = await addReviewer(context, { ...body, locale: body.locale ?? 'kk' });
    await inviteUser(context, reviewer.id);
    return reviewer;
  }
}

import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { declareConflict } from '#registry/reviews/declare-conflict.js';
import { getReviewedRecord, listReviewing } from '#registry/reviews/get-reviewing.js';
import { completeReview, saveScores } from '#registry/reviews/save-scores.js';
import { toDeliverableView } from '../applications/application-view.js';
import { ApiSelectionAction } from '../calls/selection-action.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import {
  ConflictOfInterest,
  ReviewCompletion,
  ReviewDraft,
  REVIEWED_FIELDS,
  ReviewedApplicationView,
  ReviewingView,
} from './reviewing.dto.js';

/** What reviewers do: nobody sees a score of others before their own is given. */
@ApiTags('reviewing')
@Controller('api/v1/reviewing')
export class ReviewingReviewerController {
  /** The calls one is named for. */
  @Get()
  @Requires('review.read')
  @ApiOperation({ summary: 'The calls one is named for, with their applications and how far one is' })
  @ApiOkResponse({ type: ReviewingView, description: 'The calls, the newest first' })
  async listReviewing(@Ctx() context: Context): Promise<ReviewingView> {
    const items = await listReviewing(context);
    return { items, total: items.length };
  }

  /** One application. */
  @Get('applications/:id')
  @Requires('review.read')
  @ApiOperation({ summary: "One application, one's own review of it, and, once that is completed, the others'" })
  @ApiOkResponse({ type: ReviewedApplicationView, description: 'The application' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getReviewedApplication(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReviewedApplicationView> {
    return await show(context, id);
  }

  /** Saves scores. */
  @Post('applications/:id/save-scores')
  @Requires('review.write')
  @ApiSelectionAction("Save scores of one's own review as a draft", ReviewedApplicationView, {
    conflicts: ['review_closed'],
    refusals: ['scores_invalid'],
  })
  async saveScores(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReviewDraft,
  ): Promise<ReviewedApplicationView> {
    await saveScores(context, id, body.scores);
    return await show(context, id);
  }

  /** Completes one's review. */
  @Post('applications/:id/complete')
  @Requires('review.write')
  @ApiSelectionAction("Complete one's own review: it stands and counts", ReviewedApplicationView, {
    conflicts: ['review_closed'],
    refusals: ['scores_invalid', 'review_incomplete'],
  })
  async completeReview(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReviewCompletion,
  ): Promise<ReviewedApplicationView> {
    await completeReview(context, id, body.scores);
    return await show(context, id);
  }

  /** Declares a conflict of interest. */
  @Post('applications/:id/declare-conflict')
  @Requires('review.write')
  @ApiSelectionAction('Declare a conflict of interest: one is out for this application', ReviewedApplicationView, {
    conflicts: ['review_closed'],
  })
  async declareConflict(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConflictOfInterest,
  ): Promise<ReviewedApplicationView> {
    await declareConflict(context, id, body.reason);
    return await show(context, id);
  }
}

async function show(context: Context, id: string): Promise<ReviewedApplicationView> {
  const { application, deliverables, criteria, review, others } = await getReviewedRecord(context, id);
  await recordAudit(context, {
    action: 'application.reviewed',
    objectType: 'application',
    objectId: id,
    universityId: application.universityId,
  });
  const values: Readonly<Record<string, unknown>> = { ...application };
  return {
    id,
    callId: application.callId,
    applicationCode: application.applicationCode,
    status: application.status,
    ...Object.fromEntries(REVIEWED_FIELDS.map(({ property }) => [property, values[property] ?? null])),
    deliverables: deliverables.map(toDeliverableView),
    criteria: criteria.map(({ code, nameKk, nameRu, nameEn, weight, position }) => ({
      code,
      nameKk,
      nameRu,
      nameEn,
      weight,
      position,
    })),
    review: review && {
      version: review.version,
      status: review.status,
      completedAt: review.completedAt,
      conflictReason: review.conflictReason,
      scores: review.scores,
    },
    others,
  };
}

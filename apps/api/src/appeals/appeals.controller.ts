import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { dismissAppeal, upholdAppeal } from '#registry/appeals/answer-appeal.js';
import { fileAppeal } from '#registry/appeals/file-appeal.js';
import { type Appeal, getAppeal, listAppeals } from '#registry/appeals/get-appeal.js';
import { AppealText } from '../applications/application.dto.js';
import { ApiSelectionAction } from '../calls/selection-action.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { AppealDismissal, AppealListQuery, AppealListView, AppealUpholding, AppealView } from './appeal.dto.js';

/** Appeals against published decisions, filed by applicants and answered by whoever did not score the application. */
@ApiTags('appeals')
@Controller('api/v1')
export class AppealsController {
  /** Files an appeal. */
  @Post('applications/:id/appeal')
  @HttpCode(201)
  @Requires('appeal.file')
  @ApiOperation({ summary: "Appeal against the published decision on one's own application" })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Sent again with it, it is answered, not repeated',
  })
  @ApiBody({ type: AppealText })
  @ApiCreatedResponse({ type: AppealView, description: 'The appeal' })
  @ApiProblems({
    400: ['request_invalid', 'idempotency_key_invalid'],
    404: ['record_not_found'],
    409: [
      'results_not_published',
      'appeal_not_offered',
      'appeal_window_closed',
      'application_not_appealable',
      'appeal_exists',
      'idempotency_in_progress',
    ],
    422: ['idempotency_key_reused'],
  })
  async fileAppeal(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AppealText,
  ): Promise<AppealView> {
    return toAppealView(await getAppeal(context, await fileAppeal(context, id, body.text)));
  }

  /** The appeals the reader may see. */
  @Get('appeals')
  @Requires('appeal.read')
  @ApiOperation({ summary: 'The appeals the reader may see, the newest first' })
  @ApiOkResponse({ type: AppealListView, description: 'A page of appeals' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listAppeals(@Ctx() context: Context, @Query() { call, ...query }: AppealListQuery): Promise<AppealListView> {
    const page = await listAppeals(context, { ...query, callId: call, limit: query.limit ?? DEFAULT_PAGE });
    await recordAudit(context, {
      action: 'appeal.listed',
      objectType: 'appeal',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return { ...page, items: page.items.map(toAppealView) };
  }

  /** One appeal. */
  @Get('appeals/:id')
  @Requires('appeal.read')
  @ApiOperation({ summary: 'One appeal and its answer' })
  @ApiOkResponse({ type: AppealView, description: 'The appeal' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getAppeal(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<AppealView> {
    const appeal = await getAppeal(context, id);
    await recordAudit(context, {
      action: 'appeal.read',
      objectType: 'appeal',
      objectId: id,
      universityId: appeal.universityId,
    });
    return toAppealView(appeal);
  }

  /** Upholds an appeal. */
  @Post('appeals/:id/uphold')
  @Requires('appeal.answer')
  @ApiSelectionAction('Uphold an appeal: the decision becomes another one', AppealView, {
    conflicts: ['appeal_answered_by_scorer', 'conflict_declared', 'places_exceeded'],
    refusals: ['identity_not_checked'],
  })
  async upholdAppeal(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AppealUpholding,
  ): Promise<AppealView> {
    await upholdAppeal(context, id, body);
    return toAppealView(await getAppeal(context, id));
  }

  /** Dismisses an appeal. */
  @Post('appeals/:id/dismiss')
  @Requires('appeal.answer')
  @ApiSelectionAction('Dismiss an appeal: the decision stands', AppealView, {
    conflicts: ['appeal_answered_by_scorer', 'conflict_declared'],
  })
  async dismissAppeal(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AppealDismissal,
  ): Promise<AppealView> {
    await dismissAppeal(context, id, body.reason);
    return toAppealView(await getAppeal(context, id));
  }
}

function toAppealView({ universityId: _universityId, ...appeal }: Appeal): AppealView {
  return appeal;
}

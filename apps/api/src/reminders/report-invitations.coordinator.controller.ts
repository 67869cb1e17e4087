import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { inviteToReport, listReportInvitations } from '#registry/reports/invite-to-report.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { ReportInvitationListView } from './reminder.dto.js';

/** Asking a participant for a report, as the coordinator sees it. */
@ApiTags('reminders')
@Controller('api/v1/reports')
export class ReportInvitationsController {
  /** Every mail that asked for this report, how it fared, and why one was not sent. */
  @Get(':id/invitations')
  @Requires('report.invite')
  @ApiOperation({ summary: 'Every mail that asked for this report, how it fared, and why one was not sent' })
  @ApiOkResponse({ type: ReportInvitationListView, description: 'The invitations, newest first' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async listReportInvitations(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReportInvitationListView> {
    const items = await listReportInvitations(context, id);
    return { items, total: items.length };
  }

  /** Sends the participant a new link, once a day at most. */
  @Post(':id/invite')
  @HttpCode(200)
  @Requires('report.invite')
  @ApiOperation({ summary: 'Send the participant a new link, once a day at most' })
  @ApiOkResponse({ type: ReportInvitationListView, description: 'The invitations as they now stand' })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['report_not_open', 'invitation_sent_today'],
  })
  async inviteToReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReportInvitationListView> {
    await inviteToReport(context, id);
    const items = await listReportInvitations(context, id);
    return { items, total: items.length };
  }
}

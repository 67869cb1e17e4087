import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { chooseReminders, getReminders, optOutByLink } from '#registry/waves/opt-out.js';
import { AcceptedView, OptOutBody } from '../invitations/invitation.dto.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { RemindersView } from './reminder.dto.js';

/** Ending reminders, by the link in one of them or signed in, and taking them up again. */
@ApiTags('reminders')
@Controller('api/v1')
export class RemindersController {
  /** Ends the reminders of a mobility by the link in one of them. */
  @Post('opt-outs')
  @HttpCode(200)
  @Requires('reminders.stop')
  @ApiOperation({ summary: 'End the reminders of a mobility by the link in one of them; done also a second time' })
  @ApiBody({ type: OptOutBody })
  @ApiOkResponse({ type: AcceptedView, description: 'No more reminders' })
  @ApiProblems({ 400: ['request_invalid'], 403: ['csrf_refused'], 404: ['opt_out_invalid'] })
  async optOut(@Ctx() context: Context, @Body() { token }: OptOutBody): Promise<AcceptedView> {
    await optOutByLink(context, token);
    return { accepted: true };
  }

  /** Whether reminders of one's own mobility are sent. */
  @Get('participations/:id/reminders')
  @Requires('reminders.choose')
  @ApiOperation({ summary: "Whether reminders of one's own mobility are sent" })
  @ApiOkResponse({ type: RemindersView, description: 'As it stands' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getReminders(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RemindersView> {
    return { id, reminders: await getReminders(context, id) };
  }

  /** Takes up the reminders of one's own mobility again. */
  @Post('participations/:id/opt-in')
  @HttpCode(200)
  @Requires('reminders.choose')
  @ApiOperation({ summary: "Take up the reminders of one's own mobility again" })
  @ApiOkResponse({ type: RemindersView, description: 'As it now stands' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async optInToReminders(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RemindersView> {
    await chooseReminders(context, id, true);
    return { id, reminders: true };
  }

  /** Ends the reminders of one's own mobility. */
  @Post('participations/:id/opt-out')
  @HttpCode(200)
  @Requires('reminders.choose')
  @ApiOperation({ summary: "End the reminders of one's own mobility" })
  @ApiOkResponse({ type: RemindersView, description: 'As it now stands' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async optOutOfReminders(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RemindersView> {
    await chooseReminders(context, id, false);
    return { id, reminders: false };
  }
}

import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Configuration } from '#config/configuration.js';
import type { Context } from '#persistence/context.js';
import { getMail, listMails, type OutboxRow, sendMailAgain, settleMail } from '#registry/mail/outbox.js';
import { renderMail } from '#registry/mail/render-mail.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { CONFIGURATION } from '../platform/tokens.js';
import { MailListQuery, MailListView, RenderedMailView, SettleMailBody } from './mail.dto.js';

/** The outbox as whoever runs the installation sees it. */
@ApiTags('mails')
@Controller('api/v1/mails')
export class MailsController {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** The mails of the installation, newest first. */
  @Get()
  @Requires('mail.read')
  @ApiOperation({ summary: 'The mails of the installation, newest first, a page at a time' })
  @ApiOkResponse({ type: MailListView, description: 'A page of mails' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listMails(@Ctx() context: Context, @Query() query: MailListQuery): Promise<MailListView> {
    const page = await listMails(context, { ...query, limit: query.limit ?? DEFAULT_PAGE });
    return { ...page, items: page.items.map((mail) => this.withReason(mail)) };
  }

  /** One mail in its words. */
  @Get(':id')
  @Requires('mail.read')
  @ApiOperation({
    summary: 'One mail in its words',
    description: 'The personal link is withheld: it is in the mail its recipient gets, and nowhere else.',
  })
  @ApiOkResponse({ type: RenderedMailView, description: 'The mail' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getMail(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RenderedMailView> {
    await recordAudit(context, { action: 'mail.read', objectType: 'mail', objectId: id });
    return await this.view(context, id);
  }

  /** Settles a mail of which nobody knows whether it arrived. */
  @Post(':id/settle')
  @HttpCode(200)
  @Requires('mail.send')
  @ApiOperation({ summary: 'Settle a mail of which nobody knows whether it arrived' })
  @ApiBody({ type: SettleMailBody })
  @ApiOkResponse({ type: RenderedMailView, description: 'The mail as it now stands' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async settleMail(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { arrived }: SettleMailBody,
  ): Promise<RenderedMailView> {
    await settleMail(context, id, arrived);
    return await this.view(context, id);
  }

  /** Sends a mail again that was deferred, given up or refused. */
  @Post(':id/send-again')
  @HttpCode(200)
  @Requires('mail.send')
  @ApiOperation({ summary: 'Send a mail again that was deferred, given up or refused' })
  @ApiOkResponse({ type: RenderedMailView, description: 'The mail as it now stands' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async sendMailAgain(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RenderedMailView> {
    await sendMailAgain(context, id);
    return await this.view(context, id);
  }

  private async view(context: Context, id: string): Promise<RenderedMailView> {
    const { content, ...mail } = await getMail(context, id);
    const rendered = await renderMail(content, mail.locale, this.configuration.linkOrigin, null);
    return { ...this.withReason(mail), ...rendered };
  }

  /** A mail that waits because there is no server to give it to says so. */
  private withReason(mail: OutboxRow): OutboxRow {
    const unsent = mail.status === 'queued' && this.configuration.smtpUrl === undefined;
    return unsent ? { ...mail, reason: 'smtp_not_configured' } : mail;
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#access/actor.js';
import { Requires } from '#access/requires.decorator.js';
import { endOtherSessions, endOwnSession, listOwnSessions } from '#access/sessions/own-sessions.js';
import { changeOwnLocale } from '#access/users/change-own-locale.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { LocaleBody, OwnSessionListView } from './own-account.dto.js';

/** What people settle for themselves: their language, and where they are signed in. */
@ApiTags('session')
@Controller('api/v1/account')
export class OwnAccountController {
  /** Changes the language in which one is written to. */
  @Post('change-locale')
  @HttpCode(204)
  @Requires('session.manage')
  @ApiOperation({ summary: 'Change the language in which one is written to' })
  @ApiBody({ type: LocaleBody })
  @ApiNoContentResponse({ description: 'Kept' })
  @ApiProblems({ 400: ['request_invalid'] })
  async changeOwnLocale(
    @Ctx() context: Context,
    @Req() request: FastifyRequest,
    @Body() { locale }: LocaleBody,
  ): Promise<void> {
    await changeOwnLocale(context, actorOf(request), locale);
  }

  /** Where one is signed in. */
  @Get('sessions')
  @Requires('session.manage')
  @ApiOperation({ summary: 'Where one is signed in at this moment, the session used last on top' })
  @ApiOkResponse({ type: OwnSessionListView, description: 'The sessions' })
  async listOwnSessions(@Ctx() context: Context, @Req() request: FastifyRequest): Promise<OwnSessionListView> {
    const items = await listOwnSessions(context, actorOf(request));
    return { items, total: items.length };
  }

  /** Signs out everywhere but here. */
  @Delete('sessions')
  @HttpCode(204)
  @Requires('session.manage')
  @ApiOperation({ summary: 'Sign out everywhere but here' })
  @ApiNoContentResponse({ description: 'The other sessions have ended' })
  async endOtherSessions(@Ctx() context: Context, @Req() request: FastifyRequest): Promise<void> {
    await endOtherSessions(context, actorOf(request));
  }

  /** Ends one other session. */
  @Delete('sessions/:id')
  @HttpCode(204)
  @Requires('session.manage')
  @ApiOperation({ summary: 'End one other session of one’s own' })
  @ApiNoContentResponse({ description: 'It has ended' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async endOwnSession(
    @Ctx() context: Context,
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await endOwnSession(context, actorOf(request), id);
  }
}

function actorOf({ actor }: FastifyRequest): Actor {
  if (!actor) throw new Error('The access guard let nobody in.');
  return actor;
}

import { Body, Controller, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { MobilityDraft } from '#domain/mobility/mobility-fields.js';
import type { MobilityAction } from '#domain/mobility/mobility-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { actOnMobility } from '#registry/mobility/act-on-mobility.js';
import { answerParticipation } from '../participations/answer-participation.js';
import { ParticipationView } from '../participations/participation.dto.js';
import { ApiAction } from '../platform/api-action.js';
import { localeOf } from '../platform/locale.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { Completion, Departure, EarlyEnd, Extension, HostChange, Interruption, Resumption } from './mobility.dto.js';

/** What a coordinator enters between departure and end. */
@ApiTags('mobility')
@Controller('api/v1/participations')
export class MobilityCoordinatorController {
  /** The participant has left. */
  @Post(':id/depart')
  @Requires('mobility.act')
  @ApiAction({ summary: 'The participant has left', body: Departure, answer: ParticipationView })
  async departOnMobility(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Departure,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    return await this.act(context, id, 'depart', body, request, reply);
  }

  /** The mobility lasts longer than planned. */
  @Post(':id/extend')
  @Requires('mobility.act')
  @ApiAction({ summary: 'The mobility lasts longer than planned', body: Extension, answer: ParticipationView })
  async extendMobility(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Extension,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    return await this.act(context, id, 'extend', body, request, reply);
  }

  /** The mobility stands still from a day on. */
  @Post(':id/interrupt')
  @Requires('mobility.act')
  @ApiAction({ summary: 'The mobility stands still from a day on', body: Interruption, answer: ParticipationView })
  async interruptMobility(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Interruption,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    return await this.act(context, id, 'interrupt', body, request, reply);
  }

  /** An interrupted mobility goes on. */
  @Post(':id/resume')
  @Requires('mobility.act')
  @ApiAction({ summary: 'An interrupted mobility goes on', body: Resumption, answer: ParticipationView })
  async resumeMobility(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Resumption,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    return await this.act(context, id, 'resume', body, request, reply);
  }

  /** The mobility has ended as planned. */
  @Post(':id/complete')
  @Requires('mobility.act')
  @ApiAction({ summary: 'The mobility has ended as planned', body: Completion, answer: ParticipationView })
  async completeMobility(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Completion,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    return await this.act(context, id, 'complete', body, request, reply);
  }

  /** The mobility has ended before its time. */
  @Post(':id/terminate-early')
  @Requires('mobility.act')
  @ApiAction({ summary: 'The mobility has ended before its time', body: EarlyEnd, answer: ParticipationView })
  async terminateMobilityEarly(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EarlyEnd,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    return await this.act(context, id, 'terminate_early', body, request, reply);
  }

  /** The participant goes on at another host. */
  @Post(':id/change-host')
  @Requires('mobility.act')
  @ApiAction({ summary: 'The participant goes on at another host', body: HostChange, answer: ParticipationView })
  async changeHost(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HostChange,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    return await this.act(context, id, 'change_host', body, request, reply);
  }

  private async act(
    context: Context,
    id: string,
    action: MobilityAction,
    body: object,
    request: QaituRequest,
    reply: FastifyReply,
  ): Promise<ParticipationView> {
    await actOnMobility(context, id, action, body as MobilityDraft, localeOf(request));
    return await answerParticipation(context, id, reply);
  }
}

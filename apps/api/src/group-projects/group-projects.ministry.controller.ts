import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { cancelGroupProject } from '#registry/group-projects/decide-group-project.js';
import { Release } from '../commitments/commitment.dto.js';
import { ApiProblems } from '../platform/api-problems.js';
import { ETAG } from '../platform/record-headers.js';
import { Ctx } from '../platform/request.js';
import { GroupProjectRecordView } from './group-project.dto.js';
import { answerGroupProject } from './group-project-view.js';

@ApiTags('group projects')
@Controller('api/v1/group-projects')
export class MinistryGroupProjectsController {
  /** Cancels a group project. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('group.cancel')
  @ApiOperation({ summary: 'Cancel an agreed or claimed group project, by a document; it then counts nowhere' })
  @ApiOkResponse({ type: GroupProjectRecordView, description: 'The group project as it now stands', headers: ETAG })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async cancelGroupProject(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Release,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupProjectRecordView> {
    await cancelGroupProject(context, id, body);
    return await answerGroupProject(context, id, reply);
  }
}
